using Pith.Text.Claims;

namespace Pith.Text.Digests;

/// <summary>
/// Holds back what the check does not find backed. A sentence taken whole is compared with the text; one that was edited
/// is checked as a claim against its evidence alone, which is stricter than against the whole text: what no sentence
/// that the reader is shown says does not pass.
/// </summary>
internal sealed class Guard(Document document)
{
    /// <summary>Whether a sentence may be published.</summary>
    public bool Backs(DigestSentence sentence) =>
        IsVerbatim(sentence)
        || ClaimSource
            .Prepare(
                Document.Prepare(
                    string.Join("\n\n", sentence.Evidence.Select(e => e.Of(document.Text))),
                    language: document.Language,
                    published: document.Published
                )
            )
            .Check(sentence.Text)
            .Supported;

    /// <summary>One unbroken copy of one sentence, or of its part behind a dateline or connecting word.</summary>
    private bool IsVerbatim(DigestSentence sentence)
    {
        if (
            sentence is not { Pieces: [{ IsCopy: true } piece], Evidence: [var evidence] }
            || piece.Source.End != evidence.End
        )
        {
            return false;
        }

        // The first letter may have become a capital, white space one space.
        var source = document.Text.AsSpan(piece.Source.Start, piece.Source.Length);
        var written = sentence.Text;
        return source.Length == written.Length
            && source[1..].SequenceEqual(written.AsSpan(1))
            && char.ToUpperInvariant(source[0]) == char.ToUpperInvariant(written[0]);
    }
}
