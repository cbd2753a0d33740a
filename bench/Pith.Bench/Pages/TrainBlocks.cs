using System.Globalization;
using System.Text;
using Pith.Reader.Pages.Content;

namespace Pith.Bench.Pages;

/// <summary>
/// Trains the model of <see cref="ContentChooser"/> on a folder of labelled pages, measures it on pages that it has not seen
/// (five folds), and writes it.
/// </summary>
internal static class TrainBlocks
{
    private const int Folds = 5;
    private const int Rounds = 160;

    private const string Models = "src/Pith.Reader/Pages/Content";

    public static int Run(string folder, string[] options)
    {
        var pages = LabelledPage.Read(folder).ToArray();
        Console.Error.WriteLine(
            $"{pages.Length} pages, {pages.Sum(p => p.Content.Blocks.Count)} blocks, {pages.Sum(p => p.Labels.Count(l => !float.IsNaN(l)))} labelled"
        );
        Report(
            "the other engine alone",
            pages,
            p => [.. p.Content.Blocks.Select(b => p.Content.Opinion.Keeps(b) ? 1f : 0f)]
        );

        var chances = Unseen(pages, p => p.Features);
        foreach (var threshold in (ReadOnlySpan<float>)[0.4f, 0.5f, 0.6f])
        {
            Report(
                string.Create(CultureInfo.InvariantCulture, $"unseen pages, {threshold}"),
                pages,
                p => [.. chances[p].Select(c => c + 0.5f - threshold)]
            );
        }

        var alone = Unseen(pages, p => p.Alone);
        Report("without the other engine", pages, p => alone[p]);
        if (options is ["show"])
        {
            foreach (var page in pages)
            {
                Show(page, chances[page]);
            }
        }

        File.WriteAllText(Path.Combine(Models, "blocks.trees"), Train(pages, p => p.Features));
        File.WriteAllText(Path.Combine(Models, "blocks-alone.trees"), Train(pages, p => p.Alone));
        return 0;
    }

    /// <summary>The chances of each page's blocks by a model that has not seen the page.</summary>
    private static Dictionary<LabelledPage, float[]> Unseen(
        LabelledPage[] pages,
        Func<LabelledPage, float[][]> features
    )
    {
        var chances = new Dictionary<LabelledPage, float[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var text = Train([.. pages.Where((_, i) => i % Folds != fold)], features);
            var model = TreeModel.Load(
                new MemoryStream(Encoding.UTF8.GetBytes(text)),
                BlockFeatures.Names
            );
            foreach (var page in pages.Where((_, i) => i % Folds == fold))
            {
                chances[page] = [.. features(page).Select(f => model.Score(f))];
            }
        }

        return chances;
    }

    private static string Train(LabelledPage[] pages, Func<LabelledPage, float[][]> features)
    {
        var trainer = new TreeTrainer(BlockFeatures.Names, Rounds, seed: 1);
        var (rows, labels, weights) = (new List<float[]>(), new List<float>(), new List<float>());
        foreach (var page in pages)
        {
            var all = features(page);
            for (var i = 0; i < all.Length; i++)
            {
                if (!float.IsNaN(page.Labels[i]))
                {
                    rows.Add(all[i]);
                    labels.Add(page.Labels[i]);
                    weights.Add(page.Weights[i]);
                }
            }
        }

        trainer.Train([.. rows], [.. labels], [.. weights]);
        return trainer.Model;
    }

    private static void Report(
        string name,
        LabelledPage[] pages,
        Func<LabelledPage, float[]> chances
    )
    {
        var (tp, fn, fp) = (0, 0, 0);
        var (precision, recall) = (new List<double>(), new List<double>());
        foreach (var page in pages)
        {
            var text = page.TextOf(chances(page));
            if (page.Body is null)
            {
                var found = page.With.Count(s => text.Contains(s, StringComparison.Ordinal));
                tp += found;
                fn += page.With.Count - found;
                fp += page.Without.Count(s => text.Contains(s, StringComparison.Ordinal));
            }
            else
            {
                var (p, r) = LabelledPage.Compare(text, page.Body);
                precision.Add(p);
                recall.Add(r);
            }
        }

        var (all, part) = ((double)tp / (tp + fp), (double)tp / (tp + fn));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -24} extract F1 {F1(all, part):0.0000} (precision {all:0.0000}, recall {part:0.0000})  readability F1 {F1(precision.Average(), recall.Average()):0.0000} ({precision.Average():0.0000}, {recall.Average():0.0000})"
            )
        );
    }

    /// <summary>Prints where a page's text is not as it should be.</summary>
    private static void Show(LabelledPage page, float[] chances)
    {
        var text = page.TextOf(chances);
        var wrong = page
            .With.Where(s => !text.Contains(s, StringComparison.Ordinal))
            .Select(s => (Kind: "missing", Snippet: s))
            .Concat(
                page.Without.Where(s => text.Contains(s, StringComparison.Ordinal))
                    .Select(s => (Kind: "too much", Snippet: s))
            );
        foreach (var (kind, snippet) in wrong)
        {
            Console.WriteLine($"{page.Name}, {kind}: {snippet}");
            foreach (
                var i in Enumerable
                    .Range(0, chances.Length)
                    .Where(i =>
                        LabelledPage
                            .Flat(page.Content.Blocks[i].Text)
                            .Contains(snippet, StringComparison.Ordinal)
                    )
                    .Take(3)
            )
            {
                Console.WriteLine(page.Describe(i, chances[i]));
            }
        }

        if (
            page.Body is not null
            && LabelledPage.Compare(text, page.Body) is var (p, r)
            && F1(p, r) < 0.9
        )
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{page.Name}, precision {p:0.00}, recall {r:0.00}"
                )
            );
            foreach (
                var i in Enumerable
                    .Range(0, chances.Length)
                    .Where(i => page.Labels[i] >= 0 && chances[i] >= 0.5f != page.Labels[i] > 0.5f)
            )
            {
                Console.WriteLine(page.Describe(i, chances[i]));
            }
        }
    }

    private static double F1(double p, double r) => 2 * p * r / Math.Max(1e-9, p + r);
}
