using System.Collections.Concurrent;

namespace Pith.Topics;

/// <summary>Tells the topics of an article by the names, terms and phrases of a field's topics. Safe to share between threads.</summary>
/// <remarks>
/// A false topic is worse than none. One hit in the title is enough, since titles are short and chosen. Else there must be
/// hits of two entries, or three hits of one, worth at least 3 points and one more for each 400 words: a word in passing does not make a topic of a
/// long text. Points: 4 for each entry found in the title, 2 for each time in the lead (twice at most), 1 for each time
/// after it (three times at most). A topic with less than a third of the best one's points is left out, and so is all
/// behind the fifth.
/// </remarks>
public sealed class TopicMatcher
{
    /// <summary>What stands behind this many UTF-16 units no longer tells what an article is about.</summary>
    public const int ReadOfText = 8000;

    /// <summary>The first UTF-16 units of a text that weigh more: about its first two sentences.</summary>
    public const int Lead = 500;

    private const int MostTopics = 5;
    private const int TitlePoints = 4;
    private const int LeadPoints = 2;
    private const int LeadTimes = 2;
    private const int BodyTimes = 3;
    private const int LeastHits = 2;
    private const int LeastHitsOfOneEntry = 3;
    private const int LeastPoints = 3;
    private const int WordsForAPoint = 400;
    private const int ShareOfBest = 3;

    private readonly FieldTopic[] topics;
    private readonly string home;
    private readonly HashSet<string> languages;
    private readonly ConcurrentDictionary<string, TopicTrie> tries = new(StringComparer.Ordinal);

    /// <summary>Prepares to match a field's topics.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="language">The field's language, which a text of unknown language is taken for.</param>
    public TopicMatcher(IEnumerable<FieldTopic> topics, string language)
    {
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(language);
        this.topics = [.. topics];
        home = language;
        languages = this.topics.SelectMany(t => t.Words.Keys).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The topics of an article, best first; none where nothing is certain enough.</summary>
    /// <param name="title">Its title; may be empty.</param>
    /// <param name="text">Its text from the beginning; may be empty. Only the first <see cref="ReadOfText"/> units are read.</param>
    /// <param name="language">Primary language subtag, "und" where unknown. In a language without words of its own only names are found.</param>
    public IReadOnlyList<TopicMatch> Match(string title, string text, string language)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var trie = Trie(language);
        var tallies = new Dictionary<TopicTrie.Entry, Tally>();
        trie.Find(
            title.Length > ReadOfText ? title[..ReadOfText] : title,
            (entry, _) => Of(tallies, entry).InTitle = true
        );
        var words = trie.Find(
            text.Length > ReadOfText ? text[..ReadOfText] : text,
            (entry, at) =>
            {
                var tally = Of(tallies, entry);
                if (at < Lead)
                {
                    tally.InLead++;
                }
                else
                {
                    tally.InBody++;
                }
            }
        );

        var found = new List<TopicMatch>();
        foreach (var topic in tallies.GroupBy(t => t.Key.Topic).OrderBy(g => g.Key))
        {
            var (points, hits) = (topic.Sum(t => t.Value.Points), topic.Sum(t => t.Value.Hits));
            var inTitle = topic.Any(t => t.Value.InTitle);
            var least = topic.Skip(1).Any() ? LeastHits : LeastHitsOfOneEntry;
            if (inTitle || (hits >= least && points >= LeastPoints + (words / WordsForAPoint)))
            {
                var terms = topic
                    .OrderByDescending(t => t.Value.Points)
                    .ThenBy(t => t.Key.Written, StringComparer.Ordinal)
                    .Select(t => t.Key.Written);
                found.Add(new TopicMatch(topics[topic.Key], points, [.. terms], inTitle));
            }
        }

        var best = found.Count == 0 ? 0 : found.Max(f => f.Score);
        return
        [
            .. found
                .Where(f => f.Score * ShareOfBest >= best)
                .OrderByDescending(f => f.Score)
                .Take(MostTopics),
        ];
    }

    private TopicTrie Trie(string language)
    {
        var known =
            languages.Contains(language) ? language
            : language is "und" or "" ? home
            // One trie for all languages that have no words here: its names alone.
            : "";
        return tries.GetOrAdd(known, l => TopicTrie.Build(topics, l));
    }

    private static Tally Of(Dictionary<TopicTrie.Entry, Tally> tallies, TopicTrie.Entry entry)
    {
        if (!tallies.TryGetValue(entry, out var tally))
        {
            tallies[entry] = tally = new Tally();
        }

        return tally;
    }

    private sealed class Tally
    {
        public bool InTitle { get; set; }

        public int InLead { get; set; }

        public int InBody { get; set; }

        public int Hits => (InTitle ? 1 : 0) + InLead + InBody;

        public int Points =>
            (InTitle ? TitlePoints : 0)
            + (LeadPoints * Math.Min(InLead, LeadTimes))
            + Math.Min(InBody, BodyTimes);
    }
}

/// <summary>A topic that an article has, and why.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">Points, 3 or more.</param>
/// <param name="Terms">The entries of the topic's file that were found, those with most points first.</param>
/// <param name="InTitle">Whether one of them stands in the title.</param>
public sealed record TopicMatch(
    FieldTopic Topic,
    int Score,
    IReadOnlyList<string> Terms,
    bool InTitle
);
