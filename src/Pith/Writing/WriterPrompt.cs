using System.Globalization;
using System.Text;
using Pith.Text.Digests;

namespace Pith.Writing;

/// <summary>The words that a model is asked with: a file in the data folder where an editor made one, else those that ship.</summary>
public sealed class WriterPrompt(string folder)
{
    /// <summary>The most characters that a prompt may have.</summary>
    public const int Longest = 20_000;

    /// <summary>The words that ship.</summary>
    public static string Shipped { get; } = ReadShipped();

    /// <summary>Where an editor's own words lie.</summary>
    public string File => Path.Combine(folder, "prompt.txt");

    /// <summary>Whether an editor replaced the words that ship.</summary>
    public bool IsReplaced => System.IO.File.Exists(File);

    /// <summary>The words as they are now.</summary>
    public async Task<string> Read(CancellationToken cancel)
    {
        try
        {
            var own = (await System.IO.File.ReadAllTextAsync(File, cancel))
                .ReplaceLineEndings("\n")
                .Trim();
            return own.Length is 0 or > Longest ? Shipped : own;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Shipped;
        }
    }

    /// <summary>Replaces the words; null, blank or the shipped ones bring back those that ship.</summary>
    public async Task Replace(string? words, CancellationToken cancel)
    {
        words = words?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(words) || words == Shipped)
        {
            System.IO.File.Delete(File);
            return;
        }

        Directory.CreateDirectory(folder);
        var aside = $"{File}.{Guid.NewGuid():N}.part";
        await System.IO.File.WriteAllTextAsync(aside, words + "\n", Encoding.UTF8, cancel);
        System.IO.File.Move(aside, File, overwrite: true);
    }

    /// <summary>The words with this article's measures in the places of their names.</summary>
    internal static string Fill(string words, ProposalReview review) =>
        words
            .Replace(
                "{summaryWords}",
                review.SummaryWords.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace(
                "{takeaways}",
                review.Takeaways.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace("{language}", review.Source.Language, StringComparison.Ordinal);

    private static string ReadShipped()
    {
        using var stream = typeof(WriterPrompt).Assembly.GetManifestResourceStream(
            "Pith.Writing.prompt.txt"
        )!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
