using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pith.Reader.Pages;
using Pith.Reader.Pages.Content;
using Pith.Reader.Pages.Metadata;

namespace Pith.Bench.Pages;

/// <summary>A page of the evaluation data with what is known of its blocks.</summary>
internal sealed class LabelledPage
{
    public required string Name { get; init; }

    public required PageContent Content { get; init; }

    public required PageFacts Facts { get; init; }

    public required (string Fallback, bool Any) Scripts { get; init; }

    public required float[][] Features { get; init; }

    /// <summary>The features as they were if the other engine kept nothing, or was not asked.</summary>
    public required float[][] Alone { get; init; }

    /// <summary>Snippets that must, and must not, be in the text; empty where <see cref="Body"/> is known.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The whole text that is expected, where known.</summary>
    public string? Body { get; init; }

    /// <summary>1, 0, or NaN where nothing is known.</summary>
    public float[] Labels { get; private set; } = [];

    public float[] Weights { get; private set; } = [];

    public static IEnumerable<LabelledPage> Read(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "pages.jsonl")))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var file = row.GetProperty("file").GetString()!;
            yield return Make(
                file,
                Path.Combine(folder, "pages", file + ".gz"),
                row.GetProperty("url").GetString()!,
                Strings(row, "with"),
                Strings(row, "without"),
                null
            );
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "readability.jsonl")))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var name = row.GetProperty("name").GetString()!;
            yield return Make(
                name,
                Path.Combine(folder, "readability", name + ".html.gz"),
                "http://fakehost/test/page.html",
                [],
                [],
                row.GetProperty("articleBody").GetString()
            );
        }
    }

    private static string[] Strings(JsonElement row, string name) =>
        [.. row.GetProperty(name).EnumerateArray().Select(s => Flat(s.GetString()!))];

    private static LabelledPage Make(
        string name,
        string path,
        string url,
        string[] with,
        string[] without,
        string? body
    )
    {
        using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        zip.CopyTo(memory);
        var (document, elements) = PageParser
            .Parse(PageDecoder.Decode(memory.ToArray(), null))!
            .Value;
        var address = new Uri(url);
        var source = new PageSource(document, address, elements);
        var facts = PageFacts.Read(source);
        var scripts = Walls.Scripts(document);
        var content = PageContent.Read(document, address, source.Walked);
        var kept = content.Kept;
        float[][] Measured(bool[] by)
        {
            var features = new BlockFeatures(content.Blocks, by, facts.Titles);
            return [.. content.Blocks.Select((_, i) => features.Of(i))];
        }

        var page = new LabelledPage
        {
            Name = name,
            Content = content,
            Facts = facts,
            Scripts = scripts,
            Features = Measured(kept),
            Alone = Measured(new bool[kept.Length]),
            With = with,
            Without = without,
            Body = body,
        };
        page.Label();
        return page;
    }

    /// <summary>The text that the chances give, white space collapsed.</summary>
    public string TextOf(float[] chances) =>
        Flat(
            ArticleText
                .Make(ContentChooser.Decide(Content, chances), Content.Blocks, Facts, Scripts)
                .Blocks.ToString()
        );

    /// <summary>One block, on one line, for people who look for what went wrong.</summary>
    public string Describe(int i, float chance)
    {
        var block = Content.Blocks[i];
        var text = block.Text[..Math.Min(110, block.Text.Length)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"    {i} {(Content.Opinion.Keeps(block) ? "other" : "     ")} {chance:0.00} label {Labels[i]} {block.Kind} <{block.Region.Tag} {block.Region.Element.ClassName}> {(block.Region.Hidden ? "hidden " : "")}{text}"
        );
    }

    /// <summary>Precision and recall over shingles of four words, as the benchmark counts them.</summary>
    public static (double Precision, double Recall) Compare(string text, string expected)
    {
        var (got, want) = (Count(text), Count(expected));
        var hit = got.Sum(g => Math.Min(g.Value, want.GetValueOrDefault(g.Key)));
        return ((double)hit / got.Values.Sum(), (double)hit / want.Values.Sum());
    }

    private static Dictionary<string, int> Count(string text) =>
        Shingles(text).CountBy(s => s, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    public static string Flat(string text) => Regex.Replace(text, @"\s+", " ");

    private void Label()
    {
        Labels = new float[Content.Blocks.Count];
        Weights = new float[Content.Blocks.Count];
        Array.Fill(Labels, float.NaN);
        if (Body is null)
        {
            LabelBySnippets();
        }
        else
        {
            LabelByBody();
        }
    }

    private void LabelBySnippets()
    {
        const float Sure = 6;
        var texts = Content.Blocks.Select(b => Flat(b.Text)).ToArray();
        foreach (var snippet in Without)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                if (
                    texts[i].Contains(snippet, StringComparison.Ordinal)
                    && (snippet.Length >= 12 || texts[i].Length < snippet.Length * 4)
                )
                {
                    (Labels[i], Weights[i]) = (0, Sure);
                }
            }
        }

        foreach (var snippet in With)
        {
            var hits = Enumerable
                .Range(0, texts.Length)
                .Where(i => texts[i].Contains(snippet.Trim(), StringComparison.Ordinal))
                .ToArray();
            if (hits.Length == 1)
            {
                (Labels[hits[0]], Weights[hits[0]]) = (1, Sure);
            }
            else if (
                hits.Length > 1
                && hits.MaxBy(i => texts[i].Length) is var longest
                && texts[longest].Length > 60
            )
            {
                (Labels[longest], Weights[longest]) = (1, Sure / 2);
            }
        }

        // What both this page's layout and the other engine take for granted, so that chances stay right where nobody labelled.
        for (var i = 0; i < texts.Length; i++)
        {
            if (float.IsNaN(Labels[i]))
            {
                var kept = Content.Opinion.Keeps(Content.Blocks[i]);
                if (kept && Content.Blocks[i].IsProse && Content.Blocks[i].Text.Length > 150)
                {
                    (Labels[i], Weights[i]) = (1, 0.15f);
                }
                else if (!kept && Content.Blocks[i].LinkShare > 0.6)
                {
                    (Labels[i], Weights[i]) = (0, 0.15f);
                }
            }
        }
    }

    private void LabelByBody()
    {
        var body = Flat(Body!);
        var expected = Shingles(body).ToHashSet();
        for (var i = 0; i < Content.Blocks.Count; i++)
        {
            var own = Shingles(Content.Blocks[i].Text).ToArray();
            var words = Regex.Count(Content.Blocks[i].Text, @"\w+");
            if (words >= 4)
            {
                var share = (double)own.Count(expected.Contains) / own.Length;
                if (share is > 0.2 and < 0.7)
                {
                    continue;
                }

                Labels[i] = share >= 0.7 ? 1 : 0;
                Weights[i] = Math.Min(1.5f, 0.3f + (words / 40f));
            }
            else
            {
                var there =
                    words > 0 && body.Contains(Content.Blocks[i].Text, StringComparison.Ordinal);
                var kept = Content.Opinion.Keeps(Content.Blocks[i]);
                if (there == kept)
                {
                    (Labels[i], Weights[i]) = (there ? 1 : 0, 0.2f);
                }
            }
        }
    }

    public static IEnumerable<string> Shingles(string text)
    {
        var words = Regex.Matches(text, @"\w+").Select(m => m.Value).ToArray();
        for (var i = 0; i < Math.Max(1, words.Length - 3); i++)
        {
            yield return string.Join(' ', words.Skip(i).Take(4));
        }
    }
}
