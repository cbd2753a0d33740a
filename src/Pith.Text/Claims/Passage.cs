using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>A text, source or claim, read for what the check compares.</summary>
internal sealed class Passage
{
    public Passage(Document document)
    {
        Document = document;
        var text = document.Text;
        Tokens = TokenScanner.Scan(text, document.Language);
        var taken = new bool[Tokens.Length];
        Dates = new DateReader(text, Tokens, document.Language).Read(taken);
        Quantities = new QuantityReader(text, Tokens, document.Language).Read(taken);
        Quotes = new QuoteReader(text, Tokens).Read();
        Things = NameFinder.Find(document);
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
