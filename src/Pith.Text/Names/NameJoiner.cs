using System.Text;

namespace Pith.Text.Names;

/// <summary>Joins the mentions of one thing: equal forms, countries' names, acronyms, and short forms of exactly one full name.</summary>
internal static class NameJoiner
{
    public static IReadOnlyList<NamedThing> Join(string text, List<FoundName> found)
    {
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        var order = new List<Group>();
        foreach (var name in found)
        {
            var form = name.Span.Of(text);
            var place = form is "us" or "Us" ? null : Countries.Of(form);
            var key = place is null ? KeyOf(form) : KeyOf(place);
            if (key.Length == 0)
            {
                continue;
            }

            if (!groups.TryGetValue(key, out var group))
            {
                group = new Group(key.Split(' '), place is not null);
                groups.Add(key, group);
                order.Add(group);
            }

            group.Add(form, name, place is not null);
        }

        JoinAcronyms(text, order);
        JoinShortForms(order);
        return
        [
            .. order
                .Where(g => g.Into is null)
                .Select(g => g.ToThing())
                .OrderBy(t => t.Mentions[0].Start),
        ];
    }

    /// <summary>A form without case, points, hyphens and accents' differences: what two equal names share.</summary>
    private static string KeyOf(string form)
    {
        var key = new StringBuilder(form.Length);
        foreach (var c in form)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('.' or '\'' or '’') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        var words = key.ToString().TrimEnd();
        foreach (
            var ending in (string[])[" inc", " corp", " ltd", " llc", " plc", " gmbh", " ag", " co"]
        )
        {
            if (words.Length > ending.Length && words.EndsWith(ending, StringComparison.Ordinal))
            {
                return words[..^ending.Length];
            }
        }

        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }

    private static void JoinAcronyms(string text, List<Group> groups)
    {
        var byInitials = new Dictionary<string, Group?>(StringComparer.Ordinal);
        foreach (var group in groups.Where(g => g.Words.Length > 1))
        {
            foreach (var initials in group.Initials())
            {
                // Two names with the same initials: neither is certain.
                byInitials[initials] =
                    byInitials.TryGetValue(initials, out var other) && other != group
                        ? null
                        : group;
            }
        }

        foreach (var group in groups)
        {
            if (
                group.Words.Length == 1
                && group.Words[0].Length is >= 2 and <= 7
                && group.Forms.Exists(f => f.Count(char.IsUpper) >= 2)
                && byInitials.TryGetValue(group.Words[0], out var full)
                && full is not null
            )
            {
                group.JoinTo(full);
            }
        }

        _ = text;
    }

    private static void JoinShortForms(List<Group> groups)
    {
        // Every word of a longer name leads to the longer names that begin or end with it.
        var byEdge = new Dictionary<string, List<Group>>(StringComparer.Ordinal);
        foreach (var group in groups.Where(g => g.Words.Length > 1 && !g.IsCountry))
        {
            foreach (var edge in new HashSet<string> { group.Words[0], group.Words[^1] })
            {
                (byEdge.TryGetValue(edge, out var list) ? list : byEdge[edge] = []).Add(group);
            }
        }

        foreach (var group in groups.OrderByDescending(g => g.Words.Length))
        {
            if (group.IsCountry || group.Into is not null)
            {
                continue;
            }

            var edge = group.Words.Length == 1 ? group.Words[0] : group.Words[^1];
            if (!byEdge.TryGetValue(edge, out var candidates) || candidates.Count > 20)
            {
                continue;
            }

            Group? only = null;
            var several = false;
            foreach (var candidate in candidates)
            {
                var root = candidate.Root();
                if (
                    root == group
                    || candidate.Words.Length <= group.Words.Length
                    || !candidate.CanShortenTo(group)
                )
                {
                    continue;
                }

                several |= only is not null && only != root;
                only ??= root;
            }

            if (only is not null && !several)
            {
                group.JoinTo(only);
            }
        }
    }

    private sealed class Group(string[] words, bool isCountry)
    {
        private readonly List<TextSpan> _mentions = [];
        private readonly int[] _kinds = new int[5];
        private readonly List<Group> _joined = [];

        public string[] Words { get; } = words;

        public bool IsCountry { get; } = isCountry;

        public List<string> Forms { get; } = [];

        public Group? Into { get; private set; }

        public void Add(string form, FoundName name, bool country)
        {
            _mentions.Add(name.Span);
            _kinds[(int)name.Kind]++;
            if (!Forms.Contains(form) && Forms.Count < 16)
            {
                // A country's own name goes before its short forms and adjectives.
                if (
                    country
                    && !Countries.IsAdjective(form)
                    && (
                        Forms.Count == 0
                        || Countries.IsAdjective(Forms[0])
                        || form.Equals(Countries.Of(form), StringComparison.Ordinal)
                    )
                )
                {
                    Forms.Insert(0, form);
                }
                else
                {
                    Forms.Add(form);
                }
            }
        }

        public Group Root() => Into?.Root() ?? this;

        public void JoinTo(Group other)
        {
            var root = other.Root();
            if (root != this)
            {
                Into = root;
                root._joined.Add(this);
            }
        }

        public IEnumerable<string> Initials()
        {
            yield return string.Concat(Words.Select(w => w[0]));
            var strong = Words.Where(w => !NameWords.IsJoiner(w)).ToArray();
            if (strong.Length > 1 && strong.Length != Words.Length)
            {
                yield return string.Concat(strong.Select(w => w[0]));
            }
        }

        /// <summary>A person is known by the last or the first name, a body by how its name begins or ends.</summary>
        public bool CanShortenTo(Group shorter)
        {
            var n = shorter.Words.Length;
            if (
                n == 1
                && (NameWords.IsBody(shorter.Words[0]) || NameWords.IsGround(shorter.Words[0]))
                && Words[0] == shorter.Words[0]
            )
            {
                return false;
            }

            return Words.AsSpan(^n..).SequenceEqual(shorter.Words)
                || Words.AsSpan(..n).SequenceEqual(shorter.Words);
        }

        private NameKind Kind()
        {
            var kinds = (int[])_kinds.Clone();
            foreach (var joined in _joined)
            {
                for (var i = 0; i < kinds.Length; i++)
                {
                    kinds[i] += joined._kinds[i];
                }
            }

            kinds[0] = 0;
            var best = Array.IndexOf(kinds, kinds.Max());
            return IsCountry ? NameKind.Place
                : kinds[best] == 0 ? NameKind.Other
                : (NameKind)best;
        }

        public NamedThing ToThing()
        {
            var all = Everything().ToList();
            var forms = all.SelectMany(g => g.Forms).Distinct().ToList();
            return new NamedThing(
                forms[0],
                Kind(),
                [.. all.SelectMany(g => g._mentions).OrderBy(m => m.Start)],
                forms
            );
        }

        private IEnumerable<Group> Everything() =>
            _joined.SelectMany(g => g.Everything()).Prepend(this);
    }
}
