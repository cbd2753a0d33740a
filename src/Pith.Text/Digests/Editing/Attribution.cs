namespace Pith.Text.Digests.Editing;

/// <summary>
/// Who says so, at a sentence's end or start: ", officials said Friday.", "According to the company, ". It may go where
/// an office states a plain fact; where a thing is claimed, suspected or judged, or a person speaks, it stays.
/// </summary>
internal static class Attribution
{
    private const int Longest = 16;
    private const int LongestTime = 5;

    public static void Find(Parse parse, List<Cut> cuts)
    {
        var last = parse.LastMark();
        if (
            last == parse.Count
            || parse.Any(0, last, WordClass.Contested)
            || parse.Find('"', 0) >= 0
        )
        {
            return;
        }

        Tail(parse, last, cuts);
        Opening(parse, cuts);
    }

    private static void Tail(Parse parse, int last, List<Cut> cuts)
    {
        for (var verb = last - 1; verb > 3 && verb >= last - Longest; verb--)
        {
            if (IsAccording(parse, verb))
            {
                if (IsOffice(parse, verb + 2, last) && parse.HasFinite(0, verb))
                {
                    var from = parse[verb - 1].Mark == ',' ? verb - 1 : verb;
                    Add(parse, from, last, cuts);
                }

                return;
            }

            if (!parse[verb].Is(WordClass.Speech))
            {
                continue;
            }

            var comma = CommaBefore(parse, verb);
            if (
                comma > 2
                && verb - comma <= Longest
                && IsTime(parse, verb + 1, last)
                && !parse.HasFinite(comma + 1, verb)
                && parse.HasFinite(0, comma)
                && IsOffice(parse, comma + 1, verb)
            )
            {
                Add(parse, comma, last, cuts);
            }

            return;
        }
    }

    private static void Opening(Parse parse, List<Cut> cuts)
    {
        if (parse.Count < 8 || !IsAccording(parse, 0))
        {
            return;
        }

        var comma = parse.Find(',', 3);
        if (
            comma > 0
            && comma <= Longest
            && comma + 2 < parse.Count
            && IsOffice(parse, 2, comma)
            && parse[comma + 1].IsWord
            && !parse[comma + 1].Is(WordClass.Leans)
        )
        {
            cuts.Add(new Cut(0, parse[comma + 1].Start));
        }
    }

    private static void Add(Parse parse, int from, int last, List<Cut> cuts)
    {
        var start = parse[from].Start;
        while (start > 0 && parse.Draft[start - 1] == ' ')
        {
            start--;
        }

        cuts.Add(new Cut(start, parse[last].Start));
    }

    /// <summary>The comma that parts the speaker from what is said; past an apposition such as "in Nye County, Nevada, said".</summary>
    private static int CommaBefore(Parse parse, int verb)
    {
        var i = verb - 1;
        var skip = parse[i].Mark == ',';
        for (; i > 0; i--)
        {
            if (parse[i].Mark != ',')
            {
                continue;
            }

            if (!skip || i == verb - 1)
            {
                if (!skip)
                {
                    return i;
                }

                continue;
            }

            skip = false;
        }

        return -1;
    }

    private static bool IsAccording(Parse parse, int i) =>
        parse.Chars(i) is "according" or "According"
        && i + 2 < parse.Count
        && parse.Chars(i + 1) is "to";

    /// <summary>Nothing, or when and where it was said.</summary>
    private static bool IsTime(Parse parse, int from, int to)
    {
        if (to - from > LongestTime)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            var token = parse[i];
            var fits =
                token.IsNumber
                || token.Is(
                    WordClass.Day
                        | WordClass.Month
                        | WordClass.Preposition
                        | WordClass.Determiner
                        | WordClass.Office
                );
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOffice(Parse parse, int from, int to) =>
        parse.Any(from, to, WordClass.Office)
        && !parse.Any(from, to, WordClass.HeOrShe | WordClass.TheyOrIt);
}
