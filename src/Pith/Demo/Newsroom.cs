using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pith.Demo;

/// <summary>A fictional press, read from a folder: outlets, their page templates, articles and pictures.</summary>
public sealed class Newsroom
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private Newsroom(string folder) => Folder = folder;

    /// <summary>The folder that it was read from.</summary>
    public string Folder { get; }

    /// <summary>The outlets, in the order of their file.</summary>
    public IReadOnlyList<Outlet> Outlets { get; private init; } = [];

    /// <summary>The articles, by id.</summary>
    public IReadOnlyList<NewsroomArticle> Articles { get; private init; } = [];

    /// <summary>The members of the demo and what they did.</summary>
    internal SampleCommunity Community { get; private init; } = new();

    internal IReadOnlyDictionary<string, PageTemplate> Templates { get; private init; } =
        new Dictionary<string, PageTemplate>();

    private const string CommunityFile = "community.json";

    /// <summary>The folder that comes with the program.</summary>
    public static string SampleFolder =>
        Path.Combine(AppContext.BaseDirectory, "samples", "newsroom");

    /// <summary>Reads a newsroom: <c>outlets.json</c>, <c>templates/</c>, <c>articles/EVENT/*.md</c>, <c>pictures/*.jpg</c>.</summary>
    /// <exception cref="BadInputException">A file cannot be used; the message is one sentence that names it, with the line.</exception>
    public static Newsroom Load(string folder)
    {
        var outlets = ReadJson<List<Outlet>>(folder, "outlets.json");
        var byKey = new Dictionary<string, Outlet>();
        var templates = new Dictionary<string, PageTemplate>();
        foreach (var outlet in outlets)
        {
            Validate(outlet);
            if (!byKey.TryAdd(outlet.Key, outlet))
            {
                throw new BadInputException(
                    $"outlets.json: there are two outlets whose host begins with \"{outlet.Key}\"."
                );
            }

            var template = Path.Combine(folder, "templates", outlet.Template);
            if (!File.Exists(template))
            {
                throw new BadInputException(
                    $"outlets.json: the template \"{outlet.Template}\" of {outlet.Host} is not in templates/."
                );
            }

            templates[outlet.Key] = PageTemplate.Read(template);
        }

        var articleFolder = Path.Combine(folder, "articles");
        if (!Directory.Exists(articleFolder))
        {
            throw new BadInputException($"{folder} is no newsroom: it has no folder articles.");
        }

        var articles = Directory
            .EnumerateFiles(articleFolder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path =>
                ArticleFile.Read(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), byKey)
            )
            .OrderBy(article => article.Id, StringComparer.Ordinal)
            .ToList();
        Validate(folder, articles);
        return new(folder)
        {
            Outlets = outlets,
            Articles = articles,
            Templates = templates,
            Community = File.Exists(Path.Combine(folder, CommunityFile))
                ? ReadJson<SampleCommunity>(folder, CommunityFile)
                : new(),
        };
    }

    internal static T ReadJson<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new BadInputException($"{folder} is no newsroom: it has no {name}.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Json)
                ?? throw new BadInputException($"{name}, line 1: null is not expected.");
        }
        catch (JsonException e)
        {
            throw ArticleFile.Bad(
                name,
                (int)(e.LineNumber ?? 0) + 1,
                e.Message.Split(". Path:")[0].TrimEnd('.')
            );
        }
    }

    /// <summary>The address of an article's page, for a first start.</summary>
    public static Uri AddressOf(NewsroomArticle article, DateTimeOffset firstStart)
    {
        var published = PublishedAt(article, firstStart);
        var path = article
            .Outlet.ArticlePath.Replace("{slug}", article.Slug, StringComparison.Ordinal)
            .Replace(
                "{year}",
                published.ToString("yyyy", CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace(
                "{month}",
                published.ToString("MM", CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace(
                "{day}",
                published.ToString("dd", CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
        return new Uri(
            $"http://{article.Outlet.Host}{(article.Trap == NewsroomTrap.Robots ? "/members" : "")}{path}"
        );
    }

    /// <summary>The address of an outlet's feed.</summary>
    public static Uri FeedOf(Outlet outlet) => new($"http://{outlet.Host}{outlet.FeedPath}");

    /// <summary>When an article is published, for a first start, with its outlet's offset.</summary>
    public static DateTimeOffset PublishedAt(NewsroomArticle article, DateTimeOffset firstStart) =>
        article.Published.At(firstStart, article.Outlet.OffsetFromUtc);

    private static void Validate(Outlet outlet)
    {
        var wrong =
            !outlet.Host.EndsWith(".example", StringComparison.Ordinal)
                ? "its host must end in .example"
            : !outlet.ArticlePath.Contains("{slug}", StringComparison.Ordinal)
                ? "its articlePath must hold {slug}"
            : !outlet.PicturePath.Contains("{name}", StringComparison.Ordinal)
                ? "its picturePath must hold {name}"
            : !MomentInDemo.IsOffset(outlet.Offset) ? "its offset must read like +01:00"
            : TextEncoding.Find(outlet.Encoding) is null
                ? $"its encoding \"{outlet.Encoding}\" is not known"
            : WrongDates(outlet);
        if (wrong is not null)
        {
            throw new BadInputException($"outlets.json: {outlet.Host} cannot be used: {wrong}.");
        }
    }

    private static string? WrongDates(Outlet outlet)
    {
        try
        {
            _ = DateTimeOffset.UnixEpoch.ToString(
                outlet.ShownDate,
                CultureInfo.GetCultureInfo(outlet.Culture, predefinedOnly: true)
            );
            return null;
        }
        catch (CultureNotFoundException)
        {
            return $"there is no culture \"{outlet.Culture}\"";
        }
        catch (FormatException)
        {
            return $"its shownDate \"{outlet.ShownDate}\" is no date format of .NET";
        }
    }

    private static void Validate(string folder, List<NewsroomArticle> articles)
    {
        var byId = new Dictionary<string, NewsroomArticle>();
        foreach (var article in articles)
        {
            if (!byId.TryAdd(article.Id, article))
            {
                throw new BadInputException(
                    $"articles/{article.Event}: there are two articles {article.Id}."
                );
            }

            if (
                article.Picture is { } picture
                && !File.Exists(Path.Combine(folder, "pictures", picture + ".jpg"))
            )
            {
                throw new BadInputException(
                    $"articles/{article.Event}: the picture \"{picture}\" of {article.Id} is not in pictures/."
                );
            }
        }

        foreach (var article in articles)
        {
            if (
                article.Trap == NewsroomTrap.Robots
                && article.Outlet.Robots?.Contains("Disallow: /members/") is not true
            )
            {
                throw new BadInputException(
                    $"articles/{article.Event}: the robots.txt of {article.Outlet.Host} does not disallow /members/, as the trap of {article.Id} needs."
                );
            }

            if (article.CopyOf is { } original && !byId.ContainsKey(original))
            {
                throw new BadInputException(
                    $"articles/{article.Event}: {article.Id} is a copy of {original}, which is no article."
                );
            }
        }
    }
}
