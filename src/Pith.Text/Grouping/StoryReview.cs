namespace Pith.Text.Grouping;

public sealed partial class StoryIndex
{
    /// <summary>Likelihood from which on a candidate's story is looked at together with the one reviewed.</summary>
    private const double Linked = 0.05;

    /// <summary>Added to the likelihood of two articles that are in one story already, lest small changes part what they join tomorrow.</summary>
    private const double Sticks = 0.04;

    /// <summary>
    /// Looks at a story and those near it again, with all that is known by now, and proposes what to join and to part. The
    /// index stays as it is: carry a change out with <see cref="Move"/> for each of its articles.
    /// </summary>
    /// <param name="story">A story in the index; for another there is nothing to propose.</param>
    /// <param name="most">Articles to look at, at most; time grows with its square (120 articles: some 10 ms).</param>
    /// <returns>Changes to carry out in their order, joins before partings; none when all is well.</returns>
    public IReadOnlyList<StoryChange> Review(long story, int most = 120)
    {
        return stories.ContainsKey(story) ? Review(Pool(story, most)) : [];
    }

    /// <summary>Reviews every story and carries the changes out; a story that is new goes by the least free id of its articles.</summary>
    /// <returns>Whether anything changed.</returns>
    internal bool Settle(int most)
    {
        var changed = false;
        var settled = new HashSet<long>();
        foreach (var story in stories.Keys.Order().ToList())
        {
            if (settled.Contains(story) || !stories.ContainsKey(story))
            {
                continue;
            }

            var pool = Pool(story, most);
            settled.UnionWith(pool.Select(slot => members[slot]!.Story));
            var proposed = Review(pool);
            CarryOut(proposed);
            changed |= proposed.Count > 0;
        }

        return changed;
    }

    /// <summary>
    /// Places the articles that stand alone into stories too large for a review that holds both: only an input of hundreds of
    /// articles on one event has such.
    /// </summary>
    internal void JoinLarge(int most)
    {
        if (stories.Values.All(s => s.Count < most / 2))
        {
            return;
        }

        foreach (var slot in stories.Values.Where(s => s.Count == 1).Select(s => s[0]).ToList())
        {
            var placement = Place(members[slot]!.Article);
            if (placement.Story is { } story && stories[story].Count >= most / 2)
            {
                Move(members[slot]!.Article.Id, story);
            }
        }
    }

    /// <summary>Does what a review proposed; a story that is new goes by the least free id of its articles.</summary>
    internal void CarryOut(IEnumerable<StoryChange> proposed)
    {
        foreach (var change in proposed)
        {
            var to = change.To ?? NewStory(change.Articles);
            foreach (var article in change.Articles)
            {
                Move(article, to);
            }
        }
    }

    private long NewStory(IReadOnlyList<long> articles)
    {
        var unused = articles.Where(id => !stories.ContainsKey(id)).ToList();
        return unused.Count > 0 ? unused.Min() : stories.Keys.Max() + 1;
    }

    private List<StoryChange> Review(List<int> pool)
    {
        if (pool.Count < 2)
        {
            return [];
        }

        var likelihood = Likelihoods(pool);
        return Changes(pool, Clustering.Group(likelihood), likelihood);
    }

    /// <summary>The articles of a story, of those linked to it, of those linked to these, until there are enough.</summary>
    private List<int> Pool(long story, int most)
    {
        var pool = new List<int>();
        if (stories[story].Count > most)
        {
            // Of a story too large to compare all with all: the first article, which has its id, and the newest.
            var byAge = stories[story].OrderBy(Age).ToList();
            return [byAge[0], .. byAge[^(most - 1)..]];
        }

        var seen = new HashSet<long> { story };
        var queue = new Queue<long>([story]);
        while (queue.TryDequeue(out var next))
        {
            if (pool.Count + stories[next].Count > most)
            {
                continue;
            }

            pool.AddRange(stories[next]);
            foreach (var slot in stories[next].Take(MostCompared))
            {
                var weighed = new WeighedArticle(members[slot]!.Article, terms.Weight);
                var compared = new Dictionary<int, double>();
                foreach (var candidate in terms.Find(weighed, Candidates, members.Count))
                {
                    if (
                        !seen.Contains(members[candidate]!.Story)
                        && Compare(weighed, candidate, compared) >= Linked
                    )
                    {
                        seen.Add(members[candidate]!.Story);
                        queue.Enqueue(members[candidate]!.Story);
                    }
                }
            }
        }

        return pool;
    }

