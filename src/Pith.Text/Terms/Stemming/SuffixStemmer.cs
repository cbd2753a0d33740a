namespace Pith.Text.Terms.Stemming;

/// <summary>
/// Takes endings off by tables: in each step the longest ending that leaves enough of the word goes. Of the steps of one
/// group (other than 0) only the first that found its ending works.
/// </summary>
internal sealed class SuffixStemmer(params SuffixStemmer.Step[] steps)
{
    public int Stem(Span<char> room, int length)
    {
        var done = 0;
        foreach (var step in steps)
        {
            if (step.Group != 0 && step.Group == done)
            {
                continue;
            }

            foreach (var (suffix, by) in step.Rules)
            {
                var rest = length - suffix.Length;
                if (rest >= step.Least && room[..length].EndsWith(suffix, StringComparison.Ordinal))
                {
                    by.CopyTo(room[rest..]);
                    length = rest + by.Length;
                    done = step.Group == 0 ? done : step.Group;
                    break;
                }
            }
        }

        return length;
    }

    /// <summary>One step: endings, each with what takes its place.</summary>
    internal sealed class Step
    {
        /// <param name="least">Letters that must be left before the ending.</param>
        /// <param name="rules">Endings apart by blanks, <c>ending</c> or <c>ending:by</c>.</param>
        /// <param name="group">Of several steps with one number, only the first that works.</param>
        public Step(int least, string rules, int group = 0)
        {
            Least = least;
            Group = group;
            Rules =
            [
                .. rules
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Select(r => r.Split(':'))
                    .Select(r => (r[0], r.Length > 1 ? r[1] : ""))
                    .OrderByDescending(r => r.Item1.Length)
                    .ThenBy(r => r.Item1, StringComparer.Ordinal),
            ];
        }

        public int Least { get; }

        public int Group { get; }

        public (string Suffix, string By)[] Rules { get; }
    }
}
