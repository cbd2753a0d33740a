using System.Collections.Frozen;
using Pith.Text.Languages;
using Pith.Text.Sentences;
using Pith.Text.Terms;

namespace Pith.Text.Digests;

/// <summary>A document's words, counted once for the ranking of its sentences.</summary>
internal sealed class Article
{
    /// <summary>Past this many sentences an article is no longer news: the digest is made from these alone.</summary>
    public const int MostSentences = 2_000;

    private Article(Document document, Sentence[] sentences)
    {
        Document = document;
        Sentences = sentences;
        var words = Tokenizer.Words(document.Text);
        var ids = new Dictionary<string, int>(256, StringComparer.Ordinal);
        var stems = new Dictionary<string, int>(512, StringComparer.Ordinal);
        var bySpan = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var function = FunctionWords.Of(document.Language);
        var functionIds = new List<bool>(256);
        Words = new ArticleWord[words.Count];
        FirstWord = new int[sentences.Length + 1];
        Span<char> buffer = stackalloc char[48];
        var (next, n) = (0, 0);
        for (var s = 0; s < sentences.Length; s++)
        {
            FirstWord[s] = n;
            while (next < words.Count && words[next].Start < sentences[s].Start)
            {
                next++;
            }

            for (; next < words.Count && words[next].End <= sentences[s].End; next++)
            {
                var (start, end) = (words[next].Start, words[next].End);
                var length = document
                    .Text.AsSpan(start, Math.Min(end - start, buffer.Length))
                    .ToLowerInvariant(buffer);
                var lower = buffer[..Math.Max(0, length)];
                if (!bySpan.TryGetValue(lower, out var id))
                {
                    var word = lower.ToString();
                    var stem = TermMaker.Stem(word, document.Language);
                    if (!ids.TryGetValue(stem, out id))
                    {
                        id = ids.Count;
                        ids.Add(stem, id);
                        functionIds.Add(false);
                    }

                    functionIds[id] |=
                        function.Contains(word) || (word.Length == 1 && !Scripts.IsCjk(word[0]));
                    stems.Add(word, id);
                }

                Words[n++] = new ArticleWord(start, end, id);
            }
        }

        FirstWord[sentences.Length] = n;
        WordsTotal = n;
        IsFunction = [.. functionIds];
        Counts = new int[ids.Count];
        for (var i = 0; i < n; i++)
        {
            Counts[Words[i].Id]++;
        }

        TitleIds = document.Title is { Length: > 0 } title
            ? Tokenizer
                .Words(title)
                .Select(w => TermMaker.Stem(w.Of(title).ToLowerInvariant(), document.Language))
                .Select(t => ids.GetValueOrDefault(t, -1))
                .Where(id => id >= 0 && !IsFunction[id])
                .ToFrozenSet()
            : [];
    }

    public Document Document { get; }

    public string Text => Document.Text;

    public Sentence[] Sentences { get; }

    /// <summary>The words of all sentences in their order; those of sentence s from <see cref="FirstWord"/>[s] on.</summary>
    public ArticleWord[] Words { get; }

    public int[] FirstWord { get; }

    public int WordsTotal { get; }

    /// <summary>By word id: whether it is glue rather than content.</summary>
    public bool[] IsFunction { get; }

    /// <summary>By word id: how often it stands in the article.</summary>
    public int[] Counts { get; }

    public FrozenSet<int> TitleIds { get; }

    public static Article Read(Document document) =>
        new(
            document,
            document.Sentences.Count <= MostSentences
                ? [.. document.Sentences]
                : [.. document.Sentences.Take(MostSentences)]
        );

    public ReadOnlySpan<ArticleWord> WordsOf(int sentence) =>
        Words.AsSpan(FirstWord[sentence]..FirstWord[sentence + 1]);
}

/// <summary>A word of the article: its place, and the number of its stem.</summary>
internal readonly record struct ArticleWord(int Start, int End, int Id);
