using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pith.Text.Grouping;

namespace Pith.Bench;

/// <summary><c>group-newsroom FOLDER</c>: groups the sample newsroom as its articles come, and compares with its truths.</summary>
internal static partial class GroupNewsroom
{
    /// <summary>Any day will do: the newsroom's days are relative to it.</summary>
    private static readonly DateTimeOffset Now = new(2026, 3, 18, 0, 0, 0, TimeSpan.Zero);

    public static int Run(string folder)
    {
        var articles = ReadAll(folder);
        var stories = Group(articles, show: true);
        Link(articles, stories);
        foreach (
            var story in articles
                .GroupBy(a => stories[a.Article.Id])
                .Where(g => g.Select(a => a.Event).Distinct().Count() > 1)
        )
        {
            Console.WriteLine("mixed: " + string.Join(", ", story.Select(a => a.Name)));
        }

        foreach (
            var @event in articles
                .GroupBy(a => a.Event)
                .Where(g => g.Select(a => stories[a.Article.Id]).Distinct().Count() > 1)
        )
        {
            Console.WriteLine(
                "split: "
                    + string.Join(
                        " | ",
                        @event
                            .GroupBy(a => stories[a.Article.Id])
                            .Select(g => string.Join(", ", g.Select(a => a.Name)))
                    )
            );
        }

        Console.WriteLine($"{articles.Count} articles: B-cubed {Compared(articles, stories)}");
        var orders = Enumerable
            .Range(1, 20)
            .Select(seed =>
            {
                var order = articles.ToArray();
                new Random(seed).Shuffle(order);
                return Compared(articles, Group(order, show: false));
            })
            .ToList();
        Console.WriteLine(
            FormattableString.Invariant(
                $"in 20 other orders: mean F1 {orders.Average(b => b.F1):F4}, least {orders.Min(b => b.F1):F4}"
            )
        );
        return 0;
    }

    /// <summary>Its articles in the order of their publication.</summary>
    public static List<(GroupedArticle Article, string Event, string Name, string Text)> ReadAll(
        string folder
    )
    {
        var cultures = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(folder, "outlets.json")))
            .RootElement.EnumerateArray()
            .ToDictionary(
                o => o.GetProperty("host").GetString()!.Split('.')[0],
                o => o.GetProperty("culture").GetString()!.Split('-')[0]
            );
        return Directory
            .EnumerateFiles(Path.Combine(folder, "articles"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select((path, number) => Read(path, number, cultures))
            .OrderBy(a => a.Article.Published)
            .ToList();
    }

    /// <summary>Places the articles in their order, each followed by a review.</summary>
    private static Dictionary<long, long> Group(
        IReadOnlyList<(GroupedArticle Article, string Event, string Name, string Text)> articles,
        bool show
    )
    {
        var stories = new Dictionary<long, long>();
        foreach (var language in articles.GroupBy(a => a.Article.Language))
        {
            var index = new StoryIndex(language.Key);
            foreach (var (article, _, name, _) in language)
            {
                var placement = index.Place(article);
                index.Add(article, placement.Story ?? article.Id);
                var changes = index.Review(index.StoryOf(article.Id)!.Value);
                index.CarryOut(changes);
                if (show)
                {
                    var shared = placement.Shared;
                    Console.WriteLine(
                        $"{name}: {placement.Score:F2} {(placement.Story is null ? "new" : "joins")} {string.Join(", ", shared.Names.Concat(shared.Numbers).Concat(shared.Terms).Take(6))}"
                    );
                    changes.ToList().ForEach(c => Console.WriteLine($"   {c}"));
                }
            }

            foreach (var (article, _, _, _) in language)
            {
                stories.Add(article.Id, index.StoryOf(article.Id)!.Value);
            }
        }

        return stories;
    }

    private static BCubed Compared(
        IReadOnlyList<(GroupedArticle Article, string Event, string Name, string Text)> articles,
        Dictionary<long, long> stories
    ) => BCubed.Of([.. articles.Select(a => (a.Event, stories[a.Article.Id]))]);

    /// <summary>Looks for the stories of every article in other languages, and compares them with the truths.</summary>
    private static void Link(
        List<(GroupedArticle Article, string Event, string Name, string Text)> articles,
        Dictionary<long, long> stories
    )
    {
        var links = new LanguageLinks();
        foreach (var (article, _, _, _) in articles)
        {
            links.Add(article, stories[article.Id]);
        }

        var byId = articles.ToDictionary(a => a.Article.Id);
        var (right, wrong) = (0, 0);
        foreach (var (article, @event, name, _) in articles)
        {
            foreach (var link in links.Find(article))
            {
                var other = byId[link.Article];
                var same = @event[..^2] == other.Event[..^2];
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
                if (!same || article.Language != "en")
                {
                    Console.WriteLine(
                        $"link {(same ? "right" : "wrong")}: {name} ({article.Language}) with {other.Name} ({link.Language}) {link.Score:F2}"
                    );
                }
            }
        }

        Console.WriteLine($"links between languages: {right} right, {wrong} wrong");
    }

    private static (GroupedArticle Article, string Event, string Name, string Text) Read(
        string path,
        int number,
        Dictionary<string, string> cultures
    )
    {
        var parts = File.ReadAllText(path).Split("---\n", 3);
        var head = parts[1]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(": ", 2))
            .Where(l => l.Length == 2)
            .ToDictionary(l => l[0], l => l[1]);
        var language = cultures[head["outlet"]];
        var folder = Path.GetFileName(Path.GetDirectoryName(path))!;
        var name = $"{folder}/{head["outlet"]}";
        var text = Placeholder()
            .Replace(
                parts[2],
                m =>
                    Day(
                        m.Groups["kind"].Value,
                        int.Parse(m.Groups["days"].Value, CultureInfo.InvariantCulture),
                        language
                    )
            );
        return (
            GroupedArticle.Prepare(
                number,
                head["title"],
                text,
                language,
                Published(head["published"])
            ),
            (folder is "apart" ? name : folder) + language,
            name,
            text
        );
    }

    private static string Day(string kind, int days, string language)
    {
        var day = Now.AddDays(days);
        var culture = CultureInfo.GetCultureInfo(language);
        return kind switch
        {
            "weekday" => day.ToString("dddd", culture),
            "month" => day.ToString("MMMM", culture),
            "year" => day.ToString("yyyy", culture),
            _ => day.ToString("MMMM d", culture),
        };
    }

    /// <summary><c>-3d 08:40</c>, or a day by its date.</summary>
    private static DateTimeOffset Published(string published)
    {
        var parts = published.Split(' ');
        if (parts[0].EndsWith('h'))
        {
            return Now.AddHours(int.Parse(parts[0][..^1], CultureInfo.InvariantCulture));
        }

        return parts[0].EndsWith('d')
            ? Now.AddDays(int.Parse(parts[0][..^1], CultureInfo.InvariantCulture))
                + TimeSpan.Parse(parts[1], CultureInfo.InvariantCulture)
            : DateTimeOffset.Parse(
                published,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            );
    }

    [GeneratedRegex(
        @"\{(?<kind>\w+) (?<days>[+-]\d+)d\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Placeholder();
}
