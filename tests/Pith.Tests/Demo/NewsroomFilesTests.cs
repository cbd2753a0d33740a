using System.Globalization;
using Pith.Demo;
using Xunit;

namespace Pith.Tests.Demo;

/// <summary>Newsrooms whose files cannot be used, in a folder of their own.</summary>
public sealed class NewsroomFilesTests : IDisposable
{
    private const string Outlets = """
        [
          {
            "host": "daily.example",
            "name": "The Daily",
            "description": "News",
            "culture": "en-GB",
            "offset": "+00:00",
            "format": "rss20",
            "feedPath": "/feed",
            "feedText": "summary",
            "articlePath": "/{slug}",
            "picturePath": "/{name}.jpg",
            "template": "daily.html",
            "shownDate": "d MMM yyyy"
          }
        ]
        """;

    private const string Article = """
        ---
        outlet: daily
        slug: one
        title: One
        published: -2h
        ---
        First, on {weekday -2h}.

        Second.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("newsroom").FullName;

    public NewsroomFilesTests()
    {
        Write("outlets.json", Outlets);
        Write("templates/daily.html", "<h1>{{title}}</h1>\n<p>{{byline}}</p>\n{{raw body}}\n");
        Write("articles/event/daily.md", Article);
        Directory.CreateDirectory(Path.Combine(_folder, "pictures"));
    }

    [Fact]
    public void A_newsroom_of_one_article_can_be_read()
    {
        var article = Assert.Single(Newsroom.Load(_folder).Articles);
        Assert.Equal(("daily/one", "event"), (article.Id, article.Event));
    }

    [Theory]
    [InlineData(
        "---\nslug",
        "slug",
        "articles/event/daily.md, line 1: an article begins with a head between two lines of three dashes."
    )]
    [InlineData(
        "slug: one",
        "slug: One day",
        "articles/event/daily.md, line 3: a slug is made of small letters, digits and hyphens."
    )]
    [InlineData(
        "First, on {weekday -2h}.\n\nSecond.",
        "",
        "articles/event/daily.md, line 6: there is no text below the head."
    )]
    [InlineData(
        "outlet: daily",
        "outlet: weekly",
        "articles/event/daily.md, line 2: outlets.json has no outlet \"weekly\"."
    )]
    [InlineData("title: One\n", "", "articles/event/daily.md, line 5: the head has no \"title\".")]
    [InlineData(
        "title: One",
        "title:",
        "articles/event/daily.md, line 4: a line of the head reads \"name: value\"."
    )]
    [InlineData(
        "title: One",
        "title: One\ntitle: Two",
        "articles/event/daily.md, line 5: \"title\" stands in the head twice."
    )]
    [InlineData(
        "title: One",
        "title: One\ncolour: red",
        "articles/event/daily.md, line 5: \"colour\" is nothing that a head may say."
    )]
    [InlineData(
        "-2h\n---",
        "yesterday\n---",
        "articles/event/daily.md, line 5: published is a time such as -26h, -2d 14:20 or 2025-01-22T14:05:00-05:00."
    )]
    [InlineData(
        "title: One",
        "title: One\ntrap: quicksand",
        "articles/event/daily.md, line 5: there is no trap \"quicksand\"; there are empty, huge-body, login-wall, max-snippet, no-snippet, not-found, redirect-loop, robots, tdm-reservation, wrong-charset."
    )]
    [InlineData(
        "title: One",
        "title: One\nchange-from: Third\nchange-to: Fourth",
        "articles/event/daily.md, line 5: \"Third\" must stand in the text exactly once."
    )]
    [InlineData(
        "title: One",
        "title: One\nchange-from: Second",
        "articles/event/daily.md, line 5: each change-from needs the change-to after it."
    )]
    [InlineData(
        "{weekday -2h}",
        "{weekday}",
        "articles/event/daily.md, line 7: \"{weekday}\" is no date: write a kind and a time, such as {weekday -2d}."
    )]
    [InlineData(
        "{weekday -2h}",
        "{hour -2h}",
        "articles/event/daily.md, line 7: \"{hour -2h}\" has no kind of date that is known: use weekday, date, fulldate, month or year."
    )]
    [InlineData(
        "{weekday -2h}.",
        "{weekday",
        "articles/event/daily.md, line 7: the brace at \"{weekday\n\nSecond.\" is not closed."
    )]
    [InlineData(
        "title: One",
        "title: One\npicture: none",
        "articles/event: the picture \"none\" of daily/one is not in pictures/."
    )]
    [InlineData(
        "title: One",
        "title: One\ncopy-of: daily/two",
        "articles/event: daily/one is a copy of daily/two, which is no article."
    )]
    [InlineData(
        "title: One",
        "title: One\ntrap: robots",
        "articles/event: the robots.txt of daily.example does not disallow /members/, as the trap of daily/one needs."
    )]
    public void An_article_that_cannot_be_used_is_named_with_its_line_and_what_is_wrong(
        string good,
        string bad,
        string sentence
    )
    {
        var article = good.StartsWith("---", StringComparison.Ordinal)
            ? Article[4..]
            : Article.Replace(good, bad, StringComparison.Ordinal);
        Write("articles/event/daily.md", article);
        Assert.Equal(sentence, Refused());
    }

    [Theory]
    [InlineData(
        "daily.example",
        "daily.com",
        "outlets.json: daily.com cannot be used: its host must end in .example."
    )]
    [InlineData(
        "/{slug}",
        "/page",
        "outlets.json: daily.example cannot be used: its articlePath must hold {slug}."
    )]
    [InlineData(
        "+00:00",
        "+15:00",
        "outlets.json: daily.example cannot be used: its offset must read like +01:00."
    )]
    [InlineData(
        "en-GB",
        "xx-YYY",
        "outlets.json: daily.example cannot be used: there is no culture \"xx-YYY\"."
    )]
    [InlineData(
        "d MMM yyyy",
        "d MMM 'yyyy",
        "outlets.json: daily.example cannot be used: its shownDate \"d MMM 'yyyy\" is no date format of .NET."
    )]
    [InlineData(
        "+00:00",
        "UTC",
        "outlets.json: daily.example cannot be used: its offset must read like +01:00."
    )]
    [InlineData(
        "daily.html",
        "weekly.html",
        "outlets.json: the template \"weekly.html\" of daily.example is not in templates/."
    )]
    [InlineData(
        "\"shownDate\"",
        "\"encoding\": \"runes\", \"shownDate\"",
        "outlets.json: daily.example cannot be used: its encoding \"runes\" is not known."
    )]
    public void An_outlet_that_cannot_be_used_is_named_with_what_is_wrong(
        string good,
        string bad,
        string sentence
    )
    {
        Write("outlets.json", Outlets.Replace(good, bad, StringComparison.Ordinal));
        Assert.Equal(sentence, Refused());
    }

    [Theory]
    [InlineData("\"rss20\"", "\"rss30\"", "outlets.json, line 8: ")]
    [InlineData("\"name\"", "\"title\"", "outlets.json, line 4: ")]
    [InlineData("\"culture\": \"en-GB\",", "\"culture\": \"en-GB\"", "outlets.json, line 7: ")]
    public void Json_that_cannot_be_read_is_named_with_its_line(
        string good,
        string bad,
        string beginning
    )
    {
        Write("outlets.json", Outlets.Replace(good, bad, StringComparison.Ordinal));
        Assert.StartsWith(beginning, Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_newsroom_is_said_to_be_none()
    {
        var folder = Path.Combine(_folder, "pictures");
        var refused = Assert.Throws<BadInputException>(() => Newsroom.Load(folder));
        Assert.Equal($"{folder} is no newsroom: it has no outlets.json.", refused.Message);
        Assert.Throws<BadInputException>(() => NewsroomTruths.Load(folder));
    }

    [Fact]
    public void A_place_of_a_template_that_is_not_known_or_not_closed_is_named_with_its_line()
    {
        Write("templates/daily.html", "{{raw body}}\n<b>{{titel}}</b>\n");
        Assert.StartsWith(
            "templates/daily.html, line 2: there is no place {{titel}}; there are about, body, ",
            Refused(),
            StringComparison.Ordinal
        );
        Write("templates/daily.html", "{{raw body}}\n<b>{{title</b>\n");
        Assert.Equal("templates/daily.html, line 2: a place is not closed by }}.", Refused());
    }

    [Fact]
    public void An_inset_that_is_not_closed_is_named_with_its_line()
    {
        Write("templates/daily.html", "{{raw body}}\n{{inset 2}}\n<hr>\n");
        Assert.Equal(
            "templates/daily.html, line 3: an inset is not closed by {{/inset}}.",
            Refused()
        );
        Write("templates/daily.html", "{{raw body}}\n{{inset two}}\n{{/inset}}\n");
        Assert.Equal("templates/daily.html, line 2: an inset reads {{inset 3}}.", Refused());
    }

    [Theory]
    [InlineData("en-US", "Saturday, February 1, February 1, 2025, February 2025")]
    [InlineData("en-GB", "Saturday, 1 February, 1 February 2025, February 2025")]
    [InlineData("de-DE", "Samstag, 1. Februar, 1. Februar 2025, Februar 2025")]
    [InlineData("fr-FR", "samedi, 1 février, 1 février 2025, février 2025")]
    [InlineData("es-ES", "sábado, 1 de febrero, 1 de febrero de 2025, febrero 2025")]
    [InlineData("ja-JP", "土曜日, 2月1日, 2025年2月1日, 2月 2025")]
    public void Dates_in_texts_are_written_as_the_outlet_s_language_writes_them(
        string culture,
        string written
    )
    {
        var firstStart = new DateTimeOffset(2025, 2, 3, 0, 30, 0, TimeSpan.Zero);
        Assert.Equal(
            written,
            DatesInText.WriteOut(
                "{weekday -2d}, {date -40h}, {fulldate -2d}, {month -2d} {year -2d}",
                CultureInfo.GetCultureInfo(culture),
                firstStart
            )
        );
    }

    [Fact]
    public void A_time_of_day_is_the_outlet_s_own_on_a_day_counted_in_utc()
    {
        Assert.True(MomentInDemo.TryParse("-1d 14:20", out var moment));
        var firstStart = new DateTimeOffset(2025, 3, 1, 23, 59, 0, TimeSpan.Zero);
        Assert.Equal(
            new DateTimeOffset(2025, 2, 28, 14, 20, 0, TimeSpan.FromHours(-5)),
            moment.At(firstStart, TimeSpan.FromHours(-5))
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Refused() =>
        Assert.Throws<BadInputException>(() => Newsroom.Load(_folder)).Message;

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }
}
