using Pith.Reader.Feeds.Encodings;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Lists;

/// <summary>Lists of feeds as OPML 2.0 (opml.org/spec2.opml): read as forgivingly as feeds are, written to the letter.</summary>
public static class Opml
{
    /// <summary>The most feeds that are read of one list.</summary>
    public const int MaxFeeds = 10_000;

    // A list has no address of its own, so that a relative one in it leads nowhere.
    private static readonly Uri Nowhere = new("about:blank");

    /// <summary>Reads a list. Throws on no input.</summary>
    public static OpmlReading Read(byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length > FeedLimits.MaxBytes)
        {
            return new OpmlRefused(
                $"The list has {body.Length / 1024 / 1024} MB, and at most {FeedLimits.MaxBytes / 1024 / 1024} MB are read."
            );
        }

        var problems = new FeedProblems();
        var text = CleanText.Of(TextDecoder.Decode(body, contentType: null, problems), problems);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new OpmlRefused("There is nothing in the list.");
        }

        var document = MarkupReader.Read(text, Nowhere, problems);
        var walk = new OpmlWalk(problems);
        walk.Enter(document, []);
        return walk switch
        {
            { Feeds.Count: > 0 } => new OpmlRead(walk.Title, walk.Feeds, problems.Sentences),
            { IsOpml: false } => new OpmlRefused(
                "It is no OPML: export the list of feeds as OPML and try that file."
            ),
            _ => new OpmlRefused(
                problems.Sentences.Count > 0
                    ? $"There is no feed in the list that can be read. {problems.Sentences[^1]}"
                    : "There is no feed in the list."
            ),
        };
    }

    /// <summary>Writes a list; feeds in the same folder stand together, in the order given.</summary>
    /// <param name="title">What the list is called.</param>
    /// <param name="created">When it was made.</param>
    /// <param name="feeds">Its feeds.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(
        string title,
        DateTimeOffset created,
        IEnumerable<ListedFeed> feeds
    ) => OpmlWriter.Write(title, created, feeds);
}
