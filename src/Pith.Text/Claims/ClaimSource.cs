namespace Pith.Text.Claims;

/// <summary>A source made ready once, against which any number of claims can be checked. Safe to share between threads.</summary>
public sealed class ClaimSource
{
    private readonly SourceReading _reading;

    private ClaimSource(Document document)
    {
        Document = document;
        _reading = new SourceReading(document);
    }

    internal SourceReading Reading => _reading;

    /// <summary>The source.</summary>
    public Document Document { get; }

    /// <summary>Makes a source ready. Time and memory grow linearly with its text.</summary>
    public static ClaimSource Prepare(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ClaimSource(document);
    }

    /// <summary>
    /// Whether the source backs <paramref name="claim"/>: its names, numbers, dates, quotations, negations and who does
    /// what to whom. A claim may have several sentences; the worst of them decides. A claim without a word is supported, as it says nothing.
    /// </summary>
    /// <param name="claim">Any text, in the source's language; more than 20,000 UTF-16 units are refused unread.</param>
    public Verdict Check(string claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return ClaimCheck.Run(_reading, CheckModel.Default, claim);
    }
}
