using System.Text;
using Pith.Text.Terms;

namespace Pith.Topics;

/// <summary>The entries of all topics in one language, as a trie over terms: each text is walked over once.</summary>
internal sealed class TopicTrie
{
    /// <summary>Stands in an entry for a number, also as part of a word: "raises # million", "GPT-#", "COP#".</summary>
    private const string NumberMark = "#";

    /// <summary>Begins an entry of one word that counts in this form alone: "=agentic", whose stem is that of "agent".</summary>
    private const char FormMark = '=';

    /// <summary>No language has a stemmer by this name.</summary>
    private const string NoLanguage = "";

    /// <summary>A number may come as several terms: "1.5" is two.</summary>
    private const int LongestNumber = 3;

    /// <summary>How much may stand between two words of an entry: ", $" would part them, " $" and "-" do not.</summary>
    private const int WidestGap = 3;

    private readonly Node root = new();
    private readonly string language;
    private readonly int topicCount;

    private TopicTrie(string language, int topicCount)
    {
        this.language = language;
        this.topicCount = topicCount;
    }

    /// <summary>What a topic's file lists.</summary>
    /// <param name="Topic">The topic's place among the topics.</param>
    /// <param name="Written">As the file has it.</param>
    /// <param name="Counts">False for an exclusion.</param>
    /// <param name="Cases">For each word whether a capital is asked for; null where case does not matter.</param>
    /// <param name="Form">For an entry that begins with "=" its very word, folded but not stemmed; else null.</param>
    internal sealed record Entry(
        int Topic,
        string Written,
        bool Counts,
        Case[]? Cases,
        string? Form
    );

    internal enum Case
    {
        Any,
        Capital,
        Acronym,
    }

    public static TopicTrie Build(IReadOnlyList<FieldTopic> topics, string language)
    {
        var trie = new TopicTrie(language, topics.Count);
        foreach (var (i, topic) in topics.Index())
        {
            foreach (var name in topic.Names)
            {
                trie.Add(i, name, counts: true, cased: true);
            }

            if (topic.Words.TryGetValue(language, out var words))
            {
                foreach (var entry in words.Terms.Concat(words.Phrases))
                {
                    trie.Add(i, entry, counts: true, cased: false);
                }

                foreach (var entry in words.Exclusions)
                {
                    trie.Add(i, entry, counts: false, cased: false);
                }
            }
        }

        return trie;
    }

    /// <summary>Hands each entry found in <paramref name="text"/> to <paramref name="take"/>, with its offset in UTF-16 units.</summary>
    /// <returns>The number of terms in the text.</returns>
    /// <remarks>
    /// Of a topic's entries that begin at one place the longest is taken, an exclusion before a hit, and none begins inside
    /// one that was taken: so "real estate agent" takes its "agent" away.
    /// </remarks>
    public int Find(string text, Action<Entry, int> take)
    {
        var terms = TermMaker.TermsWithPlaces(text, language);
        var coveredTo = new int[topicCount];
        var path = new Path(text, terms);
        for (var i = 0; i < terms.Count; i++)
        {
            path.From = i;
            Walk(root, path, i);
            if (path.Found.Count == 0)
            {
                continue;
            }

            foreach (
                var (entry, to) in path
                    .Found.OrderByDescending(f => f.To)
                    .ThenBy(f => f.Entry.Counts)
            )
            {
                if (i >= coveredTo[entry.Topic])
                {
                    coveredTo[entry.Topic] = to;
                    if (entry.Counts)
                    {
                        take(entry, terms[i].Start);
                    }
                }
            }

            path.Found.Clear();
        }

        return terms.Count;
    }

    /// <summary>A text that is walked over: where the walk began, the terms that the entry's words begin at, and what was found.</summary>
    private sealed class Path(string text, IReadOnlyList<Term> terms)
    {
        public string Text => text;

        public IReadOnlyList<Term> Terms => terms;

        public int From { get; set; }

        public List<int> Starts { get; } = [];

        public List<(Entry Entry, int To)> Found { get; } = [];
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public Node? Number { get; set; }

        public List<Entry> Entries { get; } = [];
    }

