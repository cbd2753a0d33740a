using Pith.Text.Digests.Editing;

namespace Pith.Text.Digests;

/// <summary>The writer that is built in: it takes a text's telling sentences, shortens them, and says where each stands.</summary>
public static class DigestWriter
{
    // Of an article's sentences, this many are worded; a digest shows a dozen.
    private const int Looked = 24;

    // Keeps a short sentence from winning by its density alone: about half an editor's summary.
    private const float UsualWords = 22;

    /// <summary>
    /// Digests a text. The same document and limits give the same digest. Time grows linearly with the text; sentences
    /// past the 1,000th are not looked at.
    /// </summary>
    /// <param name="document">The text, prepared.</param>
    /// <param name="limits">How much may be shown; <see cref="DigestLimits.Usual"/> where null.</param>
    /// <returns>The digest; without any part, and with the reason, where nothing can be shown.</returns>
    public static Digest Write(Document document, DigestLimits? limits = null) =>
        Write(document, limits ?? DigestLimits.Usual, DigestModel.Shipped);

    internal static Digest Write(Document document, DigestLimits limits, DigestModel model)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            return Empty(document, "The text is empty.");
        }

        if (limits.MaxCharacters is <= 0)
        {
            return Empty(document, "The publisher asks that none of its text be shown.");
        }

        var article = Article.Read(document);
        if (article.Words.Length == 0)
        {
            return Empty(document, "The text has no words.");
        }

        var budget = DigestBudget.For(article, limits);
        var (whole, shortened) = Candidates(
            article,
            WordChances.Of(article, model),
            new PairChances(article, model.Pair)
        );
        var guard = new Guard(document);
        var opening = budget.IsBrief ? Opening(article, shortened, budget) : null;
        var chosen = TakeawayChooser.Choose(
            article,
            shortened.FindAll(c => opening is null || budget.MayStandBeside(opening, c)),
            model,
            budget
        );
        var summary = SummaryComposer.Compose(article, whole, opening, chosen, budget, guard);
        var takeaways = new List<DigestSentence>(chosen.Count);
        foreach (var takeaway in chosen)
        {
            if (Word(takeaway, article, shortened, summary, guard) is { } worded)
            {
                takeaways.Add(worded);
            }
        }

        return takeaways.Count == 0 && summary.Count == 0
            ? Empty(
                document,
                limits.MaxCharacters is null
                    ? "The text is too short, or has no sentence that can be read alone."
                    : "No sentence is as short as the publisher's limit asks."
            )
            : new Digest(document.Language, summary, takeaways, EmptyBecause: null);
    }

    /// <summary>
    /// What a brief digest opens with, its words set aside: the lead, as it stands or shortened. The takeaways then say
    /// what else there is. Null where it would leave them no room.
    /// </summary>
    private static Candidate? Opening(
        Article article,
        List<Candidate> candidates,
        DigestBudget budget
    )
    {
        var opening = candidates.Find(c =>
            article.Places[c.Sentence] == 0 && budget.MayOpenWith(c.Words, c.Draft.Length + 1)
        );
        if (opening is not null)
        {
            budget.SetAside(opening.Words);
        }

        return opening;
    }

    /// <summary>The lead, and the sentences whose words are the most telling for their length; in their order.</summary>
    private static IEnumerable<int> Promising(Article article, float[] chances)
    {
        var scores = new float[article.SentenceCount];
        for (var s = 0; s < scores.Length; s++)
        {
            var (from, to) = (article.FirstWord[s], article.FirstWord[s + 1]);
            for (var w = from; w < to; w++)
            {
                scores[s] += chances[w];
            }

            scores[s] =
                article.Places[s] == 0 ? float.MaxValue : scores[s] / (to - from + UsualWords);
        }

        return Enumerable
            .Range(0, scores.Length)
            .Where(s => article.Places[s] >= 0)
            .OrderByDescending(s => scores[s])
            .Take(Looked)
            .Order();
    }

    /// <summary>The sentences that can be read alone; and the same, each followed by its shorter form where it has one.</summary>
    internal static (List<Candidate> Whole, List<Candidate> Short) Candidates(
        Article article,
        float[] chances,
        PairChances pairs
    )
    {
        var editor = new Editor(article);
        var whole = new List<Candidate>(Looked);
        var shortened = new List<Candidate>(2 * Looked);
        foreach (var s in Promising(article, chances))
        {
            if (editor.Alone(s) is not { } draft)
            {
                if (editor.Following(s) is { } follower)
                {
                    whole.Add(Candidate.Of(article, chances, pairs, s, follower, leans: true));
                }

                continue;
            }

            var shorter = new Draft(draft);
            var isShorter = editor.Shorten(shorter);
            whole.Add(Candidate.Of(article, chances, pairs, s, editor.Dated(draft)));
            shortened.Add(whole[^1]);
            if (isShorter)
            {
                shortened.Add(Candidate.Of(article, chances, pairs, s, editor.Dated(shorter)));
            }
        }

        return (whole, shortened);
    }

    /// <summary>
    /// The takeaway as it was chosen, or in its other forms where the summary has it word for word or the check refuses it:
    /// the shorter before the longer; null where none will do.
    /// </summary>
    private static DigestSentence? Word(
        Candidate takeaway,
        Article article,
        List<Candidate> forms,
        List<IReadOnlyList<DigestSentence>> summary,
        Guard guard
    )
    {
        DigestSentence? repeated = null;
        foreach (
            var form in forms
                .Where(f => f.Sentence == takeaway.Sentence)
                .OrderBy(f => f == takeaway ? 0 : f.Words)
        )
        {
            var worded = form.Draft.Finish(article.Document, form.Sentence);
            if (
                form.Words > takeaway.Words
                || (form != takeaway && form.Words < TakeawayChooser.FewestWords)
                || !guard.Backs(worded)
            )
            {
                continue;
            }

            if (!summary.Exists(p => p.Any(s => s.Text == worded.Text)))
            {
                return worded;
            }

            repeated ??= worded;
        }

        return repeated;
    }

    private static Digest Empty(Document document, string because) =>
        new(document.Language, [], [], because);
}
