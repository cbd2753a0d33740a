using Pith.Text.Claims;

namespace Pith.Text.Comparing;

/// <summary>A number, date or person's name of an article, with the words around it.</summary>
internal sealed record Fact
{
    /// <summary>Words this near say what a number counts; farther ones say it less.</summary>
    private const float Near = 4;

    public required int Article { get; init; }

    public required DisagreementKind Kind { get; init; }

    public required TextSpan Value { get; init; }

    public required TextSpan Sentence { get; init; }

    /// <summary>The number, where it is one.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>The number in the first measure of its sort.</summary>
    public double Amount { get; init; }

    /// <summary>The date, where it is one.</summary>
    public CalendarDate Date { get; init; }

    /// <summary>The name, folded, where it is one.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is counted, in the form that its unit's spellings share.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The words of its sentence, by stem, with how near they stand (0 to 1).</summary>
    public IReadOnlyDictionary<string, float> Around { get; init; } =
        new Dictionary<string, float>();

    /// <summary>The same fact with what its text adds to it.</summary>
    public Fact With(double amount, int end) =>
        this with
        {
            Amount = amount,
            Value = new(Value.Start, end),
        };

    public static IReadOnlyDictionary<string, float> WordsAround(Passage passage, int from, int to)
    {
        var sentence = passage.SentenceOf[from];
        var around = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var i = passage.FirstToken[sentence]; i < passage.FirstToken[sentence + 1]; i++)
        {
            var token = passage.Tokens[i];
            if ((i >= from && i < to) || !token.Content || token.Is(TokenTraits.Number))
            {
                continue;
            }

            var distance = i < from ? from - i : i - to + 1;
            var weight = Near / MathF.Max(Near, distance);
            if (!around.TryGetValue(token.Stem, out var known) || known < weight)
            {
                around[token.Stem] = weight;
            }
        }

        return around;
    }
}
