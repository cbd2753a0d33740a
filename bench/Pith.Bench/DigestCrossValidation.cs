using Pith.Text.Digests;

namespace Pith.Bench;

/// <summary>Trains on four fifths of the articles and scores the digests of the other, for each fifth.</summary>
internal static class DigestCrossValidation
{
    private const int Parts = 5;
    private const int Splits = 3;

    /// <summary><c>crossvalidate-digest DATA_FOLDER</c>.</summary>
    public static int Run(string folder)
    {
        var cases = DigestCase.Read(folder);
        var scores = new List<(string Id, double One, double Two, int Words, int Count)>();
        var recall = new List<(double Summary, double Lead, int Words)>();
        var surprise = new List<double>();
        for (var part = 0; part < Parts * Splits; part++)
        {
            // Each split shuffles the articles in another way: one split alone moves the figures by some tenths.
            var order = new int[cases.Count];
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }

            new Random(1 + (part / Parts)).Shuffle(order);
            bool IsHeld(int i) => i % Parts == part % Parts;
            var model = DigestTraining.Fit([
                .. order.Where((_, i) => !IsHeld(i)).Select(i => cases[i]),
            ]);
            foreach (var one in order.Where((_, i) => IsHeld(i)).Select(i => cases[i]))
            {
                surprise.Add(DigestTraining.Surprise(one, model));
                var digest = DigestWriter.Write(one.Document, DigestLimits.Usual, model);
                var shown = Rouge.FirstWords(digest.Takeaways.Select(t => t.Text));
                var (first, second) = Rouge.Score(shown, one.Want);
                scores.Add((one.Id, first, second, Count(shown), digest.Takeaways.Count));
                var summary = string.Join(
                    ' ',
                    digest.Summary.SelectMany(p => p).Select(s => s.Text)
                );
                var lead = string.Join(
                    ' ',
                    one.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        .Take(Count(summary))
                );
                recall.Add(
                    (Rouge.Recall(summary, one.Want), Rouge.Recall(lead, one.Want), Count(summary))
                );
            }
        }

        foreach (var group in scores.GroupBy(s => s.Id[0]).OrderBy(g => g.Key))
        {
            Console.WriteLine(
                $"{group.Key}  R1 {100 * group.Average(s => s.One):0.00}  R2 {100 * group.Average(s => s.Two):0.00}"
            );
        }

        var error =
            100
            * Math.Sqrt(scores.Sum(s => Math.Pow(s.One - scores.Average(x => x.One), 2)))
            / scores.Count;
        Console.WriteLine(
            $"all R1 {100 * scores.Average(s => s.One):0.00} (standard error {error:0.00})  R2 {100 * scores.Average(s => s.Two):0.00}  words {scores.Average(s => s.Words):0.0}  takeaways {scores.Average(s => s.Count):0.00}"
        );
        Console.WriteLine(
            $"summary recall {recall.Average(r => r.Summary):0.0000}, lead {recall.Average(r => r.Lead):0.0000}, words {recall.Average(r => r.Words):0.0}"
        );
        Console.WriteLine($"surprise at a word {surprise.Average():0.00000} nats");
        return 0;
    }

    private static int Count(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
