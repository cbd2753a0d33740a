using System.Collections.Frozen;
using Pith.Text.Digests.Editing;
using Pith.Text.Languages;
using Pith.Text.Sentences;
using Pith.Text.Terms;

namespace Pith.Text.Digests;

/// <summary>A document's words, counted once for the ranking of its sentences.</summary>
internal sealed class Article
{
    /// <summary>Past this many sentences an article is no longer news: the digest is made from these alone.</summary>
    public const int MostSentences = 1_000;

    private const int LongestWord = 48;

    // A heading names one part of the story, the title all of it.
    private const float InHeading = 0.6f;
    private const int FewestWords = 5;

    // Notes and captions before a dateline are few.
    private const int FarthestLead = 8;

    private readonly Dictionary<string, int> _ids = new(256, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(512, StringComparer.Ordinal);
    private readonly List<string> _stems = new(256);
    private readonly List<bool> _isFunction = new(256);
    private readonly FrozenSet<string> _function;
    private readonly bool[] _isFurniture;

    private Article(Document document, int sentences)
    {
        Document = document;
        SentenceCount = sentences;
        _function = FunctionWords.Of(document.Language);
        FirstWord = new int[sentences + 1];
        Words = ReadWords();
        IsFunction = [.. _isFunction];
        Stems = [.. _stems];
        Counts = new int[_ids.Count];
        foreach (var word in Words)
        {
            Counts[word.Id]++;
        }

        _isFurniture = new bool[sentences];
        for (var s = 0; s < sentences; s++)
        {
            _isFurniture[s] = EnglishForm.IsFurniture(Chars(s));
        }

        InTitle = new float[_ids.Count];
        ReadTitle();
        Places = ReadPlaces();
    }

    public Document Document { get; }

    public string Text => Document.Text;

    /// <summary>How many of the document's sentences are looked at.</summary>
    public int SentenceCount { get; }

    /// <summary>The words of all sentences in their order; those of sentence s from <see cref="FirstWord"/>[s] on.</summary>
    public ArticleWord[] Words { get; }

    public int[] FirstWord { get; }

    /// <summary>By word id: whether it is glue rather than content.</summary>
    public bool[] IsFunction { get; }

    /// <summary>By word id: the stem that the word's forms share.</summary>
    public string[] Stems { get; }

    /// <summary>By word id: how often it stands in the article.</summary>
    public int[] Counts { get; }

    /// <summary>By word id: 1 where the title has it, less where a heading within the article has it, else 0.</summary>
    public float[] InTitle { get; }

    /// <summary>
    /// By sentence: how many sentences of the story itself stand before it, counted from its lead, where the dateline or
    /// the first whole sentence is; -1 for what is no part of the story's text: headings, credits, what stands before a dateline.
    /// </summary>
    public int[] Places { get; }

    public static Article Read(Document document) =>
        new(document, Math.Min(document.Sentences.Count, MostSentences));

    /// <summary>Whether a sentence is none of the story's, but the page's: a credit, an invitation.</summary>
    public bool IsFurniture(int s) => _isFurniture[s];

    public Sentence Sentence(int s) => Document.Sentences[s];

    public ReadOnlySpan<char> Chars(int s)
    {
        var sentence = Document.Sentences[s];
        return Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
    }

    public ReadOnlySpan<ArticleWord> WordsOf(int s) =>
        Words.AsSpan(FirstWord[s], FirstWord[s + 1] - FirstWord[s]);

    private int[] ReadPlaces()
    {
        var lead = 0;
        for (var s = 0; s < Math.Min(SentenceCount, FarthestLead); s++)
        {
            if (Dateline.Length(Chars(s)) > 0)
            {
                lead = s;
                break;
            }
        }

        var places = new int[SentenceCount];
        var place = 0;
        for (var s = 0; s < SentenceCount; s++)
        {
            places[s] = s >= lead && IsStory(s) ? place++ : -1;
        }

        return places;
    }

    /// <summary>A whole sentence, with words that tie it together; not a name, a date, a line of the page.</summary>
    private bool IsStory(int s)
    {
        var words = WordsOf(s);
        if (Sentence(s).IsHeading || words.Length < FewestWords || IsFurniture(s))
        {
            return false;
        }

        if (_function.Count == 0)
        {
            return true;
        }

        foreach (var word in words)
        {
            if (IsFunction[word.Id])
            {
                return true;
            }
        }

        return false;
    }

    private ArticleWord[] ReadWords()
    {
        var words = new List<ArticleWord>(Math.Min(Text.Length / 5, 20_000));
        for (var s = 0; s < SentenceCount; s++)
        {
            FirstWord[s] = words.Count;
            var start = Sentence(s).Start;
            var chars = Chars(s);
            foreach (var word in Tokenizer.Each(chars))
            {
                // A character of Chinese or Japanese says little alone: it counts with the one behind it.
                var end =
                    Scripts.IsCjk(chars[word.Start]) && word.End < chars.Length
                        ? word.End + 1
                        : word.End;
                words.Add(
                    new ArticleWord(
                        start + word.Start,
                        start + word.End,
                        Id(chars[word.Start..end])
                    )
                );
            }
        }

        FirstWord[SentenceCount] = words.Count;
        return [.. words];
    }

    private int Id(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        var length = word.ToLowerInvariant(buffer);
        ReadOnlySpan<char> lower = buffer[..Math.Max(0, length)];
        if (_forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var id))
        {
            return id;
        }

        var form = lower.ToString();
        var stem = TermMaker.Stem(form, Document.Language);
        if (!_ids.TryGetValue(stem, out id))
        {
            id = _ids.Count;
            _ids.Add(stem, id);
            _stems.Add(stem);
            _isFunction.Add(item: false);
        }

        _isFunction[id] |= _function.Contains(form) || (form.Length == 1 && char.IsLetter(form[0]));
        _forms.Add(form, id);
        return id;
    }

    private void ReadTitle()
    {
        if (Document.Title is { Length: > 0 } title)
        {
            foreach (var word in Tokenizer.Each(title))
            {
                var stem = TermMaker.Stem(
                    title[word.Start..word.End].ToLowerInvariant(),
                    Document.Language
                );
                if (_ids.TryGetValue(stem, out var id) && !IsFunction[id])
                {
                    InTitle[id] = 1;
                }
            }
        }

        for (var s = 0; s < SentenceCount; s++)
        {
            if (!Sentence(s).IsHeading || IsFurniture(s))
            {
                continue;
            }

            foreach (var word in WordsOf(s))
            {
                if (!IsFunction[word.Id])
                {
                    InTitle[word.Id] = MathF.Max(InTitle[word.Id], InHeading);
                }
            }
        }
    }
}

/// <summary>A word of the article: its place, and the number of its stem.</summary>
internal readonly record struct ArticleWord(int Start, int End, int Id);
