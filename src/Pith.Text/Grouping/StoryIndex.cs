namespace Pith.Text.Grouping;

/// <summary>
/// The articles of a time window in one language, with the story of each: tells a new article its story. Held in memory and
/// built anew from known articles; not safe for use by several threads at once.
/// </summary>
public sealed class StoryIndex
{
    /// <summary>Cosine at which an article joins a story; chosen on annotated news.</summary>
    private const double Enough = 0.24;

    private const double Copy = 0.7;

    private readonly Dictionary<long, Member> members = [];
    private readonly Dictionary<uint, List<Member>> byTerm = [];

    /// <summary>Number of articles in it.</summary>
    public int Count => members.Count;

    /// <summary>Adds an article that is known to belong to <paramref name="story"/>; one already there moves to that story.</summary>
    public void Add(GroupedArticle article, long story)
    {
        ArgumentNullException.ThrowIfNull(article);
        Remove(article.Id);
        var member = new Member(article) { Story = story };
        members.Add(article.Id, member);
        foreach (var id in article.Terms.Ids)
        {
            if (!byTerm.TryGetValue(id, out var list))
            {
                byTerm.Add(id, list = []);
            }

            list.Add(member);
        }
    }

    /// <summary>Takes an article out; false where it was not there.</summary>
    public bool Remove(long article)
    {
        if (!members.Remove(article, out var member))
        {
            return false;
        }

        foreach (var id in member.Article.Terms.Ids)
        {
            var list = byTerm[id];
            list.Remove(member);
            if (list.Count == 0)
            {
                byTerm.Remove(id);
            }
        }

        return true;
    }

    /// <summary>Takes out what was published before <paramref name="instant"/>; gives how many.</summary>
    public int RemoveBefore(DateTimeOffset instant)
    {
        var old = members
            .Values.Where(m => m.Article.Published < instant)
            .Select(m => m.Article.Id)
            .ToList();
        old.ForEach(id => Remove(id));
        return old.Count;
    }

    /// <summary>The story that <paramref name="article"/> belongs to, if any; the index stays as it is.</summary>
    public Placement Place(GroupedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var likeness = new Dictionary<Member, double>();
        var norm = 0.0;
        for (var i = 0; i < article.Terms.Ids.Length; i++)
        {
            var id = article.Terms.Ids[i];
            var list = byTerm.GetValueOrDefault(id);
            var weight = Weight(article.Terms.Counts[i], list?.Count ?? 0);
            norm += weight * weight;
            foreach (var member in list ?? [])
            {
                if (member.Article.Id != article.Id)
                {
                    likeness[member] =
                        likeness.GetValueOrDefault(member)
                        + weight * member.Weight(id, list!.Count, this);
                }
            }
        }

        if (likeness.Count == 0)
        {
            return Placement.None;
        }

        var cosines = likeness
            .Select(l => (Member: l.Key, Cosine: l.Value / Math.Sqrt(norm * Norm(l.Key))))
            .ToList();
        var best = cosines
            .GroupBy(c => c.Member.Story)
            .Select(g =>
                (
                    Story: g.Key,
                    Score: Math.Min(1, g.Average(c => c.Cosine)),
                    Nearest: g.MaxBy(c => c.Cosine).Member
                )
            )
            .MaxBy(s => s.Score);
        var copy = cosines
            .Where(c => c.Member.Story == best.Story)
            .Select(c =>
                (c.Member.Article.Id, Share: c.Member.Article.Wording.Shared(article.Wording))
            )
            .MaxBy(c => c.Share);
        return new Placement(
            best.Score >= Enough || copy.Share >= Copy ? best.Story : null,
            best.Score,
            best.Nearest.Article.Id,
            copy.Share >= Copy ? copy.Id : null,
            Shared(article, best.Nearest.Article)
        );
    }

    private SharedMentions Shared(GroupedArticle article, GroupedArticle other)
    {
        var names = article
            .Mentions.Names.Where(n => other.Mentions.Names.ContainsKey(n.Key))
            .Select(n => n.Value);
        var numbers = article
            .Mentions.Numbers.Where(n => other.Mentions.Numbers.ContainsKey(n.Key))
            .Select(n => n.Value);
        var terms = article
            .Terms.Ids.Select((id, i) => (Id: id, Word: article.Terms.Words[i]))
            .Where(t => char.IsLower(t.Word[0]) && Array.BinarySearch(other.Terms.Ids, t.Id) >= 0)
            .OrderBy(t => byTerm.GetValueOrDefault(t.Id)?.Count ?? 0)
            .Select(t => t.Word);
        return new SharedMentions([.. names.Take(8)], [.. numbers.Take(8)], [.. terms.Take(8)]);
    }

    private double Norm(Member member)
    {
        if (member.NormAt != members.Count)
        {
            var sum = 0.0;
            for (var i = 0; i < member.Article.Terms.Ids.Length; i++)
            {
                var weight = Weight(
                    member.Article.Terms.Counts[i],
                    byTerm[member.Article.Terms.Ids[i]].Count
                );
                sum += weight * weight;
            }

            (member.Norm, member.NormAt) = (sum, members.Count);
        }

        return member.Norm;
    }

    private double Weight(int count, int articles) =>
        (1 + Math.Log(count)) * Math.Log((members.Count + 2.0) / (articles + 1.0));

    private sealed class Member(GroupedArticle article)
    {
        public GroupedArticle Article { get; } = article;

        public long Story { get; set; }

        public double Norm { get; set; }

        public int NormAt { get; set; } = -1;

        public double Weight(uint id, int articles, StoryIndex index) =>
            index.Weight(Article.Terms.Counts[Array.BinarySearch(Article.Terms.Ids, id)], articles);
    }
}
