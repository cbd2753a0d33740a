using System.Globalization;

namespace Pith.Demo;

/// <summary>
/// One article's file: a head of <c>name: value</c> lines between two lines of three dashes, then Markdown.
/// </summary>
internal static class ArticleFile
{
    private static readonly Dictionary<string, NewsroomTrap> Traps = Enum.GetValues<NewsroomTrap>()
        .Where(trap => trap != NewsroomTrap.None)
        .ToDictionary(Written);

    /// <summary>The trap as heads and truths write it: <c>redirect-loop</c>.</summary>
    public static string Written(NewsroomTrap trap) =>
        string.Concat(
            trap.ToString()
                .Select(
                    (letter, at) =>
                        char.IsUpper(letter)
                            ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter)
                            : letter.ToString()
                )
        );

    /// <exception cref="BadInputException">The file cannot be used; the message names it and its line.</exception>
    public static NewsroomArticle Read(
        string path,
        string name,
        IReadOnlyDictionary<string, Outlet> outlets
    )
    {
        var lines = File.ReadAllLines(path);
        var end = Array.IndexOf(lines, "---", Math.Min(1, lines.Length));
        if (lines.Length == 0 || lines[0] != "---" || end < 0)
        {
            throw Bad(name, 1, "an article begins with a head between two lines of three dashes");
        }

        var head = new Head(name, end + 1);
        for (var at = 1; at < end; at++)
        {
            if (lines[at].Length > 0)
            {
                head.Add(lines[at], at + 1);
            }
        }

        var slug = head.Need("slug");
        if (
            slug.Any(letter =>
                !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-'
            )
        )
        {
            throw Bad(
                name,
                head.LineOf("slug"),
                "a slug is made of small letters, digits and hyphens"
            );
        }

        var markdown = string.Join('\n', lines.Skip(end + 1)).Trim();
        if (markdown.Length == 0)
        {
            throw Bad(name, end + 1, "there is no text below the head");
        }

        var outletKey = head.Need("outlet");
        if (!outlets.TryGetValue(outletKey, out var outlet))
        {
            throw Bad(name, head.LineOf("outlet"), $"outlets.json has no outlet \"{outletKey}\"");
        }

        if (!MomentInDemo.TryParse(head.Need("published"), out var published))
        {
            throw Bad(
                name,
                head.LineOf("published"),
                "published is a time such as -26h, -2d 14:20 or 2025-01-22T14:05:00-05:00"
            );
        }

        var article = new NewsroomArticle
        {
            Outlet = outlet,
            Slug = slug,
            Event = Path.GetFileName(Path.GetDirectoryName(path))!,
            Title = head.Need("title"),
            Byline = head.Get("byline"),
            Published = published,
            Picture = head.Get("picture"),
            Caption = head.Get("caption"),
            Tags =
                head.Get("tags")
                    ?.Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
                ?? [],
            Summary = head.Get("summary"),
            CopyOf = head.Get("copy-of"),
            Trap = Trap(head),
            Change = Change(head, markdown),
            Markdown = markdown,
        };
        head.RefuseTheRest();
        foreach (
            var text in new[] { article.Title, article.Summary ?? "", markdown }.Append(
                article.Changed().Markdown
            )
        )
        {
            try
            {
                DatesInText.WriteOut(text, outlet.CultureInfo, DateTimeOffset.UnixEpoch);
            }
            catch (FormatException e)
            {
                throw Bad(name, end + 2, e.Message);
            }
        }

        return article;
    }

    public static BadInputException Bad(string file, int line, string why) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {why}."));

    private static NewsroomTrap Trap(Head head)
    {
        if (head.Get("trap") is not { } written)
        {
            return NewsroomTrap.None;
        }

        return Traps.TryGetValue(written, out var trap)
            ? trap
            : throw Bad(
                head.File,
                head.LineOf("trap"),
                $"there is no trap \"{written}\"; there are {string.Join(", ", Traps.Keys.Order())}"
            );
    }

    private static ArticleChange? Change(Head head, string markdown)
    {
        var title = head.Get("change-title");
        var note = head.Get("change-note");
        var from = head.All("change-from");
        var to = head.All("change-to");
        if (from.Count != to.Count)
        {
            throw Bad(
                head.File,
                (from.Count > to.Count ? from : to)[^1].Line,
                "each change-from needs the change-to after it"
            );
        }

        foreach (var (line, value) in from)
        {
            if (markdown.Split(value).Length != 2)
            {
                throw Bad(head.File, line, $"\"{value}\" must stand in the text exactly once");
            }
        }

        return title is null && from.Count == 0
            ? null
            : new ArticleChange(
                title,
                [.. from.Zip(to, (old, renewed) => (old.Value, renewed.Value))],
                note
            );
    }

    private sealed class Head(string file, int lastLine)
    {
        private readonly List<(string Name, int Line, string Value)> _lines = [];
        private readonly HashSet<string> _asked = [];

        public string File => file;

        public void Add(string line, int number)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[(colon + 1)..].Trim() is not { Length: > 0 } value)
            {
                throw Bad(file, number, "a line of the head reads \"name: value\"");
            }

            _lines.Add((line[..colon].Trim(), number, value));
        }

        public string? Get(string name)
        {
            var found = All(name);
            return found.Count switch
            {
                0 => null,
                1 => found[0].Value,
                _ => throw Bad(file, found[1].Line, $"\"{name}\" stands in the head twice"),
            };
        }

        public string Need(string name) =>
            Get(name) ?? throw Bad(file, lastLine, $"the head has no \"{name}\"");

        public List<(int Line, string Value)> All(string name)
        {
            _asked.Add(name);
            return
            [
                .. _lines.Where(line => line.Name == name).Select(line => (line.Line, line.Value)),
            ];
        }

        public int LineOf(string name) => _lines.Find(line => line.Name == name).Line;

        public void RefuseTheRest()
        {
            var rest = _lines.Find(line => !_asked.Contains(line.Name));
            if (rest.Name is not null)
            {
                throw Bad(file, rest.Line, $"\"{rest.Name}\" is nothing that a head may say");
            }
        }
    }
}
