using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Demo;

/// <summary>
/// The reason for Pith, run anew on each start: a sentence of a published machine-written summary, checked against the
/// newsroom's article about the same event. It names the venture wrongly.
/// </summary>
public sealed class StarbaseExample
{
    /// <summary>The sentence as it was published.</summary>
    public const string Sentence =
        "This change follows a joint venture announcement involving Arm, Microsoft, Nvidia, Oracle, and OpenAI to create data centers in the U.S. called Starbase.";

    private StarbaseExample(Verdict verdict, IReadOnlyList<string> evidence)
    {
        Verdict = verdict;
        Evidence = evidence;
    }

    /// <summary>What the check says of it.</summary>
    public Verdict Verdict { get; }

    /// <summary>The article's sentences nearest to it.</summary>
    public IReadOnlyList<string> Evidence { get; }

    /// <summary>The sentence in pieces, in their order; those that the article does not back are marked.</summary>
    public IEnumerable<(string Text, bool IsRefused)> Pieces()
    {
        var at = 0;
        foreach (var refused in Verdict.Unsupported.Select(u => u.Claim).OrderBy(c => c.Start))
        {
            if (refused.Start < at)
            {
                continue;
            }

            yield return (Sentence[at..refused.Start], false);
            yield return (refused.Of(Sentence), true);
            at = refused.End;
        }

        yield return (Sentence[at..], false);
    }

    /// <summary>Checks the sentence against the newsroom's article.</summary>
    public static StarbaseExample Check(Newsroom newsroom)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        var article = newsroom.Articles.Single(a => a.Id == DemoSamples.PinnedArticle);
        var document = Document.Prepare(article.Markdown, article.Title, "en");
        var verdict = ClaimSource.Prepare(document).Check(Sentence);
        return new(verdict, [.. verdict.Evidence.Select(e => e.Of(document.Text))]);
    }
}
