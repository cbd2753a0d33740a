namespace Pith.Text.Claims;

/// <summary>All that the check knows of a source.</summary>
internal sealed class SourceReading
{
    public SourceReading(Document document)
    {
        Passage = new Passage(document);
        Index = new SourceIndex(Passage);
        Names = new NameIndex(Passage);
    }

    public Passage Passage { get; }

    public SourceIndex Index { get; }

    public NameIndex Names { get; }
}
