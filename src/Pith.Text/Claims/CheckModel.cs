using System.Globalization;

namespace Pith.Text.Claims;

/// <summary>What the check has learned: how a place fits a slot, when a slot or a denial is wrong, when the wording is not the source's.</summary>
/// <param name="Fit">The weights of <see cref="SlotFit"/>.</param>
/// <param name="Facts">The chance that a name, number, date, denial or role of a sentence is wrong.</param>
/// <param name="Wording">The chance that a sentence says what the source does not.</param>
/// <param name="FactsLimit">The chance from which <paramref name="Facts"/> make a sentence unsupported.</param>
/// <param name="WordingLimit">The chance from which <paramref name="Wording"/> makes a sentence unsupported.</param>
internal sealed record CheckModel(
    FitWeights Fit,
    BoostedTrees Facts,
    BoostedTrees Wording,
    float FactsLimit,
    float WordingLimit
)
{
    private const string Resource = "Pith.Text.Claims.check-model.txt";

    private static readonly Lazy<CheckModel> Embedded = new(() =>
    {
        using var stream = typeof(CheckModel).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    });

    /// <summary>The model that the library carries, as <c>bench train-check</c> made it.</summary>
    public static CheckModel Default => Embedded.Value;

    public string Write() =>
        string.Join(
            '\n',
            Numbers([FactsLimit, WordingLimit]),
            Numbers(Fit.Name),
            Numbers(Fit.Number),
            Numbers(Fit.Date),
            Fit.Names!.Write(),
            Fit.Pairs!.Write(),
            Facts.Write(),
            Wording.Write()
        ) + "\n";

    public static CheckModel Read(string text)
    {
        var lines = text.Split('\n');
        var limits = Parse(lines[0]);
        return new CheckModel(
            new FitWeights(
                Parse(lines[1]),
                Parse(lines[2]),
                Parse(lines[3]),
                BoostedTrees.Read(lines[4]),
                BoostedTrees.Read(lines[5])
            ),
            BoostedTrees.Read(lines[6]),
            BoostedTrees.Read(lines[7]),
            limits[0],
            limits[1]
        );
    }

    private static string Numbers(IEnumerable<float> values) =>
        string.Join(' ', values.Select(v => v.ToString("0.####", CultureInfo.InvariantCulture)));

    private static float[] Parse(string line) =>
        [.. line.Split(' ').Select(v => float.Parse(v, CultureInfo.InvariantCulture))];
}
