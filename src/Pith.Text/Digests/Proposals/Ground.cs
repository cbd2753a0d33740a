using Pith.Text.Languages;
using Pith.Text.Terms;

namespace Pith.Text.Digests;

/// <summary>
/// Whether a sentence speaks of what its source speaks of. The check compares what a sentence asserts with the source's
/// sentences; one that shares nothing with them ("I hope this helps") has nothing to compare.
/// </summary>
internal sealed class Ground(Document source)
{
    /// <summary>The least share of a sentence's content words that the source has, by stem. Close paraphrases of news have about 0.3.</summary>
    private const double LeastShare = 0.25;

    private readonly HashSet<string> _terms = new(
        TermMaker.Terms(source.Text, source.Language),
        StringComparer.Ordinal
    );

    /// <summary>Whether the source has enough of the sentence's content words.</summary>
    public bool Holds(string sentence)
    {
        var function = FunctionWords.Of(source.Language);
        var (all, known) = (0, 0);
        foreach (var term in TermMaker.TermsWithPlaces(sentence, source.Language))
        {
            if (!function.Contains(sentence[term.Start..term.End].ToLowerInvariant()))
            {
                all++;
                known += _terms.Contains(term.Text) ? 1 : 0;
            }
        }

        return all > 0 && known >= all * LeastShare;
    }
}
