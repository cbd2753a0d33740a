using Pith.Text.Digests.Editing;

namespace Pith.Text.Digests;

/// <summary>What the built-in writer says in the place of a refused sentence: first of the text's sentences that it misreports, else of what the digest lacks.</summary>
internal sealed class Replacements
{
    // A takeaway longer than this is shortened where it can be.
    private const int LongTakeaway = 25;

    private readonly Document _source;
    private readonly Digest _own;
    private readonly Article _article;
    private readonly Editor _editor;
    private readonly Guard _guard;

    public Replacements(Document source, Digest own)
    {
        (_source, _own) = (source, own);
        _article = Article.Read(source);
        _editor = new Editor(_article);
        _guard = new Guard(source);
    }

    /// <summary>A sentence for the place of <paramref name="refused"/>; null where there is none that the others do not say.</summary>
    public DigestSentence? For(JudgedSentence refused, DigestSentence?[] beside, bool isTakeaway)
    {
        var others = beside.OfType<DigestSentence>().ToList();
        var nearest = Nearest(refused).Select(s => Word(s, isTakeaway)).OfType<DigestSentence>();
        var written = isTakeaway ? _own.Takeaways : _own.Summary.SelectMany(p => p);
        var alone = written.Where(w => isTakeaway || StandsAlone(w));
        return nearest.Concat(alone).FirstOrDefault(c => IsNew(c, others))
            ?? nearest.FirstOrDefault(c =>
                !others.Exists(o => o.Text == c.Text || SharesMain(o, c))
            );
    }

    /// <summary>Numbers of the sentences that say what the refused one misreports: those that the check points at come first.</summary>
    private IEnumerable<int> Nearest(JudgedSentence refused) =>
        refused
            .Unsupported.Select(u => u.Source)
            .OfType<TextSpan>()
            .Concat(refused.Evidence)
            .Select(span => IndexOf(span.Start))
            .Where(s => s >= 0 && s < _article.SentenceCount)
            .Distinct();

    private DigestSentence? Word(int s, bool isTakeaway)
    {
        if (_editor.Alone(s) is not { } draft)
        {
            return null;
        }

        if (isTakeaway && WordCount.Of(draft.Chars) > LongTakeaway)
        {
            var shorter = new Draft(draft);
            if (
                _editor.Shorten(shorter)
                && _editor.Dated(shorter).Finish(_source, s) is var shortened
                && _guard.Backs(shortened)
            )
            {
                return shortened;
            }
        }

        var worded = _editor.Dated(draft).Finish(_source, s);
        return _guard.Backs(worded) ? worded : null;
    }

    private bool StandsAlone(DigestSentence sentence) =>
        IndexOf(sentence.Evidence[^1].Start) is var s
        && s >= 0
        && s < _article.SentenceCount
        && _editor.Alone(s) is not null;

    /// <summary>Whether no other sentence rests on the sentence of the text that this one words.</summary>
    private static bool IsNew(DigestSentence candidate, List<DigestSentence> others) =>
        !others.Exists(o => o.Evidence.Contains(candidate.Evidence[^1]));

    /// <summary>Whether the other rests on nothing but the sentence of the text that this one words.</summary>
    private static bool SharesMain(DigestSentence other, DigestSentence candidate) =>
        other.Evidence[^1] == candidate.Evidence[^1]
        && (other.Evidence.Count == 1 || !other.IsProposed);

    private int IndexOf(int start)
    {
        var (low, high) = (0, _source.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) =
                _source.Sentences[middle].Start <= start ? (middle, high) : (low, middle - 1);
        }

        return high < 0 || _source.Sentences[low].End <= start ? -1 : low;
    }
}
