namespace Pith.Text.Digests;

/// <summary>How many words and units each part of a digest may have; spent as parts are added.</summary>
internal sealed class DigestBudget
{
    // A long article's takeaways fit a phone's screen, and its summary paragraphs have 60 to 120 words.
    public const int TakeawayWords = 75;
    private const int SummaryWords = 200;

    private int _words;
    private int _units;

    private DigestBudget(int words, int units)
    {
        (_words, _units) = (words, units);
        ForTakeaways = Math.Min(TakeawayWords, Math.Max(words * 55 / 100, Math.Min(words, 30)));
        ForAllTakeaways = Math.Max(ForTakeaways, words / 2);
        Takeaways = words switch
        {
            < 100 => 1,
            < 110 => 3,
            < 260 => 4,
            _ => 5,
        };
    }

    /// <summary>The words that takeaways may have.</summary>
    public int ForTakeaways { get; }

    /// <summary>How many takeaways there should be, where the article has as many that differ.</summary>
    public int Takeaways { get; }

    /// <summary>The words that takeaways may have, with those that stand behind the first <see cref="TakeawayWords"/> words.</summary>
    public int ForAllTakeaways { get; }

    /// <summary>The words that the summary may have, of what is left.</summary>
    public int ForSummary => Math.Min(SummaryWords, _words);

    public static DigestBudget For(Article article, DigestLimits limits) =>
        new(
            (int)(WordCount.Of(article.Text) * Math.Clamp(limits.MaxShare, 0, 1)),
            limits.MaxCharacters ?? int.MaxValue
        );

    public bool Fits(int words, int units) => words <= _words && units <= _units;

    public void Spend(int words, int units)
    {
        _words -= words;
        _units -= units;
    }
}
