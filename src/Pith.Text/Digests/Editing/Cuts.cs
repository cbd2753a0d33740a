namespace Pith.Text.Digests.Editing;

/// <summary>A part of a draft that may be left out: what remains says nothing that the whole did not.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Just behind its last.</param>
internal readonly record struct Cut(int Start, int End);

/// <summary>Finds what can be left out of an English sentence, by its form alone.</summary>
internal static class Cuts
{
    private const int LongestInner = 14;
    private const int LongestTail = 30;

    public static void Find(Parse parse, List<Cut> cuts)
    {
        Parentheses(parse, cuts);
        Dashes(parse, cuts);
        Inner(parse, cuts);
        Tails(parse, cuts);
        Attribution.Find(parse, cuts);
        Opening(parse, cuts);
        Compound(parse, cuts);
        Circumstances.Find(parse, cuts);
    }

    /// <summary>"(…)", with the space before it.</summary>
    private static void Parentheses(Parse parse, List<Cut> cuts)
    {
        var open = parse.Find('(', 0);
        while (open >= 0)
        {
            var close = parse.Find(')', open);
            if (close < 0)
            {
                return;
            }

            if (close - open <= LongestInner && open > 0)
            {
                var start = parse[open].Start;
                start -= start > 0 && parse.Draft[start - 1] == ' ' ? 1 : 0;
                cuts.Add(new Cut(start, parse[close].End));
            }

            open = parse.Find('(', close);
        }
    }

    /// <summary>"A -- B -- C" without B; "A -- B." without B.</summary>
    private static void Dashes(Parse parse, List<Cut> cuts)
    {
        var open = parse.Find('-', 1);
        var last = parse.LastMark();
        if (open < 0 || last == parse.Count || parse[open].InQuote || !parse.HasMainVerb(0, open))
        {
            // A clause may open before its verb: "The plan -- a costly one -- failed."
            if (open > 0 && last < parse.Count && !parse[open].InQuote)
            {
                Pair(parse, open, last, cuts);
            }

            return;
        }

        if (
            !Pair(parse, open, last, cuts)
            && last - open <= LongestTail
            && !HasQuote(parse, open, last)
        )
        {
            cuts.Add(new Cut(TrimmedEnd(parse, open), parse[last].Start));
        }
    }

    private static bool Pair(Parse parse, int open, int last, List<Cut> cuts)
    {
        var close = parse.Find('-', open + 1);
        if (close < 0 || close - open > LongestInner + 4 || close + 1 >= last)
        {
            return close >= 0;
        }

        if (!HasQuote(parse, open, close) && parse[close + 1].IsWord)
        {
            cuts.Add(new Cut(TrimmedEnd(parse, open), parse[close].End));
        }

        return true;
    }

    /// <summary>What stands between two commas and only says more of the noun before: "who …", "a resident of …", "37".</summary>
    private static void Inner(Parse parse, List<Cut> cuts)
    {
        for (var open = 1; open + 2 < parse.Count; open++)
        {
            if (parse[open].Mark != ',' || parse[open].InQuote || !parse[open - 1].IsWord)
            {
                continue;
            }

            var close = parse.Find(',', open + 1);
            if (
                close < 0
                || close - open < 2
                || close - open > LongestInner
                || close + 1 >= parse.Count
                || HasQuote(parse, open, close)
            )
            {
                continue;
            }

            if (IsAge(parse, open, close))
            {
                // "Hale, 37, the founder" keeps a comma; "Hale, 37, of Ohio" needs none.
                var keeps =
                    !parse[close + 1].Is(WordClass.Preposition | WordClass.Relative)
                    && !parse.IsFinite(close + 1);
                cuts.Add(new Cut(parse[open].Start, keeps ? parse[close].Start : parse[close].End));
            }
            else if (IsAside(parse, open, close))
            {
                cuts.Add(new Cut(parse[open].Start, parse[close].End));
            }
        }
    }

    private static bool IsAge(Parse parse, int open, int close) =>
        close == open + 2
        && parse[open + 1].IsNumber
        && parse[open + 1].End - parse[open + 1].Start <= 2
        && parse[open - 1].IsCapital
        && !parse[open - 1].Is(WordClass.Month)
        && parse[close + 1].IsWord
        && !parse[close + 1].IsNumber;

    private static bool IsAside(Parse parse, int open, int close)
    {
        var first = parse[open + 1];
        var next = parse[close + 1];
        if (
            !first.IsWord
            || !next.IsWord
            || parse[open - 1].Is(WordClass.Finite | WordClass.Preposition | WordClass.Conjunction)
        )
        {
            return false;
        }

        // The verb behind the second comma belongs to the noun before the first.
        if (!parse.IsFinite(close + 1))
        {
            return false;
        }

        if (first.Is(WordClass.Relative))
        {
            return parse.HasFinite(open + 2, close);
        }

        // An apposition has no verb of its own, or it is the first half of a list of verbs.
        return !parse.HasFinite(open + 1, close)
            && (
                first.Is(WordClass.Determiner)
                || (
                    !first.IsCapital
                    && !first.IsNumber
                    && !first.Is(WordClass.Preposition | WordClass.Conjunction)
                )
            );
    }

