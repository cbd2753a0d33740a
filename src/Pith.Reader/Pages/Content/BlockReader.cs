using System.Text;
using AngleSharp.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>Walks a part of a page and gives its text as blocks.</summary>
internal sealed class BlockReader
{
    private readonly TextBlocks blocks = new();
    private readonly StringBuilder line = new();
    private readonly Func<IElement, bool> leaveOut;

    private BlockReader(Func<IElement, bool> leaveOut) => this.leaveOut = leaveOut;

    /// <summary>The blocks under <paramref name="root"/>, without what <paramref name="leaveOut"/> names.</summary>
    public static TextBlocks Read(IElement root, Func<IElement, bool> leaveOut)
    {
        var reader = new BlockReader(leaveOut);
        reader.Walk(root, BlockKind.Paragraph);
        reader.Flush(BlockKind.Paragraph);
        return reader.blocks;
    }

    private void Walk(IElement element, BlockKind kind)
    {
        var breaks = 0;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                line.Append(text.Data);
                breaks = string.IsNullOrWhiteSpace(text.Data) ? breaks : 0;
            }
            else if (child is IElement inner)
            {
                if (inner.LocalName == "br")
                {
                    // Two breaks in a row part paragraphs, as old pages do.
                    line.Append(' ');
                    if (++breaks > 1)
                    {
                        Flush(kind);
                    }
                }
                else
                {
                    breaks = 0;
                    Enter(inner, kind);
                }
            }
        }
    }

    private void Enter(IElement element, BlockKind kind)
    {
        if (Tags.IsUnread(element.LocalName) || leaveOut(element))
        {
            return;
        }

        if (!Tags.IsBlock(element.LocalName))
        {
            Walk(element, kind);
            return;
        }

        Flush(kind);
        switch (element.LocalName)
        {
            case "pre":
                blocks.Add(BlockKind.Code, WhiteSpace.Lines(TextOf(element)));
                break;
            case "tr" when IsRow(element):
                blocks.Add(BlockKind.TableRow, Row(element));
                break;
            default:
                var own =
                    Tags.KindOf(element.LocalName)
                    ?? (element.LocalName is "p" or "div" ? kind : Inherited(kind));
                Walk(element, own);
                Flush(own);
                break;
        }
    }

    private static BlockKind Inherited(BlockKind kind) =>
        kind == BlockKind.Heading ? BlockKind.Paragraph : kind;

    private void Flush(BlockKind kind)
    {
        if (line.Length > 0)
        {
            blocks.Add(kind, WhiteSpace.Collapse(line.ToString()));
            line.Clear();
        }
    }

    /// <summary>A row of data, not one that lays the page out: its cells hold no blocks.</summary>
    private static bool IsRow(IElement row) =>
        row.Children.Length is > 1 and < 40
        && row.Children.All(cell =>
            cell.LocalName is "td" or "th"
            && !cell.Children.Any(c =>
                Tags.IsBlock(c.LocalName) && c.LocalName is not "p" and not "br"
            )
        );

    private string Row(IElement row) =>
        string.Join(
            " | ",
            row.Children.Where(c => !leaveOut(c))
                .Select(c => WhiteSpace.Collapse(TextOf(c)))
                .Where(t => t.Length > 0)
        );

    private string TextOf(IElement element)
    {
        var made = new StringBuilder();
        Append(element);
        return made.ToString();

        void Append(IElement from)
        {
            foreach (var child in from.ChildNodes)
            {
                if (child is IText text)
                {
                    made.Append(text.Data);
                }
                else if (
                    child is IElement inner
                    && !Tags.IsUnread(inner.LocalName)
                    && !leaveOut(inner)
                )
                {
                    if (inner.LocalName == "br")
                    {
                        made.Append('\n');
                    }
                    else
                    {
                        Append(inner);
                        if (Tags.IsBlock(inner.LocalName))
                        {
                            made.Append('\n');
                        }
                    }
                }
            }
        }
    }
}
