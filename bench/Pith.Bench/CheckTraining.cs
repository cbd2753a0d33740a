using System.Globalization;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>Learns the check's model, and tells how well what was learned on four fifths of the articles does on the other.</summary>
internal static class CheckTraining
{
    private const float FactsLimit = 0.86f;
    private const float WordingLimit = 0.62f;

    public static int Train(string folder, string target)
    {
        var learning = new CheckLearning(folder);
        File.WriteAllText(target, learning.Learn(FactsLimit, WordingLimit).Write());
        Console.WriteLine($"Learned from {learning.All.Count} claims.");
        return 0;
    }

    public static int CrossValidate(string folder, bool show = false)
    {
        var learning = new CheckLearning(folder);
        var judged = new List<(CheckCase Case, float Facts, float Wording)>();
        var (names, pairs) = (new List<(float, bool)>(), new List<(float, bool)>());
        foreach (var (model, rows) in learning.Folds())
        {
            names.AddRange(
                Chances(
                    model.Fit.Names!,
                    rows.Where(r => r.Case.Set is not ("title" or "joined"))
                        .SelectMany(r => r.Names)
                )
            );
            pairs.AddRange(
                Chances(
                    model.Fit.Pairs!,
                    rows.Where(r => r.Case.Set is not ("title" or "joined"))
                        .SelectMany(r => r.Pairs)
                )
            );
            foreach (var claim in rows.GroupBy(r => r.Case))
            {
                var facts = claim.Max(r =>
                    r.Certain is { } certain ? (certain ? 1 : 0) : model.Facts.Chance(r.Features)
                );
                var wording = claim.Max(r =>
                    r.Certain is false ? 0 : model.Wording.Chance(r.Features)
                );
                judged.Add((claim.Key, facts, wording));
                if (
                    show
                    && claim.Key.Set == "swaps"
                    && (facts >= FactsLimit || wording >= WordingLimit) == claim.Key.Supported
                )
                {
                    Console.WriteLine(
                        $"\n## {claim.Key.Kind} {(claim.Key.Supported ? "TRUE" : "FALSE")}"
                    );
                    CheckExplanation.Show(
                        learning.Data.Source(claim.Key.Source),
                        model,
                        claim.Key.Claim
                    );
                }
            }
        }

        Console.WriteLine($"AUC: a name {Auc(names):0.0000}, a pair of names {Auc(pairs):0.0000}");
        Report(judged);
        Table(judged);
        return 0;
    }

    private static IEnumerable<(float, bool)> Chances(
        BoostedTrees trees,
        IEnumerable<TrainingRow> rows
    ) => rows.Where(r => r.Weight > 0).Select(r => (trees.Chance(r.Features), !r.Bad));

    private static void Report(List<(CheckCase Case, float Facts, float Wording)> judged)
    {
        var swaps = judged.Where(j => j.Case.Set == "swaps").ToList();
        var check = judged.Where(j => j.Case.Set == "check").ToList();
        var made = judged.Where(j => j.Case.Set == "made").ToList();
        Console.WriteLine(
            $"AUC: facts on swaps and made {Auc(judged.Where(j => j.Case.Set is "swaps" or "made").Select(j => (j.Facts, j.Case.Supported))):0.0000}, facts on swaps {Auc(swaps.Select(j => (j.Facts, j.Case.Supported))):0.0000}, wording on check {Auc(check.Select(j => (j.Wording, j.Case.Supported))):0.0000}"
        );
        Console.WriteLine(
            "facts wording | false alarms date name negation number role | check: balanced, false alarms, caught | made: false alarms, name, role"
        );
        foreach (var facts in new[] { 0.7f, 0.75f, 0.8f, 0.83f, 0.86f, 0.88f, 0.9f, 0.92f })
        {
            foreach (var wording in new[] { 0.5f, 0.55f, 0.6f, 0.63f, 0.66f, 0.7f, 0.75f })
            {
                bool Bad((CheckCase Case, float Facts, float Wording) j) =>
                    j.Facts >= facts || j.Wording >= wording;
                double Share(IEnumerable<(CheckCase, float, float)> all) =>
                    all.DefaultIfEmpty().Average(j => j.Item1 is not null && Bad(j) ? 1.0 : 0);
                var alarms = Share(swaps.Where(j => j.Case.Supported));
                var kinds = swaps
                    .Where(j => !j.Case.Supported)
                    .GroupBy(j => j.Case.Kind)
                    .OrderBy(k => k.Key)
                    .Select(k => Share(k));
                var (alarm, caught) = (
                    Share(check.Where(j => j.Case.Supported)),
                    Share(check.Where(j => !j.Case.Supported))
                );
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{facts:0.00} {wording:0.00} | {alarms:0.000}  {string.Join(' ', kinds.Select(k => k.ToString("0.000", CultureInfo.InvariantCulture)))} | {(1 - alarm + caught) / 2:0.000} {alarm:0.000} {caught:0.000} | {Share(made.Where(j => j.Case.Supported)):0.000} {Share(made.Where(j => j.Case.Kind == "name")):0.000} {Share(made.Where(j => j.Case.Kind == "role")):0.000}"
                    )
                );
            }
        }
    }

    /// <summary>The shipped yes or no, as a table for the documentation: counts, shares and 95 % intervals (Wilson 1927).</summary>
    private static void Table(List<(CheckCase Case, float Facts, float Wording)> judged)
    {
        Console.WriteLine("| what | count | share | 95 % interval |\n|---|---|---|---|");
        foreach (
            var group in judged.GroupBy(j =>
                (j.Case.Set, j.Case.Supported, Kind: j.Case.Supported ? "true" : j.Case.Kind)
            )
        )
        {
            if (group.Key.Set is not ("swaps" or "check"))
            {
                continue;
            }

            var (n, k) = (
                group.Count(),
                group.Count(j => j.Facts >= FactsLimit || j.Wording >= WordingLimit)
            );
            const double Z = 1.96;
            var p = (double)k / n;
            var middle = (p + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
            var half =
                Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n))) / (1 + (Z * Z / n));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {group.Key.Set}: {group.Key.Kind} refused | {k} of {n} | {100 * p:0.0} % | {100 * (middle - half):0.0} to {100 * (middle + half):0.0} % |"
                )
            );
        }
    }

    private static double Auc(IEnumerable<(float Score, bool Supported)> pairs)
    {
        // By ranks: the share of pairs in which the unsupported one has the higher chance.
        var all = pairs.OrderBy(p => p.Score).ToList();
        var (wins, below) = (0.0, 0.0);
        for (var i = 0; i < all.Count; )
        {
            var k = i;
            while (k < all.Count && all[k].Score == all[i].Score)
            {
                k++;
            }

            double good = all[i..k].Count(p => p.Supported);
            wins += (k - i - good) * (below + (good / 2));
            below += good;
            i = k;
        }

        return wins / below / (all.Count - below);
    }
}
