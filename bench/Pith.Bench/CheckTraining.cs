using System.Globalization;
using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>Learns the check's model, and tells how well what was learned on four fifths of the articles does on the other.</summary>
internal static class CheckTraining
{
    private static readonly string[] FactNames =
    [
        "nameMissing",
        "nameChance",
        "nameMargin",
        "nameMarginTwo",
        "nameBroken",
        "nameContext",
        "names",
        "swapped",
        "numberMissing",
        "numberMargin",
        "numbers",
        "dateMissing",
        "dateMargin",
        "dates",
        "quoteMissing",
        "denies",
        "unbacked",
        "nowhere",
        "unknown",
        "topDenies",
        "lost",
        "lostWeight",
        "adjacent",
        "top",
        "topTwo",
        "known",
        "length",
        "small",
    ];

    // What may only speak for, or only against, a claim: more of the same evidence never turns.
    private static readonly Dictionary<string, int> Directions = new()
    {
        ["nameMissing"] = 1,
        ["nameChance"] = -1,
        ["nameMargin"] = -1,
        ["nameBroken"] = 1,
        ["swapped"] = -1,
        ["numberMissing"] = 1,
        ["numberMargin"] = -1,
        ["dateMissing"] = 1,
        ["dateMargin"] = -1,
        ["quoteMissing"] = 1,
        ["known"] = -1,
        ["pairs"] = -1,
        ["triples"] = -1,
        ["top"] = -1,
        ["topTwo"] = -1,
        ["together"] = -1,
        ["weakest"] = -1,
        ["near"] = -1,
        ["doubled"] = 1,
        ["nowhere"] = 1,
        ["unbacked"] = 1,
        ["lost"] = 1,
        ["coverage"] = -1,
        ["longest"] = -1,
        ["contentPairs"] = -1,
        ["subject"] = -1,
        ["aligned"] = -1,
        ["restKnown"] = 1,
        ["leadReplaces"] = 1,
        ["replacedKnown"] = 1,
        ["crossed"] = 1,
    };

    private const float FactsLimit = 0.75f;
    private const float WordingLimit = 0.62f;

    public static int Train(string folder, string target)
    {
        var set = new Cases(folder);
        var model = Learn(set, _ => true);
        File.WriteAllText(target, model.Write());
        Console.WriteLine($"Learned from {set.All.Count} claims.");
        return 0;
    }

    public static int CrossValidate(string folder, bool show = false)
    {
        var set = new Cases(folder);
        var judged = new List<(CheckCase Case, float Facts, float Wording)>();
        for (var fold = 0; fold < 5; fold++)
        {
            var model = Learn(set, c => c.Fold != fold);
            foreach (var one in set.All.Where(c => c.Fold == fold && c.Set != "made"))
            {
                var (facts, wording) = (0f, 0f);
                foreach (var features in set.Features(one, model.Fit))
                {
                    facts = Math.Max(facts, model.Facts.Chance(features));
                    wording = Math.Max(wording, model.Wording.Chance(features));
                }

                judged.Add((one, facts, wording));
                if (
                    show
                    && one.Set == "swaps"
                    && (facts >= FactsLimit || wording >= WordingLimit) == one.Supported
                )
                {
                    Console.WriteLine($"\n## {one.Kind} {(one.Supported ? "TRUE" : "FALSE")}");
                    CheckExplanation.Show(set.Data.Source(one.Source), model, one.Claim);
                }
            }
        }

        Report(judged);
        return 0;
    }

