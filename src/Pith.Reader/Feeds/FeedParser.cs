using System.Text;
using Pith.Reader.Feeds.Atom;
using Pith.Reader.Feeds.Encodings;
using Pith.Reader.Feeds.Json;
using Pith.Reader.Feeds.Markup;
using Pith.Reader.Feeds.Rss;

namespace Pith.Reader.Feeds;

/// <summary>Reads RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0 and JSON Feed 1.x, as forgivingly as sense can be made of them.</summary>
public static class FeedParser
{
    private const int RootsLookedAt = 2000;

    /// <summary>Reads a feed. Throws on no input, and takes time and memory in proportion to its length.</summary>
    /// <param name="body">The bytes, decompressed.</param>
    /// <param name="address">Where they came from: relative addresses are resolved against it.</param>
    /// <param name="contentType">The Content-Type header as it came.</param>
    public static FeedReading Parse(byte[] body, Uri address, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(address);
        if (body.Length > FeedLimits.MaxBytes)
        {
            return new FeedRefused(
                FeedRefusal.TooLarge,
                $"It has {body.Length / 1024 / 1024} MB, and at most {FeedLimits.MaxBytes / 1024 / 1024} MB of a feed are read."
            );
        }

        var problems = new FeedProblems();
        var text = CleanText.Of(TextDecoder.Decode(body, contentType, problems), problems);
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start == text.Length)
        {
            return new FeedRefused(FeedRefusal.Empty, "There is nothing in it.");
        }

        var fields = new FeedFields(problems, address);
        return text[start] == '{'
            ? ReadJson(text, address, fields)
            : ReadMarkup(text, start, address, fields);
    }

    private static FeedReading ReadJson(string text, Uri address, FeedFields fields)
    {
        var root = ForgivingJson.Read(Encoding.UTF8.GetBytes(text), fields.Problems);
        if (root is null)
        {
            return new FeedRefused(FeedRefusal.Unreadable, "It is neither XML nor JSON.");
        }

        var broken = fields.Problems.Sentences.Count > 0;
        return JsonFeedReader.Read(root, address, fields) is { } feed ? new FeedRead(feed)
            : broken
                ? new FeedRefused(
                    FeedRefusal.Unreadable,
                    "It begins like JSON and breaks off before it is a feed."
                )
            : new FeedRefused(
                FeedRefusal.NotAFeed,
                "It is JSON, but no JSON Feed: it has no list of items."
            );
    }

    private static FeedReading ReadMarkup(string text, int start, Uri address, FeedFields fields)
    {
        if (!text.Contains('<'))
        {
            return new FeedRefused(FeedRefusal.Unreadable, "It is neither XML nor JSON.");
        }

        if (start > 0 && text.AsSpan(start).StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            fields.Problems.Add("There are blanks before its XML declaration.");
        }

        var document = MarkupReader.Read(text, address, fields.Problems);
        var root = FindRoot(document, out var first);
        if (root is null)
        {
            return first?.Name is "html" or "head" or "body" or "div" or "p" or "script"
                ? new FeedRefused(FeedRefusal.WebPage, "It is a web page, not a feed.")
                : new FeedRefused(
                    first is null ? FeedRefusal.Unreadable : FeedRefusal.NotAFeed,
                    first is null
                        ? "It is neither XML nor JSON."
                        : $"It is XML, but no feed: its first element is <{FeedText.Cut(first.Name, 40)}>."
                );
        }

        if (root != first || HasTextBefore(document, root))
        {
            fields.Problems.Add("There is something else before the feed begins.");
        }

        return new FeedRead(
            root.Name is "feed" or "entry"
                ? AtomReader.Read(root, fields)
                : RssReader.Read(root, fields)
        );
    }

    /// <summary>The feed's element: the first of the names that feeds have, in the order of the document.</summary>
    private static Node? FindRoot(Node document, out Node? first)
    {
        first = null;
        var left = RootsLookedAt;
        var waiting = new Stack<Node>();
        waiting.Push(document);
        while (waiting.TryPop(out var node) && left-- > 0)
        {
            if (node.Next is { } next)
            {
                waiting.Push(next);
            }

            if (node.Text is not null)
            {
                continue;
            }

            var isRoot =
                node.Name is "rss" or "rdf" or "feed" or "channel"
                || (node.Name == "entry" && node.Space == Space.Atom);
            if (node != document)
            {
                first ??= node;
            }

            if (isRoot)
            {
                return node;
            }

            if (node.First is { } child)
            {
                waiting.Push(child);
            }
        }

        return null;
    }

    private static bool HasTextBefore(Node document, Node root)
    {
        foreach (var child in document.Children)
        {
            if (child == root)
            {
                return false;
            }

            if (child.Text is not null)
            {
                return true;
            }
        }

        return false;
    }
}