    private void Add(int topic, string written, bool counts, bool cased)
    {
        var node = root;
        var cases = new List<Case>();
        foreach (var word in written.Split(' ', '-'))
        {
            if (word == NumberMark)
            {
                node = node.Number ??= new Node();
                cases.Add(Case.Any);
                continue;
            }

            // A digit in the mark's place makes one term of "COP#", which is found again by its shape.
            var plain = word.Replace(NumberMark, "0", StringComparison.Ordinal);
            foreach (var term in TermMaker.TermsWithPlaces(plain, language))
            {
                var key = plain == word ? term.Text : Shape(term.Text);
                if (!node.Next.TryGetValue(key, out var next))
                {
                    node.Next[key] = next = new Node();
                }

                node = next;
                cases.Add(CaseOf(plain.AsSpan(term.Start, term.End - term.Start)));
            }
        }

        if (node != root)
        {
            var form = written.StartsWith(FormMark) ? Folded(written) : null;
            node.Entries.Add(new Entry(topic, written, counts, cased ? [.. cases] : null, form));
        }
    }

    /// <summary>A term with its digits as one mark: "cop31" is "cop#", "70b" is "#b".</summary>
    private static string Shape(string term)
    {
        var shape = new StringBuilder(term.Length);
        foreach (var c in term)
        {
            if (!char.IsAsciiDigit(c))
            {
                shape.Append(c);
            }
            else if (shape.Length == 0 || shape[^1] != NumberMark[0])
            {
                shape.Append(NumberMark[0]);
            }
        }

        return shape.ToString();
    }

    /// <summary>Follows the text from term <paramref name="at"/> down the trie.</summary>
    private static void Walk(Node node, Path path, int at)
    {
        foreach (var entry in node.Entries)
        {
            if (
                (entry.Cases is null || Agree(entry.Cases, path))
                && (entry.Form is null || entry.Form == Folded(Written(path, path.Starts[0])))
            )
            {
                path.Found.Add((entry, at));
            }
        }

        if (at >= path.Terms.Count || (at > path.From && !Joined(path, at)))
        {
            return;
        }

        var term = path.Terms[at].Text;
        if (node.Next.TryGetValue(term, out var next))
        {
            Step(next, path, at, at + 1);
        }

        if (term.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return;
        }

        if (node.Next.TryGetValue(Shape(term), out next))
        {
            Step(next, path, at, at + 1);
        }

        for (
            var end = at + 1;
            node.Number is not null
                && end <= at + LongestNumber
                && end <= path.Terms.Count
                && char.IsAsciiDigit(path.Terms[end - 1].Text[0])
                && (end == at + 1 || Joined(path, end - 1));
            end++
        )
        {
            Step(node.Number, path, at, end);
        }
    }

    private static void Step(Node node, Path path, int from, int to)
    {
        path.Starts.Add(from);
        Walk(node, path, to);
        path.Starts.RemoveAt(path.Starts.Count - 1);
    }

    /// <summary>Whether the term at <paramref name="at"/> goes on directly from the one before it: no comma, full stop or line between them.</summary>
    private static bool Joined(Path path, int at)
    {
        var (from, to) = (path.Terms[at - 1].End, path.Terms[at].Start);
        if (to - from > WidestGap)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            var c = path.Text[i];
            // A full stop or comma joins what it stands inside of: "robots.txt", "1.5", "12,000".
            var joins = c switch
            {
                ' ' or '\u00A0' or '\u202F' or '-' or '\u2010' or '\u2011' or '\u2013' => true,
                '\'' or '\u2019' or '/' or '&' or '$' or '€' or '£' or '¥' => true,
                '.' => to - from == 1,
                ',' => to - from == 1 && char.IsAsciiDigit(path.Text[to]),
                _ => false,
            };
            if (!joins)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Agree(Case[] cases, Path path)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            if (CaseOf(Written(path, path.Starts[i])) < cases[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Written(Path path, int term) =>
        path.Text[path.Terms[term].Start..path.Terms[term].End];

    /// <summary>The first word of <paramref name="text"/> without case and accents.</summary>
    private static string Folded(string text) =>
        TermMaker.Terms(text, NoLanguage) is [var first, ..] ? first : "";

    /// <summary>"GPU", "GPUs" and "H100" are acronyms, "Gemini" has a capital; neither "gemini" nor "arXiv" asks for anything.</summary>
    private static Case CaseOf(ReadOnlySpan<char> word) =>
        word.Length == 0 || !char.IsUpper(word[0]) ? Case.Any
        : word.Length > 1 && (char.IsUpper(word[1]) || char.IsAsciiDigit(word[1])) ? Case.Acronym
        : Case.Capital;
}
