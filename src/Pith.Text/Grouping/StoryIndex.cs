namespace Pith.Text.Grouping;

/// <summary>
/// The articles of a time window in one language, each with its story: tells a new article its story, and which stories later
/// evidence joins or parts. Held in memory and built anew from known articles; not for use by several threads at once.
/// </summary>
public sealed partial class StoryIndex
{
    /// <summary>Articles that a new one is compared with, those that share most with it.</summary>
    private const int Candidates = 40;

    /// <summary>Members of a story that a new article is compared with: the mean over this many is that over all.</summary>
    private const int MostCompared = 24;

    /// <summary>Share of the shorter text's wording from which on it is a copy.</summary>
    private const double Copy = 0.6;

    /// <summary>Likelihood from which on the wording is compared: a copy is never less alike.</summary>
    private const double CopyCheck = 0.3;

    /// <summary>What a copy's likelihood is at least.</summary>
    private const double CopyLikelihood = 0.98;

    private readonly Dictionary<long, int> slots = [];
    private readonly Dictionary<long, List<int>> stories = [];
    private readonly List<Member?> members = [];
    private readonly Stack<int> free = [];
    private readonly PairModel model;
    private readonly TermIndex terms;
    private int changes;

    /// <summary>An empty index for the articles of one language.</summary>
    /// <param name="language">Primary language subtag (BCP 47); says which words are common before any article is known.</param>
    public StoryIndex(string language = "en")
        : this(language, PairModel.Default) { }

    internal StoryIndex(string language, PairModel model)
    {
        ArgumentNullException.ThrowIfNull(language);
        this.model = model;
        terms = new TermIndex(CommonTerms.Of(language));
    }

    /// <summary>Number of articles in it.</summary>
    public int Count => slots.Count;

    /// <summary>Number of stories in it.</summary>
    public int Stories => stories.Count;

    /// <summary>The story of an article in the index; null where it is not there.</summary>
    public long? StoryOf(long article) =>
        slots.TryGetValue(article, out var slot) ? members[slot]!.Story : null;

    /// <summary>Adds an article that belongs to <paramref name="story"/>; one already there moves to that story.</summary>
    public void Add(GroupedArticle article, long story)
    {
        ArgumentNullException.ThrowIfNull(article);
        Remove(article.Id);
        var slot = free.Count > 0 ? free.Pop() : members.Count;
        if (slot == members.Count)
        {
            members.Add(null);
        }

        terms.Add(slot, article.Terms);
        slots.Add(article.Id, slot);
        changes++;
        members[slot] = new Member(article.WithoutWords())
        {
            Sums = new WeighedArticle(article, terms.Weight).Sums,
            SumsAt = changes,
        };
        Join(slot, story);
    }

    /// <summary>Moves an article of the index to <paramref name="story"/>; false where it is not there.</summary>
    public bool Move(long article, long story)
    {
        if (!slots.TryGetValue(article, out var slot))
        {
            return false;
        }

        Leave(slot);
        Join(slot, story);
        return true;
    }

    /// <summary>Takes an article out; false where it was not there.</summary>
    public bool Remove(long article)
    {
        if (!slots.Remove(article, out var slot))
        {
            return false;
        }

        Leave(slot);
        terms.Remove(slot, members[slot]!.Article.Terms);
        members[slot] = null;
        free.Push(slot);
        changes++;
        return true;
    }

    /// <summary>Takes out what was published before <paramref name="instant"/>; gives how many.</summary>
    public int RemoveBefore(DateTimeOffset instant)
    {
        var old = members
            .Where(m => m?.Article.Published < instant)
            .Select(m => m!.Article.Id)
            .ToList();
        old.ForEach(id => Remove(id));
        return old.Count;
    }

