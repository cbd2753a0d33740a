using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>What each of the check's trees learns from, and how.</summary>
internal static class CheckTrees
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
        "nameWrong",
        "nameWrongTwo",
        "roleWrong",
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
        ["nameWrong"] = 1,
        ["nameWrongTwo"] = 1,
        ["roleWrong"] = 1,
    };

    private static readonly Dictionary<string, int> NameDirections = new()
    {
        ["margin"] = -1,
        ["chance"] = -1,
        ["claimMargin"] = -1,
        ["kindMargin"] = -1,
        ["anySame"] = -1,
        ["inBest"] = -1,
        ["carriedInBest"] = -1,
        ["distance"] = 1,
        ["rank"] = 1,
        ["twice"] = -1,
        ["mentions"] = -1,
        ["union"] = -1,
        ["unionNear"] = -1,
        ["broken"] = 1,
    };

    private static readonly Dictionary<string, int> PairDirections = new()
    {
        ["lead"] = -1,
        ["marginA"] = -1,
        ["marginB"] = -1,
        ["claimMarginA"] = -1,
        ["claimMarginB"] = -1,
    };

    public static BoostedTrees Names(IEnumerable<CheckLearning.Row> rows) =>
        Trainer(NameFeatures.Names, NameFeatures.Names, NameDirections, 400, 0.6)
            .Train([.. rows.SelectMany(r => r.Names).Where(n => n.Weight > 0)]);

    public static BoostedTrees Pairs(IEnumerable<CheckLearning.Row> rows) =>
        Trainer(PairFeatures.Names, PairFeatures.Names, PairDirections, 300, 0.6)
            .Train([.. rows.SelectMany(r => r.Pairs).Where(n => n.Weight > 0)]);

    public static BoostedTrees Facts(IEnumerable<CheckLearning.Row> rows) =>
        Trainer(FactNames, SentenceReading.Names, Directions, 300, 0.7)
            .Train([
                .. rows.Where(r =>
                        r.Case.Set is not ("check" or "title")
                        || (r.Case.Supported && r.Case.Set == "check")
                    )
                    .Select(r => new TrainingRow(
                        r.Features,
                        !r.Case.Supported,
                        r.Case.Set == "swaps" ? 2 : 1
                    )),
            ]);

    public static BoostedTrees Wording(IEnumerable<CheckLearning.Row> rows) =>
        Trainer(SentenceReading.Names, SentenceReading.Names, Directions, 250, 0.5)
            .Train([
                .. rows.Where(r =>
                        r.Case.Set == "check"
                        || (r.Case.Supported && r.Case.Set is not ("title" or "joined"))
                    )
                    .Select(r => new TrainingRow(
                        r.Features,
                        !r.Case.Supported,
                        r.Case.Set != "check" ? 0.15f
                            : r.Case.Supported ? 1
                            : 2.9f
                    )),
            ]);

    private static TreeTrainer Trainer(
        string[] names,
        string[] all,
        Dictionary<string, int> directions,
        int rounds,
        double share = 1
    ) =>
        new(
            rounds,
            0.05f,
            8,
            20,
            5,
            [.. names.Select(n => Array.IndexOf(all, n))],
            [.. names.Select(n => directions.GetValueOrDefault(n))],
            share
        );
}
