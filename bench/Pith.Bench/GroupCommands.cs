using System.Globalization;
using Pith.Text.Grouping;

namespace Pith.Bench;

/// <summary><c>train-grouping</c> and <c>crossvalidate-grouping</c>, over a folder with stories.jsonl and others.</summary>
internal static class GroupCommands
{
    private const int Fifths = 5;

    /// <summary>Writes the common terms that Pith.Text embeds; build anew before training.</summary>
    public static int Count(string folder, string into)
    {
        File.WriteAllLines(
            Path.Combine(into, "common-terms-en.txt"),
            GroupCase.CommonTerms(folder)
        );
        return 0;
    }

    /// <summary>Writes the weights that Pith.Text embeds, trained on all of the folder.</summary>
    public static int Train(string folder, string into)
    {
        var model = GroupTraining.Train(
            Windows(GroupCase.Read(Path.Combine(folder, "stories.jsonl")))
        );
        File.WriteAllLines(
            Path.Combine(into, "pair-weights.txt"),
            new[] { Line(model.Bias, "constant") }.Concat(
                model.Weights.Select((w, k) => Line(w, PairFeatures.Names[k]))
            )
        );
        return 0;

        static string Line(double weight, string name) =>
            string.Create(CultureInfo.InvariantCulture, $"{weight:F4} {name}");
    }

    /// <summary>Trains on four fifths of the topics and groups the other, by itself: all at once, and one by one as articles come.</summary>
    public static int CrossValidate(string folder)
    {
        var windows = Windows(GroupCase.Read(Path.Combine(folder, "stories.jsonl")));
        var (together, online, placed) = (
            new List<BCubed>(),
            new List<BCubed>(),
            new List<BCubed>()
        );
        for (var k = 0; k < Fifths; k++)
        {
            var model = GroupTraining.Train(windows.Where((_, q) => q != k));
            together.Add(Together(windows[k], model));
            online.Add(OneByOne(windows[k], model, review: true));
            placed.Add(OneByOne(windows[k], model, review: false));
            Console.WriteLine(
                $"fifth {k}: together {together[k]}, one by one {online[k]}, without review {placed[k]}"
            );
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"mean: together {together.Average(b => b.F1):F4}, one by one {online.Average(b => b.F1):F4}, without review {placed.Average(b => b.F1):F4}"
            )
        );
        return 0;
    }

    /// <summary>Groups headlines.jsonl, whose groups are wide: precision is what counts.</summary>
    public static int Headlines(string folder)
    {
        var cases = GroupCase.Read(Path.Combine(folder, "headlines.jsonl"), titlesOnly: true);
        Console.WriteLine($"headlines: {Together(cases, PairModel.Default)}");
        return 0;
    }

    private static List<GroupCase>[] Windows(List<GroupCase> cases) =>
        [
            .. Enumerable
                .Range(0, Fifths)
                .Select(k => cases.Where(c => c.Topic % Fifths == k).ToList()),
        ];

    private static BCubed Together(List<GroupCase> cases, PairModel model)
    {
        var stories = StoryGrouper
            .Group([.. cases.Select(c => c.Article)], new StoryIndex("en", model))
            .ToDictionary();
        return BCubed.Of([.. cases.Select(c => (c.Event, stories[c.Article.Id]))]);
    }

    private static BCubed OneByOne(List<GroupCase> cases, PairModel model, bool review)
    {
        var index = new StoryIndex("en", model);
        foreach (var article in cases.Select(c => c.Article))
        {
            var story = index.Place(article).Story ?? article.Id;
            index.Add(article, story);
            if (review)
            {
                index.CarryOut(index.Review(story));
            }
        }

        return BCubed.Of([.. cases.Select(c => (c.Event, index.StoryOf(c.Article.Id)!.Value))]);
    }
}
