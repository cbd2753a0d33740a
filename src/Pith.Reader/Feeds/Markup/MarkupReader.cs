namespace Pith.Reader.Feeds.Markup;

/// <summary>
/// Reads XML as feeds are written: what a strict parser refuses is mended and told. There are no DTDs and no declared
/// entities. Reads each character a bounded number of times, so that no input takes more than linear time.
/// </summary>
internal sealed class MarkupReader
{
    private readonly string text;
    private readonly FeedProblems problems;
    private readonly MarkupTree tree;
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);
    private readonly List<NodeAttribute> attributes = [];
    private int at;

    private MarkupReader(string text, Uri address, FeedProblems problems)
    {
        this.text = text;
        this.problems = problems;
        tree = new MarkupTree(address, problems);
    }

    /// <summary>The document's elements and texts, under one node that stands for the document.</summary>
    public static Node Read(string text, Uri address, FeedProblems problems)
    {
        var reader = new MarkupReader(text, address, problems);
        reader.ReadAll();
        return reader.tree.Finish();
    }

    private void ReadAll()
    {
        while (at < text.Length && !tree.IsFull)
        {
            var next = NextMarkup();
            if (next > at)
            {
                ReadText(text.AsSpan(at, next - at));
                at = next;
            }

            if (at < text.Length)
            {
                ReadMarkup();
            }
        }
    }

    /// <summary>Where the next piece of markup opens; a bracket that opens none is text.</summary>
    private int NextMarkup()
    {
        for (var from = at; ; from++)
        {
            from = text.IndexOf('<', from);
            if (from < 0 || IsMarkup(text.AsSpan(from)))
            {
                return from < 0 ? text.Length : from;
            }

            problems.Add("It has a < that is not written as &lt;.");
        }
    }

    private static bool IsMarkup(ReadOnlySpan<char> rest) =>
        rest.Length > 1
        && (
            rest[1] is '!' or '?'
            || IsNameStart(rest[1])
            || (rest[1] == '/' && rest.Length > 2 && IsNameStart(rest[2]))
        );

    private void ReadText(ReadOnlySpan<char> piece)
    {
        if (!tree.IsBetweenParts || !piece.IsWhiteSpace())
        {
            tree.Text(References.Decode(piece, problems));
        }
    }

    private void ReadMarkup()
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            var start = at + 9;
            var end = Find("]]>", start);
            if (end < 0)
            {
                problems.Add("A CDATA section is not closed.");
                end = text.Length;
            }

            tree.CData(text[start..end]);
            at = Math.Min(end + 3, text.Length);
        }
        else if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            SkipPast("-->", at + 4, "A comment is not closed.");
        }
        else if (rest.StartsWith("<?", StringComparison.Ordinal))
        {
            var end = Find("?>", at + 2);
            SkipPast(end < 0 ? ">" : "?>", at + 2, "A processing instruction is not closed.");
        }
        else if (rest.StartsWith("<!", StringComparison.Ordinal))
        {
            SkipDeclaration();
        }
        else if (rest[1] == '/')
        {
            ReadEndTag();
        }
        else
        {
            ReadStartTag();
        }
    }

    private void SkipDeclaration()
    {
        var end = text.IndexOf('>', at);
        var subset = text.IndexOf('[', at, (end < 0 ? text.Length : end) - at);
        if (subset >= 0)
        {
            problems.Add(
                "It has a DOCTYPE with declarations of its own; they were left unread, and nothing they declare is expanded."
            );
            var close = Find("]", subset);
            end = close < 0 ? end : text.IndexOf('>', close);
        }

        at = end < 0 ? text.Length : end + 1;
    }

    private void ReadEndTag()
    {
        var start = at + 2;
        at = start;
        var (prefix, name) = ReadName();
        // "</title <link>": at a < the end tag's own bracket is missing.
        var end = text.AsSpan(at).IndexOfAny('<', '>');
        at = end < 0 ? text.Length : at + end + (text[at + end] == '>' ? 1 : 0);
        tree.Close(prefix, name);
    }

    private void ReadStartTag()
    {
        at++;
        var (prefix, name) = ReadName();
        attributes.Clear();
        var isEmpty = false;
        while (true)
        {
            SkipBlanks();
            if (at >= text.Length)
            {
                tree.CutHere();
                return;
            }

            var c = text[at];
            if (c == '>')
            {
                at++;
                break;
            }

            if (c == '<')
            {
                problems.Add($"The tag <{FeedText.Cut(name, 40)}> has no closing bracket.");
                break;
            }

            if (c == '/')
            {
                at++;
                isEmpty = at < text.Length && text[at] == '>';
                continue;
            }

            if (!IsNameStart(c))
            {
                at++;
                continue;
            }

            var attribute = ReadAttribute();
            if (attributes.Count < FeedLimits.MaxAttributes)
            {
                attributes.Add(attribute);
            }
        }

        tree.Open(prefix, name, [.. attributes], isEmpty);
    }

    private NodeAttribute ReadAttribute()
    {
        var (prefix, name) = ReadName();
        var full = prefix.Length == 0 ? name : $"{prefix}:{name}";
        SkipBlanks();
        if (at >= text.Length || text[at] != '=')
        {
            return new NodeAttribute(full, "");
        }

        at++;
        SkipBlanks();
        if (at >= text.Length)
        {
            return new NodeAttribute(full, "");
        }

        var start = at;
        int end;
        if (text[at] is '"' or '\'')
        {
            start++;
            end = FindQuote(text[at], start);
            at = Math.Min(end + (end < text.Length && text[end] == text[at] ? 1 : 0), text.Length);
        }
        else
        {
            problems.Add("An attribute's value has no quotation marks.");
            while (at < text.Length && text[at] is not ('>' or ' ' or '\t' or '\n' or '\r'))
            {
                at++;
            }

            end = at;
        }

        return new NodeAttribute(
            full,
            References.Decode(text.AsSpan(start, end - start), problems)
        );
    }

    /// <summary>Where an attribute's value ends: at its quotation mark or, where that was forgotten, at the tag's end.</summary>
    private int FindQuote(char quote, int start)
    {
        var end = Find(quote == '"' ? "\"" : "'", start);
        var value = text.AsSpan(start, (end < 0 ? text.Length : end) - start);
        var close = value.IndexOf('>');
        var runsOn = close >= 0 && (end < 0 || value[close..].Contains('<'));
        if (runsOn && !value[..close].Contains('<'))
        {
            problems.Add("An attribute's closing quotation mark is missing.");
            return start + close;
        }

        return end < 0 ? text.Length : end;
    }

    private (string Prefix, string Name) ReadName()
    {
        var start = at;
        var colon = -1;
        while (at < text.Length && IsNamePart(text[at]))
        {
            if (text[at] == ':' && colon < 0)
            {
                colon = at;
            }

            at++;
        }

        return colon < 0
            ? ("", Lower(text.AsSpan(start, at - start)))
            : (
                Lower(text.AsSpan(start, colon - start)),
                Lower(text.AsSpan(colon + 1, at - colon - 1))
            );
    }

    private void SkipBlanks()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }
    }

    private void SkipPast(string mark, int from, string problem)
    {
        var end = Find(mark, from);
        if (end < 0)
        {
            problems.Add(problem);
        }

        at = end < 0 ? text.Length : end + mark.Length;
    }

    /// <summary>
    /// Where the mark stands next, or -1. What was not found once is not looked for again: else a document of opening
    /// marks alone would be read to its end for each.
    /// </summary>
    private int Find(string mark, int from)
    {
        if (missing.Contains(mark))
        {
            return -1;
        }

        var found = from >= text.Length ? -1 : text.IndexOf(mark, from, StringComparison.Ordinal);
        if (found < 0)
        {
            missing.Add(mark);
        }

        return found;
    }

    private static bool IsNameStart(char c) =>
        char.IsAsciiLetter(c) || c == '_' || (c > '\u007F' && char.IsLetter(c));

    private static bool IsNamePart(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '_' or '-' or '.' or ':'
        || (c > '\u007F' && char.IsLetterOrDigit(c));

    private static string Lower(ReadOnlySpan<char> name) =>
        KnownNames.TryGetValue(name, out var known) ? known : name.ToString().ToLowerInvariant();

    private static readonly Dictionary<string, string>.AlternateLookup<
        ReadOnlySpan<char>
    > KnownNames = Names();

    /// <summary>The names that feeds are made of, so that reading them makes no new strings.</summary>
    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        const string known =
            "a about author atom atom10 base br category channel content creator dc date description div domain email "
            + "enclosure encoded entry feed feedburner guid height href id img image isPermaLink item itunes lang "
            + "lastBuildDate length li link managingEditor media medium name p published pubDate rdf rel rss span src "
            + "strong subject subtitle summary sy term text thumbnail title ttl type updated uri url version width xml "
            + "xmlns";
        foreach (var name in known.Split(' '))
        {
            names[name] = name.ToLowerInvariant();
        }

        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
