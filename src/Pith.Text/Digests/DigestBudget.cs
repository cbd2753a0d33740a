namespace Pith.Text.Digests;

/// <summary>How many words and units each part of a digest may have; spent as parts are added.</summary>
internal sealed class DigestBudget
{
    // A long article's takeaways fit a phone's screen, and its summary paragraphs have 60 to 120 words.
    public const int TakeawayWords = 75;
    private const int SummaryWords = 200;

    // Of an article under 300 words a quarter holds no summary beside its takeaways that reads by itself: one sentence
    // says what happened, and the takeaways the rest.
    private const int BriefWords = 60;
    private const int MostOfOpening = 70;

    // Below this the opening is not said again in any form.
    private const int WordsForShorterOpening = 45;
    private const int PercentOfShorterOpening = 60;

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

    /// <summary>Whether there is room for little more than an opening sentence and takeaways.</summary>
    public bool IsBrief => _words < BriefWords;

    /// <summary>The words that takeaways may have.</summary>
    public int ForTakeaways { get; private set; }

    /// <summary>How many takeaways there should be, where the article has as many that differ.</summary>
    public int Takeaways { get; }

    /// <summary>The words that takeaways may have, with those that stand behind the first <see cref="TakeawayWords"/> words.</summary>
    public int ForAllTakeaways { get; private set; }

    /// <summary>The words that the summary may have, of what is left.</summary>
    public int ForSummary => Math.Min(SummaryWords, _words);

    public static DigestBudget For(Article article, DigestLimits limits) =>
        new(
            (int)(WordCount.Of(article.Text) * Math.Clamp(limits.MaxShare, 0, 1)),
            limits.MaxCharacters ?? int.MaxValue
        );

    public bool MayOpenWith(int words, int units) =>
        words * 100 <= _words * MostOfOpening && Fits(words, units);

    /// <summary>Whether a takeaway says something else than the opening, or the same in clearly fewer words where there is room.</summary>
    public bool MayStandBeside(Candidate opening, Candidate takeaway) =>
        takeaway.Sentence != opening.Sentence
        || (
            _words >= WordsForShorterOpening
            && takeaway.Words * 100 <= opening.Words * PercentOfShorterOpening
        );

    /// <summary>Keeps words for the summary's opening, which is spent later; takeaways may have the rest.</summary>
    public void SetAside(int words) =>
        ForTakeaways = ForAllTakeaways = Math.Min(TakeawayWords, _words - words);

    public bool Fits(int words, int units) => words <= _words && units <= _units;

    public void Spend(int words, int units)
    {
        _words -= words;
        _units -= units;
    }
}
