namespace Pith.Text.Digests.Editing;

/// <summary>When, where and why a thing happened, where the thing itself remains without it.</summary>
internal static class Circumstances
{
    private const int Longest = 30;
    private const int LongestOpening = 7;

    public static void Find(Parse parse, List<Cut> cuts)
    {
        var last = parse.LastMark();
        if (last == parse.Count)
        {
            return;
        }

        Clause(parse, last, cuts);
        Days(parse, last, cuts);
        Opening(parse, cuts);
        Occasion(parse, last, cuts);
    }

    /// <summary>A clause at the end: "… after a bomb ripped off the facade.", "… as they waited for aid."</summary>
    private static void Clause(Parse parse, int last, List<Cut> cuts)
    {
        // "They did not leave because …" says nothing of whether they left.
        for (var i = 4; i + 3 < last; i++)
        {
            if (
                last - i > Longest
                || parse[i].InQuote
                || !IsCircumstance(parse, i, last)
                || Cuts.HasQuote(parse, i, last)
                || parse.Any(0, i, WordClass.Negation | WordClass.Condition | WordClass.Relative)
                || !parse.HasMainVerb(1, i)
                || parse[i - 1].Is(WordClass.Finite | WordClass.Preposition | WordClass.Conjunction)
            )
            {
                continue;
            }

            var start = parse[i - 1].Mark == ',' ? parse[i - 1].Start : parse[i - 1].End;
            cuts.Add(new Cut(start, parse[last].Start));
            return;
        }
    }

    private static bool IsCircumstance(Parse parse, int i, int last) =>
        parse.Chars(i) switch
        {
            "after" or "while" or "although" or "though" or "because" => parse.HasFinite(
                i + 2,
                last
            ) || parse.Chars(i + 1).EndsWith("ing"),
            // "as long as", "as soon as" set a condition.
            "as"
                when parse.Chars(i + 1)
                    is "long"
                        or "soon"
                        or "well"
                        or "much"
                        or "many"
                        or "far"
                        or "if"
                        or "though"
                        or "of"
                        or "part" => false,
            "as" or "when" => Cuts.StartsClause(parse, i + 1, last),
            "amid" or "despite" => true,
            _ => false,
        };

    /// <summary>"on Saturday", "Saturday", where nothing depends on it.</summary>
    private static void Days(Parse parse, int last, List<Cut> cuts)
    {
        for (var i = 2; i < last; i++)
        {
            if (!parse[i].Is(WordClass.Day) || parse[i].InQuote || !parse[i].IsCapital)
            {
                continue;
            }

            var before = parse[i - 1];
            var on = parse.Chars(i - 1) is "on";
            var next = i + 1 < parse.Count ? parse.Chars(i + 1) : [];
            if (
                (
                    !on
                    && before.Is(
                        WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction
                    )
                )
                || (!on && before.IsWord && before.IsCapital)
                || before.IsNumber
                || parse.Chars(i - 1) is "last" or "next" or "late" or "early" or "every"
                || next is "morning" or "afternoon" or "evening" or "night" or "and" or "or" or "to"
                || (i + 1 < parse.Count && (parse[i + 1].IsNumber || parse[i + 1].IsCapital))
                || parse.Draft[parse[i].End - 1] == 's'
                || (on && i < 2)
            )
            {
                continue;
            }

            var from = on ? i - 2 : i - 1;
            if (from < 0 || !parse[from].IsWord || (on && parse[from].IsNumber))
            {
                continue;
            }

            cuts.Add(new Cut(parse[from].End, parse[i].End));
        }
    }

    /// <summary>"On Thursday, …", "As a precaution, …", "In a statement, …".</summary>
    private static void Opening(Parse parse, List<Cut> cuts)
    {
        var comma = parse.Find(',', 1);
        if (
            comma < 2
            || comma > LongestOpening
            || comma + 4 >= parse.Count
            || !parse[0].Is(WordClass.Preposition)
            || Cuts.HasQuote(parse, 0, comma)
        )
        {
            return;
        }

        var isDay = parse.Chars(0) is "On" && comma == 2 && parse[1].Is(WordClass.Day);
        var isOccasion =
            parse.Chars(0) is "In" or "At" or "During"
            && parse.Any(1, comma, WordClass.Office | WordClass.None)
            && parse.Chars(comma - 1)
                is "statement"
                    or "interview"
                    or "conference"
                    or "briefing"
                    or "speech"
                    or "post"
                    or "letter"
                    or "memo"
                    or "email";
        var next = parse[comma + 1];
        if (
            (isDay || isOccasion)
            && next.IsWord
            && !next.Is(WordClass.Leans | WordClass.HeOrShe | WordClass.TheyOrIt | WordClass.IOrYou)
        )
        {
            cuts.Add(new Cut(0, next.Start));
        }
    }

    /// <summary>"said in a statement", "told reporters at a news conference".</summary>
    private static void Occasion(Parse parse, int last, List<Cut> cuts)
    {
        for (var i = 3; i + 2 < last; i++)
        {
            if (
                parse.Chars(i) is not ("in" or "at")
                || parse[i].InQuote
                || !parse.Any(i - 2, i, WordClass.Speech)
                || parse.Chars(i + 1) is not ("a" or "an" or "the")
            )
            {
                continue;
            }

            for (var k = i + 2; k < Math.Min(last, i + 5); k++)
            {
                if (parse.Chars(k) is "statement" or "interview" or "conference" or "briefing")
                {
                    cuts.Add(new Cut(parse[i - 1].End, parse[k].End));
                    return;
                }
            }
        }
    }
}
