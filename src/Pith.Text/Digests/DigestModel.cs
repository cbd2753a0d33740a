using System.Globalization;

namespace Pith.Text.Digests;

/// <summary>
/// The learned part of the writer: how likely an editor's summary has a word, as a logistic model over the word
/// wherever it stands, the sentence it stands in, and its place in that sentence.
/// </summary>
/// <param name="Word">A weight for each of <see cref="WordFeatures"/>.</param>
/// <param name="Sentence">A weight for each of <see cref="SentenceFeatures"/>.</param>
/// <param name="Place">A weight for each of <see cref="WordPlaces"/> parts of a sentence.</param>
/// <param name="Pair">A weight for each feature of <see cref="PairChances"/>.</param>
/// <param name="Common">How common a stem is across articles, from 0 (rare, or not here) to about 1.</param>
/// <param name="SummaryWords">How many words an editor's summary has, on average.</param>
internal sealed record DigestModel(
    float[] Word,
    float[] Sentence,
    float[] Place,
    float[] Pair,
    Dictionary<string, float> Common,
    float SummaryWords
)
{
    /// <summary>The parts of a sentence that are told apart: tenths of it.</summary>
    public const int WordPlaces = 10;

    private const string Resource = "Pith.Text.Digests.digest-model.txt";

    private static readonly Lazy<DigestModel> Embedded = new(() =>
    {
        using var stream =
            typeof(DigestModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    });

    /// <summary>The model that is shipped.</summary>
    public static DigestModel Shipped => Embedded.Value;

    /// <summary>Reads lines of a part, a name and a weight, apart by tabs, in the order of the features.</summary>
    public static DigestModel Parse(string text)
    {
        var parts = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#')
            .Select(l => l.TrimEnd('\r').Split('\t'))
            .ToLookup(l => l[0], StringComparer.Ordinal);
        float[] Weights(string part) => [.. parts[part].Select(l => Number(l[2]))];
        var model = new DigestModel(
            Weights("word"),
            Weights("sentence"),
            Weights("place"),
            Weights("pair"),
            parts["common"]
                .SelectMany(l => l[2].Split(' ').Select(stem => (Stem: stem, Weight: Number(l[1]))))
                .ToDictionary(p => p.Stem, p => p.Weight, StringComparer.Ordinal),
            Weights("summary")[0]
        );
        return
            model.Word.Length == WordFeatures.Count
            && model.Sentence.Length == SentenceFeatures.Count
            && model.Place.Length == WordPlaces
            && model.Pair.Length == PairChances.Features
            ? model
            : throw new InvalidDataException(
                "The digest model's weights do not fit the features: train it again."
            );
    }

    /// <summary>The same as text, for the trainer to store.</summary>
    public string Format()
    {
        IEnumerable<string> lines =
        [
            "# Learned by train-digest in bench/Pith.Bench; part, feature, weight. common: weight, stems.",
            .. Word.Select((w, i) => Line("word", WordFeatures.Names[i], w)),
            .. Sentence.Select((w, i) => Line("sentence", SentenceFeatures.Names[i], w)),
            .. Place.Select((w, i) => Line("place", i.ToString(CultureInfo.InvariantCulture), w)),
            .. Pair.Select((w, i) => Line("pair", i.ToString(CultureInfo.InvariantCulture), w)),
            Line("summary", "words", SummaryWords),
            .. Common
                .GroupBy(c => c.Value)
                .OrderByDescending(g => g.Key)
                .Select(g =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"common\t{g.Key}\t{string.Join(' ', g.Select(c => c.Key).Order(StringComparer.Ordinal))}"
                    )
                ),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static string Line(string part, string name, float weight) =>
        string.Create(CultureInfo.InvariantCulture, $"{part}\t{name}\t{weight:0.####}");
}