    /// <summary>A clause behind the last comma that only says more: ", which …", ", adding that …".</summary>
    private static void Tails(Parse parse, List<Cut> cuts)
    {
        var last = parse.LastMark();
        if (last == parse.Count)
        {
            return;
        }

        for (var comma = 3; comma + 2 < last; comma++)
        {
            if (
                parse[comma].Mark != ','
                || parse[comma].InQuote
                || last - comma > LongestTail
                || HasQuote(parse, comma, last)
                || !parse.HasMainVerb(0, comma)
            )
            {
                continue;
            }

            var first = parse[comma + 1];
            var isRelative =
                first.Is(WordClass.Relative)
                && parse.HasFinite(comma + 2, last)
                && !parse[comma - 1].Is(WordClass.Preposition);
            var isParticiple = first.IsWord && !first.IsCapital && IsParticiple(parse, comma + 1);
            if (isRelative || isParticiple || IsClosingApposition(parse, comma, last))
            {
                cuts.Add(new Cut(parse[comma].Start, parse[last].Start));
            }
        }
    }

    /// <summary>", a step that could …", ", a former teacher": a noun that says again what the clause before it said.</summary>
    private static bool IsClosingApposition(Parse parse, int comma, int last)
    {
        if (parse.Chars(comma + 1) is not ("a" or "an" or "the"))
        {
            return false;
        }

        var clause = -1;
        for (var i = comma + 2; i < last; i++)
        {
            if (parse[i].Mark == ',' || parse[i].Is(WordClass.Conjunction))
            {
                return false;
            }

            clause = clause < 0 && parse[i].Is(WordClass.Subordinator) ? i : clause;
        }

        return !parse.HasFinite(comma + 1, clause < 0 ? last : clause);
    }

    /// <summary>A clause before the subject that only adds: "Speaking in Arabic, …", "Although …, …".</summary>
    private static void Opening(Parse parse, List<Cut> cuts)
    {
        if (parse.Count < 6 || !parse[0].IsWord)
        {
            return;
        }

        var isConcession = parse[0].Is(WordClass.Concession);
        if (!isConcession && !(IsParticiple(parse, 0) && !parse[0].Is(WordClass.Condition)))
        {
            return;
        }

        var comma = parse.Find(',', 2);
        if (
            comma < 0
            || comma > LongestInner + 2
            || comma + 3 >= parse.Count
            || HasQuote(parse, 0, comma)
            || (isConcession && parse[0].End - parse[0].Start < 6 && !parse.HasFinite(1, comma))
        )
        {
            return;
        }

        var next = parse[comma + 1];
        var starts =
            next.IsWord
            && !next.Is(WordClass.Leans | WordClass.HeOrShe | WordClass.TheyOrIt | WordClass.IOrYou)
            && (next.IsCapital || next.Is(WordClass.Determiner) || next.IsNumber);
        if (starts && parse.HasMainVerb(comma + 2, parse.Count))
        {
            cuts.Add(new Cut(0, next.Start));
        }
    }

    /// <summary>"A, and B." without B, where both have subject and verb; the same at a semicolon.</summary>
    private static void Compound(Parse parse, List<Cut> cuts)
    {
        var last = parse.LastMark();
        if (last == parse.Count)
        {
            return;
        }

        for (var i = 4; i + 3 < last; i++)
        {
            var mark = parse[i];
            if (mark.InQuote || HasQuote(parse, i, last) || !parse.HasMainVerb(1, i))
            {
                continue;
            }

            var joins =
                mark.Mark == ';'
                || (
                    mark.Mark == ','
                    && parse.Chars(i + 1) is "and"
                    && StartsClause(parse, i + 2, last)
                );
            if (joins)
            {
                cuts.Add(new Cut(mark.Start, parse[last].Start));
            }
        }
    }

    /// <summary>Whether a noun and then its verb follow.</summary>
    public static bool StartsClause(Parse parse, int i, int last)
    {
        if (
            i >= last
            || !parse[i].IsWord
            || parse[i].Is(WordClass.Preposition)
            || parse.IsFinite(i)
        )
        {
            return false;
        }

        for (var k = i + 1; k < Math.Min(last, i + 7); k++)
        {
            if (!parse[k].IsWord)
            {
                return false;
            }

            if (parse[k].Is(WordClass.Finite))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsParticiple(Parse parse, int i)
    {
        var word = parse.Chars(i);
        return word.Length > 5
            && word.EndsWith("ing")
            && word
                is not (
                    "during"
                    or "morning"
                    or "evening"
                    or "nothing"
                    or "something"
                    or "anything"
                    or "everything"
                    or "spring"
                    or "building"
                    or "according"
                    or "regarding"
                    or "concerning"
                    or "following"
                    or "Following"
                    or "During"
                    or "Nothing"
                    or "Something"
                    or "Everything"
                    or "According"
                    or "Building"
                    or "Spring"
                    or "Beijing"
                    or "Boeing"
                    or "Depending"
                    or "depending"
                    or "Assuming"
                    or "Failing"
                    or "Barring"
                    or "Excluding"
                    or "excluding"
                )
            && (i + 1 >= parse.Count || !parse.IsFinite(i + 1));
    }

    public static bool HasQuote(Parse parse, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (parse[i].Mark == '"' || parse[i].InQuote)
            {
                return true;
            }
        }

        return false;
    }

    private static int TrimmedEnd(Parse parse, int i)
    {
        var start = parse[i].Start;
        while (start > 0 && parse.Draft[start - 1] == ' ')
        {
            start--;
        }

        return start;
    }
}
