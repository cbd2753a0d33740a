using Pith.Data;
using Pith.Stories;
using Pith.Web;

namespace Pith.Newsletter.Editions;

/// <summary>An edition as its page and its mail show it.</summary>
/// <param name="Until">The end of its period, in the zone that it is told in.</param>
public sealed record EditionView(
    long Id,
    EditionKind Kind,
    string About,
    Rhythm Rhythm,
    DateTimeOffset Until,
    IReadOnlyList<ShownStory> Stories
)
{
    /// <summary>The edition with those of its stories that <paramref name="shown"/> takes.</summary>
    internal static EditionView Of(Edition edition, DateTimeOffset until, Func<long, bool> shown) =>
        new(
            edition.Id,
            edition.Kind,
            edition.About,
            edition.Rhythm,
            until,
            [
                .. edition
                    .Stories.Where(s => shown(s.StoryId))
                    .Select(s => new ShownStory(
                        s.StoryId,
                        s.Title,
                        s.Domain,
                        s.OtherSources,
                        Instants.At(s.PublishedAt, s.PublishedOffset),
                        s.Language,
                        s.Takeaways.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    )),
            ]
        );

    /// <summary>What it is called.</summary>
    public string NameOn(Site site) =>
        (Kind, Rhythm) switch
        {
            (EditionKind.Own, Rhythm.Daily) => Words.OwnDay,
            (EditionKind.Own, _) => Words.OwnWeek,
            (_, Rhythm.Daily) => Letter.Say(
                Words.DayIn,
                Kind == EditionKind.Topic ? About : site.Field
            ),
            _ => Letter.Say(Words.WeekIn, Kind == EditionKind.Topic ? About : site.Field),
        };

    /// <summary>The day that it came out, as pages and mail say it.</summary>
    public string Day => Until.ToString("dddd, MMMM d, yyyy", Letter.English);

    /// <summary>The path of its page in the archive.</summary>
    public string Path => Letter.PathOf(Id);
}

/// <summary>A story in an edition.</summary>
public sealed record ShownStory(
    long Id,
    string Title,
    string Domain,
    int OtherSources,
    DateTimeOffset Published,
    string Language,
    IReadOnlyList<string> Takeaways
)
{
    public string Path => StoryPath.Of(Id, Slug.Of(Title));

    /// <summary>"Jan 22, 2025 - theverge.com", as story pages say it.</summary>
    public string Source
    {
        get
        {
            var said = $"{Published.ToString("MMM d, yyyy", Letter.English)} - {Domain}";
            return OtherSources > 0 ? said + Letter.Say(Words.AndOthers, OtherSources) : said;
        }
    }
}
