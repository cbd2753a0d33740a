namespace Pith.Topics;

/// <summary>What must hold between the files of a field.</summary>
internal static class FieldFilesChecks
{
    public static void Check(
        Field field,
        IReadOnlyList<string> order,
        FieldFilesJson head,
        List<string> problems
    )
    {
        var topics = field.Topics.Select(t => t.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var slug in order.Where(s => !topics.Contains(s)))
        {
            head.Problem("topics", $"there is no topics/{slug}.json");
        }

        foreach (var slug in topics.Except(order, StringComparer.Ordinal))
        {
            head.Problem("topics", $"“topics” does not name “{slug}”, which has a file");
        }

        foreach (var topic in field.Topics)
        {
            CheckTopic(topic, field.Language, problems);
        }

        Once(field.Feeds, f => Same(f.Address), f => $"feeds.opml: the feed “{f.Title}”", problems);
        Once(field.Tools, t => Same(t.Address), t => $"tools/{t.Slug}.json: the tool", problems);
        CheckTools(field, problems);
    }

    private static void CheckTopic(FieldTopic topic, string language, List<string> problems)
    {
        var file = $"topics/{topic.Slug}.json";
        if (!topic.Words.ContainsKey(language))
        {
            problems.Add($"{file}: “words” has nothing in the field's language, “{language}”.");
        }

        foreach (var (tongue, words) in topic.Words)
        {
            foreach (var both in words.Terms.Concat(words.Phrases).Intersect(words.Exclusions))
            {
                problems.Add($"{file}: “{both}” ({tongue}) both counts and is an exclusion.");
            }
        }
    }

    private static void CheckTools(Field field, List<string> problems)
    {
        var slugs = field.Tools.Select(t => t.Slug).ToHashSet(StringComparer.Ordinal);
        var categories = field.ToolCategories.Select(c => c.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var tool in field.Tools)
        {
            var file = $"tools/{tool.Slug}.json";
            if (!categories.Contains(tool.Category))
            {
                problems.Add($"{file}: field.json has no tool category “{tool.Category}”.");
            }

            foreach (
                var other in tool.Alternatives.Where(a => a == tool.Slug || !slugs.Contains(a))
            )
            {
                problems.Add($"{file}: the alternative “{other}” is no other tool of this field.");
            }

            var backed = tool.Sources.SelectMany(s => s.Facts).ToHashSet(StringComparer.Ordinal);
            foreach (var fact in FieldTool.Facts.Where(f => !backed.Contains(f)))
            {
                if (fact != "price" || tool.Price is not null)
                {
                    problems.Add($"{file}: no source backs the fact “{fact}”.");
                }
            }
        }
    }

    private static void Once<T>(
        IEnumerable<T> all,
        Func<T, string> key,
        Func<T, string> say,
        List<string> problems
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all.Where(o => !seen.Add(key(o))))
        {
            problems.Add($"{say(one)} has an address that another has too ({key(one)}).");
        }
    }

    /// <summary>An address as it is compared: without scheme and closing slash.</summary>
    private static string Same(Uri address) =>
        $"{address.Authority}{address.PathAndQuery}".TrimEnd('/');
}
