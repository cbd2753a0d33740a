namespace Pith.Reader.Feeds;

/// <summary>Gathers what was wrong with a feed: each sentence once, and no more than <see cref="FeedLimits.MaxProblems"/>.</summary>
internal sealed class FeedProblems
{
    private readonly List<string> sentences = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Sentences => sentences;

    public void Add(string sentence)
    {
        if (sentences.Count < FeedLimits.MaxProblems && seen.Add(sentence))
        {
            sentences.Add(sentence);
        }
    }

    /// <summary>A short, printable quotation of what a feed holds.</summary>
    public static string Quote(string text)
    {
        var line = FeedText.OneLine(text);
        return line.Length <= 60 ? $"“{line}”" : $"“{FeedText.Cut(line, 60)}…”";
    }
}