    /// <summary>Learns from the cases that <paramref name="use"/> lets through, with the slots' measures of each fifth made by weights that have not seen it.</summary>
    private static CheckModel Learn(Cases set, Func<CheckCase, bool> use)
    {
        var cases = set.All.Where(use).ToList();
        var truths = set.Truths.Where(use).ToList();
        var rows = new List<(CheckCase Case, float[] Features)>();
        foreach (var fold in cases.Select(c => c.Fold).Distinct())
        {
            var fit = CheckFit.TrainAll(set.Data, truths.Where(t => t.Fold != fold));
            foreach (var one in cases.Where(c => c.Fold == fold))
            {
                rows.AddRange(set.Features(one, fit).Select(f => (one, f)));
            }
        }

        var facts = Trainer(FactNames, 200)
            .Train([
                .. rows.Where(r => r.Case.Set != "check" || r.Case.Supported)
                    .Select(r => new TrainingRow(
                        r.Features,
                        !r.Case.Supported,
                        r.Case.Set == "swaps" ? 2 : 1
                    )),
            ]);
        var wording = Trainer(SentenceReading.Names, 150)
            .Train([
                .. rows.Where(r => r.Case.Set == "check" || r.Case.Supported)
                    .Select(r => new TrainingRow(
                        r.Features,
                        !r.Case.Supported,
                        r.Case.Set != "check" ? 0.15f
                            : r.Case.Supported ? 1
                            : 2.9f
                    )),
            ]);
        return new CheckModel(
            CheckFit.TrainAll(set.Data, truths),
            facts,
            wording,
            FactsLimit,
            WordingLimit
        );
    }

    private static TreeTrainer Trainer(string[] names, int rounds) =>
        new(
            rounds,
            0.05f,
            8,
            20,
            5,
            [.. names.Select(n => Array.IndexOf(SentenceReading.Names, n))],
            [.. names.Select(n => Directions.GetValueOrDefault(n))]
        );

    private static void Report(List<(CheckCase Case, float Facts, float Wording)> judged)
    {
        var swaps = judged.Where(j => j.Case.Set == "swaps").ToList();
        var check = judged.Where(j => j.Case.Set == "check").ToList();
        Console.WriteLine(
            $"AUC: facts on swaps {Auc(swaps.Select(j => (j.Facts, j.Case.Supported))):0.0000}, wording on check {Auc(check.Select(j => (j.Wording, j.Case.Supported))):0.0000}"
        );
        Console.WriteLine(
            "facts wording | false alarms date name negation number role | check: balanced, false alarms, caught"
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
                        $"{facts:0.00} {wording:0.00} | {alarms:0.000}  {string.Join(' ', kinds.Select(k => k.ToString("0.000", CultureInfo.InvariantCulture)))} | {(1 - alarm + caught) / 2:0.000} {alarm:0.000} {caught:0.000}"
                    )
                );
            }
        }
    }

    private static double Auc(IEnumerable<(float Score, bool Supported)> pairs)
    {
        var all = pairs.ToList();
        double wins = 0;
        var (good, bad) = (
            all.Where(p => p.Supported).ToList(),
            all.Where(p => !p.Supported).ToList()
        );
        foreach (var b in bad)
        {
            wins += good.Sum(x =>
                b.Score > x.Score ? 1
                : b.Score == x.Score ? 0.5
                : 0
            );
        }

        return wins / good.Count / bad.Count;
    }

    /// <summary>All claims to learn from, annotated and made.</summary>
    private sealed class Cases
    {
        public Cases(string folder)
        {
            Data = new CheckData(folder);
            var annotated = Data.Annotated();
            var highlights = Data.Highlights();
            Truths =
            [
                .. annotated
                    .Where(c => c.Supported)
                    .Concat(highlights)
                    .DistinctBy(t => t.Source[..Math.Min(200, t.Source.Length)] + t.Claim),
            ];
            var maker = new SwapMaker(7);
            All =
            [
                .. annotated,
                .. highlights,
                .. Truths.SelectMany(t => maker.From(t, Data.Source(t.Source))),
            ];
        }

        public CheckData Data { get; }

        public List<CheckCase> All { get; }

        public List<CheckCase> Truths { get; }

        public IEnumerable<float[]> Features(CheckCase one, FitWeights fit)
        {
            var passage = new Passage(
                Document.Prepare(one.Claim, language: "en"),
                Data.Source(one.Source).Passage
            );
            for (var s = 0; s < passage.Document.Sentences.Count; s++)
            {
                if (passage.FirstToken[s] < passage.FirstToken[s + 1])
                {
                    yield return new SentenceReading(
                        Data.Source(one.Source),
                        passage,
                        s,
                        fit
                    ).Features;
                }
            }
        }
    }
}
