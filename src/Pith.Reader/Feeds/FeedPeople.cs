using System.Buffers;

namespace Pith.Reader.Feeds;

/// <summary>People as feeds write them: "name", "address", "address (name)", "name (address)", "name &lt;address&gt;".</summary>
internal static class FeedPeople
{
    private static readonly SearchValues<char> NotInEmail = SearchValues.Create(" ()<>,;\"");

    /// <summary>
    /// The items, those without authors with the feed's: RFC 4287, 4.2.1, and JSON Feed 1.1 say so of theirs.
    /// </summary>
    public static IReadOnlyList<FeedItem> Inherit(
        IReadOnlyList<FeedItem> items,
        IReadOnlyList<FeedPerson> authors
    ) =>
        authors.Count == 0
            ? items
            : [.. items.Select(i => i.Authors.Count == 0 ? i with { Authors = authors } : i)];

    public static FeedPerson? Parse(string? text)
    {
        // Brackets that are not HTML's would be taken for a tag where an address starts like one: <a@example.org>.
        var line =
            text is null ? null
            : InBrackets(text) ? FeedText.Line(text)
            : FeedText.LineOfHtml(text);
        if (line is null)
        {
            return null;
        }

        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('(', ')'), ('<', '>')])
        {
            var start = line.IndexOf(open);
            if (start < 0 || line[^1] != close)
            {
                continue;
            }

            var outside = line[..start].Trim();
            var inside = line[(start + 1)..^1].Trim();
            if (IsEmail(outside))
            {
                return Person(inside, outside);
            }

            if (IsEmail(inside))
            {
                return Person(outside, inside);
            }
        }

        return IsEmail(line) ? Person(null, line) : Person(line, null);
    }

    /// <summary>A person of two fields; null where both are empty.</summary>
    public static FeedPerson? Person(string? name, string? email)
    {
        name = FeedText.Line(name)?.Trim('"', ' ');
        email = FeedText.Line(email);
        if (email is not null && email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            email = email[7..];
        }

        return string.IsNullOrEmpty(name) && string.IsNullOrEmpty(email)
            ? null
            : new FeedPerson(
                string.IsNullOrEmpty(name) ? null : name,
                string.IsNullOrEmpty(email) ? null : email
            );
    }

    private static bool InBrackets(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && text.LastIndexOf('<', at) >= 0
            && text.IndexOf('>', at) > 0
            && !FeedText.HasTags(text[..at]);
    }

    private static bool IsEmail(string text)
    {
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            text = text[7..];
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && at < text.Length - 1
            && text.AsSpan().IndexOfAny(NotInEmail) < 0;
    }
}
