using System.Text;

namespace Pith.Reader.Pages.Content;

/// <summary>Gathers blocks of text into one string, apart by an empty line, with their places.</summary>
internal sealed class TextBlocks
{
    private const string Gap = "\n\n";

    private readonly StringBuilder text = new();
    private readonly List<TextBlock> blocks = [];

    public IReadOnlyList<TextBlock> Blocks => blocks;

    /// <summary>Adds a block; one without text is left out.</summary>
    public void Add(BlockKind kind, string block)
    {
        if (block.Length == 0)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append(Gap);
        }

        blocks.Add(new TextBlock(kind, text.Length, block.Length));
        text.Append(block);
    }

    public override string ToString() => text.ToString();
}
