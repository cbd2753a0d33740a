using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pith.Accounts;
using Pith.Articles;
using Pith.Community;
using Pith.Tests.Community;
using Pith.Tests.Data;
using Pith.Tools;

namespace Pith.Tests.Site;

/// <summary>Walks the table of routes and roles in docs/security.md over the real program, cell by cell.</summary>
public sealed partial class RouteTests(PostgresServer server)
{
    private static readonly string[] RoleNames =
    [
        "visitor",
        "member",
        Roles.Moderator,
        Roles.Editor,
        Roles.Owner,
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_route_lets_in_whom_the_table_says_and_no_route_is_missing_in_it()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        var rows = Table();
        var routes = Mapped(site);
        Holds([
            .. routes
                .Except(rows.Keys)
                .Select(r => $"{r} is mapped, and missing in docs/security.md"),
            .. rows.Keys.Except(routes).Select(r => $"{r} is in docs/security.md, and not mapped"),
        ]);

        var there = await Fill(site);
        var wrong = new List<string>();
        for (var role = 0; role < RoleNames.Length; role++)
        {
            var walker = new Walker(site, role);
            foreach (var (route, cells) in rows.OrderBy(r => r.Key, StringComparer.Ordinal))
            {
                var (methods, path) = (route.Split(' ')[0], there.PathOf(route.Split(' ')[1]));
                foreach (var method in methods.Split(','))
                {
                    if (await walker.Try(method, path, cells[role]) is { } trouble)
                    {
                        wrong.Add(trouble);
                    }
                }
            }

            walker.Dispose();
        }

        Holds(wrong);
    }

    private static void Holds(List<string> wrong) =>
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

    /// <summary>"GET,POST /path" of all that is mapped, parameters by name alone. Files that are the same for everyone are one row.</summary>
    private static HashSet<string> Mapped(CommunitySite site) =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e =>
            {
                var methods = e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                return string.Join(',', methods.Where(m => m != "HEAD").Order())
                    + " /"
                    + Parameter()
                        .Replace(
                            e.RoutePattern.RawText!.Trim('/'),
                            m => "{" + m.Groups[1].Value.ToLowerInvariant() + "}"
                        );
            })
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The table as docs/security.md has it: a route to whom it lets in.</summary>
    private static Dictionary<string, string[]> Table()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pith.slnx")))
        {
            folder = folder.Parent;
        }

        return File.ReadLines(Path.Combine(folder.FullName, "docs", "security.md"))
            .Select(line => Row().Match(line))
            .Where(m => m.Success)
            .ToDictionary(
                m => $"{m.Groups[1].Value} {m.Groups[2].Value}",
                m =>
                    m.Groups[3]
                        .Value.Split('|', StringSplitOptions.TrimEntries)
                        .Select(c =>
                            c switch
                            {
                                "✓" or "–" or "key" => c,
                                _ => throw new FormatException($"'{c}' in {m.Value}"),
                            }
                        )
                        .ToArray(),
                StringComparer.Ordinal
            );
    }

    private static async Task<Things> Fill(CommunitySite site)
    {
        await using var db = site.Open();
        var story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        var author = await Crowd.Join(db, "author");
        var written = await site
            .Services.GetRequiredService<Commenting>()
            .Write(new CommentDraft(Subject.Story(story), author, "Words", FormKey: null), Cancel);
        return new(
            story,
            written.Id!.Value,
            await db.Set<Takeaway>().Select(t => t.Id).FirstAsync(Cancel),
            author,
            await db.Set<Tool>().Select(t => t.Slug).FirstOrDefaultAsync(Cancel) ?? "none"
        );
    }

    /// <summary>Someone of one role, who tries one cell after the other.</summary>
    private sealed class Walker(CommunitySite site, int role) : IDisposable
    {
        private TestBrowser? browser;
        private string token = "";
        private int number;

        /// <summary>Tries a cell; says what is wrong with it, or null.</summary>
        public async Task<string?> Try(string method, string path, string cell)
        {
            await Begin();
            using var answer =
                method == "GET"
                    ? await browser!.Get(path)
                    : await browser!.PostWith(path, token, []);
            if (Ends(path))
            {
                Dispose();
            }

            var got = (int)answer.StatusCode;
            var isRight = cell switch
            {
                "✓" => got is not (401 or 403 or 429 or >= 500),
                "key" => got is 400 or 403,
                _ => got == (role == 0 ? 401 : 403),
            };
            return isRight ? null : $"{method} {path} by {RoleNames[role]}: {got}, not {cell}";
        }

        public void Dispose()
        {
            browser?.Dispose();
            browser = null;
        }

        /// <summary>Whether an address may end the session or the account of who posts to it.</summary>
        private static bool Ends(string path) =>
            path.StartsWith("/sign-", StringComparison.Ordinal)
            || path.StartsWith("/settings", StringComparison.Ordinal);

        private async Task Begin()
        {
            if (browser is null)
            {
                var name = RoleNames[role] + number++;
                browser =
                    role == 0
                        ? site.Visitor()
                        : await site.Member(name, role == 1 ? null : RoleNames[role]);
                token = await browser.Token("/contact");
            }
        }
    }

    /// <summary>What there is for routes to lead to.</summary>
    private sealed record Things(long Story, long Comment, long Takeaway, long Author, string Tool)
    {
        /// <summary>A path that a route matches, to something that is there where this knows one.</summary>
        public string PathOf(string route) =>
            Parameter()
                .Replace(
                    route,
                    m =>
                        (route.Split('/')[1], m.Groups[1].Value) switch
                        {
                            ("story", "id") => Say(Story),
                            ("comment" or "thread" or "report" or "moderation", "id") => Say(
                                Comment
                            ),
                            ("takeaway", "id") => Say(Takeaway),
                            ("mute", "id") => Say(
                                route.StartsWith("/mute/member", StringComparison.Ordinal)
                                    ? Author
                                    : Comment
                            ),
                            ("edit", "id")
                                when route.StartsWith("/edit/act/", StringComparison.Ordinal) =>
                                Say(Comment),
                            ("edit", "id")
                                when route.StartsWith("/edit/member/", StringComparison.Ordinal) =>
                                Say(Author),
                            ("edit", "name") => "privacy",
                            ("member", "name") => "author",
                            ("tool", "slug") => Tool,
                            ("source", "domain") => "circuitpost.example",
                            (_, "kind") => "comment",
                            (_, "format") => "xml",
                            (_, "code") => "404",
                            (_, "key" or "token") => new string('a', 40),
                            (_, "id" or "save") => "999999",
                            _ => "none",
                        }
                );

        private static string Say(long id) => id.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\| `([A-Z,]+) (/[^`]*)` \| (\S+(?: \| \S+){4}) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z]+)(?::[^}]+)?\??\}")]
    private static partial Regex Parameter();
}
