using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>A text, source or claim, read for what the check compares.</summary>
internal sealed class Passage
{
    public Passage(Document document, Passage? source = null)
    {
        Document = document;
        var text = document.Text;
        Tokens = TokenScanner.Scan(text, document.Language);
        var taken = new bool[Tokens.Length];
        Dates = new DateReader(text, Tokens, document.Language).Read(taken);
        Quantities = new QuantityReader(text, Tokens, document.Language).Read(taken);
        Quotes = new QuoteReader(text, Tokens).Read();
        // Whether a claim without capitals was written without them, its source tells.
        Things = source is null
            ? NameFinder.Find(document)
            : NameFinder.Find(document, source.IsSmall ? 0 : int.MaxValue);
        var capitals = 0;
        foreach (var token in Tokens)
        {
            capitals += token.Is(TokenTraits.Capital) ? 1 : 0;
        }

        IsSmall = capitals < document.Sentences.Count + (Tokens.Length / 200.0);
        SentenceOf = new int[Tokens.Length];
        FirstToken = new int[document.Sentences.Count + 1];
        var s = 0;
        for (var i = 0; i < Tokens.Length; i++)
        {
            while (
                s + 1 < document.Sentences.Count
                && document.Sentences[s + 1].Start <= Tokens[i].Start
            )
            {
                FirstToken[++s] = i;
            }

            SentenceOf[i] = s;
        }

        for (s++; s < FirstToken.Length; s++)
        {
            FirstToken[s] = Tokens.Length;
        }
    }

    public Document Document { get; }

    /// <summary>Whether it has hardly a capital but at the start of sentences, so that names cannot be told for certain.</summary>
    public bool IsSmall { get; }

    public string Text => Document.Text;

    public Token[] Tokens { get; }

    /// <summary>Index of the sentence that each token stands in.</summary>
    public int[] SentenceOf { get; }

    /// <summary>Index of each sentence's first token, and behind them the number of tokens.</summary>
    public int[] FirstToken { get; }

    public CalendarDate[] Dates { get; }

    public Quantity[] Quantities { get; }

    public Quotation[] Quotes { get; }

    public IReadOnlyList<NamedThing> Things { get; }

    /// <summary>Index of the first token that ends behind <paramref name="offset"/>.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
