namespace Pith.Text.Grouping;

/// <summary>
/// The terms of an article that tell what it is about, by their hashes in ascending order; very common words are left out, and
/// of a long article the least telling ones.
/// </summary>
/// <param name="Ids">Hashes, ascending, each once.</param>
/// <param name="Counts">How often each stands there, 255 at most.</param>
/// <param name="Places">Where and as what each stands there.</param>
/// <param name="Length">Words of headline and text, all of them.</param>
internal sealed record ArticleTerms(uint[] Ids, byte[] Counts, TermPlace[] Places, int Length)
{
    /// <summary>How much a term's count says: the second mention adds less than the first.</summary>
    public static readonly float[] CountWeights =
    [
        .. Enumerable.Range(0, 256).Select(c => c == 0 ? 0 : 1 + (float)Math.Log(c)),
    ];
}