    private double[,] Likelihoods(List<int> pool)
    {
        var likelihood = new double[pool.Count, pool.Count];
        for (var i = 0; i < pool.Count; i++)
        {
            var weighed = new WeighedArticle(members[pool[i]]!.Article, terms.Weight);
            var compared = new Dictionary<int, double>(i);
            for (var j = 0; j < i; j++)
            {
                var same = members[pool[i]]!.Story == members[pool[j]]!.Story;
                likelihood[i, j] = likelihood[j, i] = Math.Min(
                    1,
                    Compare(weighed, pool[j], compared) + (same ? Sticks : 0)
                );
            }
        }

        return likelihood;
    }

    /// <summary>
    /// What leads from the stories there are to the groups found. A story's id stays with its first article; of several in one
    /// group the oldest stays.
    /// </summary>
    private List<StoryChange> Changes(List<int> pool, int[] groups, double[,] likelihood)
    {
        var first = Enumerable
            .Range(0, pool.Count)
            .GroupBy(i => members[pool[i]]!.Story)
            .ToDictionary(g => g.Key, g => g.MinBy(i => Age(pool[i])));
        var stays = first
            .GroupBy(f => groups[f.Value])
            .ToDictionary(g => g.Key, g => g.MinBy(f => Age(pool[f.Value])).Key);
        KeepRests(pool, groups, stays);
        var proposed = new List<StoryChange>();
        foreach (
            var move in Enumerable
                .Range(0, pool.Count)
                .GroupBy(i => (From: members[pool[i]]!.Story, Group: groups[i]))
        )
        {
            var to = stays.TryGetValue(move.Key.Group, out var stay) ? stay : (long?)null;
            if (to == move.Key.From)
            {
                continue;
            }

            var moved = move.ToList();
            proposed.Add(
                new StoryChange(
                    move.Key.From,
                    to,
                    [.. moved.Select(i => members[pool[i]]!.Article.Id)],
                    moved.Count == stories[move.Key.From].Count,
                    Mean(moved, i => groups[i] == move.Key.Group, likelihood),
                    Mean(moved, i => members[pool[i]]!.Story == move.Key.From, likelihood)
                )
            );
        }

        return [.. proposed.OrderBy(c => !c.Whole)];
    }

    /// <summary>A story whose first article goes elsewhere keeps its id for the rest of it, where that is a group of its own.</summary>
    private void KeepRests(List<int> pool, int[] groups, Dictionary<int, long> stays)
    {
        var rests = Enumerable
            .Range(0, pool.Count)
            .Where(i => !stays.ContainsKey(groups[i]))
            .GroupBy(i => (Group: groups[i], members[pool[i]]!.Story))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .ToList();
        foreach (var rest in rests)
        {
            if (!stays.ContainsValue(rest.Key.Story))
            {
                stays.TryAdd(rest.Key.Group, rest.Key.Story);
            }
        }
    }

    private (DateTimeOffset, long) Age(int slot) =>
        (members[slot]!.Article.Published ?? DateTimeOffset.MaxValue, members[slot]!.Article.Id);

    /// <summary>Mean likelihood between the articles moved and others of which <paramref name="holds"/> is true; 0 where there are none.</summary>
    private static double Mean(List<int> moved, Func<int, bool> holds, double[,] likelihood)
    {
        var (sum, count) = (0.0, 0);
        for (var j = 0; j < likelihood.GetLength(0); j++)
        {
            if (!holds(j) || moved.Contains(j))
            {
                continue;
            }

            foreach (var i in moved)
            {
                sum += likelihood[i, j];
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