    /// <summary>The story that <paramref name="article"/> belongs to, if any; the index stays as it is.</summary>
    public Placement Place(GroupedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var weighed = new WeighedArticle(article, terms.Weight);
        var compared = new Dictionary<int, double>();
        var (nearest, copyOf) = (-1, -1);
        foreach (var slot in terms.Find(weighed, Candidates, members.Count))
        {
            if (members[slot]!.Article.Id == article.Id)
            {
                continue;
            }

            var likelihood = Compare(weighed, slot, compared);
            if (nearest < 0 || likelihood > compared[nearest])
            {
                nearest = slot;
                copyOf = likelihood >= CopyLikelihood && IsCopy(article, slot) ? slot : -1;
            }
        }

        if (nearest < 0)
        {
            return Placement.None;
        }

        var (story, score, margin) = BestStory(weighed, compared);
        if (copyOf >= 0)
        {
            (story, score, margin) = (members[copyOf]!.Story, compared[copyOf], 1);
        }

        return new Placement(
            margin >= 0 ? story : null,
            score,
            members[nearest]!.Article.Id,
            copyOf >= 0 ? members[copyOf]!.Article.Id : null,
            SharedMentions.Of(weighed, members[nearest]!.Article.Terms)
        );
    }

    private (long Story, double Score, double Margin) BestStory(
        WeighedArticle article,
        Dictionary<int, double> compared
    )
    {
        var best = (Story: 0L, Score: 0.0, Margin: double.NegativeInfinity);
        var near = compared
            .Where(c => c.Value > Clustering.Least / 2)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key)
            .Select(c => members[c.Key]!.Story)
            .Distinct()
            .Take(8)
            .ToList();
        foreach (var story in near)
        {
            var group = stories[story];
            var (sum, count) = (0.0, 0);
            for (var i = group.Count - 1; i >= 0 && count < MostCompared; i--)
            {
                if (members[group[i]]!.Article.Id != article.Article.Id)
                {
                    sum += Compare(article, group[i], compared);
                    count++;
                }
            }

            var mean = count == 0 ? 0 : sum / count;
            var margin = mean - Clustering.Least;
            if (margin > best.Margin)
            {
                best = (story, mean, margin);
            }
        }

        return best;
    }

    private double Compare(WeighedArticle article, int slot, Dictionary<int, double> compared)
    {
        if (!compared.TryGetValue(slot, out var likelihood))
        {
            likelihood = model.Likelihood(article, members[slot]!.Article, Sums(slot));
            if (likelihood > CopyCheck && IsCopy(article.Article, slot))
            {
                likelihood = Math.Max(likelihood, CopyLikelihood);
            }

            compared.Add(slot, likelihood);
        }

        return likelihood;
    }

    private bool IsCopy(GroupedArticle article, int slot) =>
        members[slot]!.Article.Wording.Shared(article.Wording) >= Copy;

    /// <summary>The sums of a member, made anew when the window has changed much since: by a tenth while it is small, by half later.</summary>
    private WeightSums Sums(int slot)
    {
        const int Small = 2_000;
        var member = members[slot]!;
        if (changes - member.SumsAt > (Count < Small ? Count / 10 : Count / 2))
        {
            member.Sums = new WeighedArticle(member.Article, terms.Weight).Sums;
            member.SumsAt = changes;
        }

        return member.Sums;
    }

    private void Join(int slot, long story)
    {
        if (!stories.TryGetValue(story, out var group))
        {
            stories.Add(story, group = []);
        }

        group.Add(slot);
        members[slot]!.Story = story;
    }

    private void Leave(int slot)
    {
        var story = members[slot]!.Story;
        var group = stories[story];
        group.Remove(slot);
        if (group.Count == 0)
        {
            stories.Remove(story);
        }
    }

    private sealed class Member(GroupedArticle article)
    {
        public GroupedArticle Article { get; } = article;

        public long Story { get; set; }

        public WeightSums Sums { get; set; }

        /// <summary>The index's changes when the sums were made.</summary>
        public int SumsAt { get; set; }
    }
}
