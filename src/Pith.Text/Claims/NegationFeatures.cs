namespace Pith.Text.Claims;

/// <summary>Whether the claim's sentence denies what the source denies, and asserts what it asserts.</summary>
internal sealed class NegationFeatures(SourceReading source, ClaimSentence claim)
{
    public static readonly string[] Names =
    [
        "denies",
        "unbacked",
        "nowhere",
        "unknown",
        "topDenies",
        "lost",
        "lostWeight",
        "adjacent",
    ];

    public static int Count => Names.Length;

    /// <summary>The claim's denial that the source does not back, after <see cref="Fill"/>: its words in the claim, and the place in the source.</summary>
    public (TextSpan Claim, int Source)? Added { get; private set; }

    /// <summary>The source's denial that the claim leaves out: the word in the claim, and the place in the source.</summary>
    public (TextSpan Claim, int Source)? Lost { get; private set; }

    public void Fill(Span<float> features)
    {
        features.Clear();
        var tokens = claim.Claim.Tokens;
        var top = claim.Top();
        for (var i = claim.From; i < claim.To; i++)
        {
            if (!Denial.IsDenier(tokens[i].Form) || Denial.IsNone(tokens, i))
            {
                continue;
            }

            features[0]++;
            var denied = Denial.Denied(tokens, i, claim.To);
            if (denied < 0)
            {
                continue;
            }

            var second = Denial.Denied(tokens, i, claim.To, 1);
            var (best, any, at) = Backed(denied);
            if (second >= 0 && second - denied <= 2)
            {
                var (bestSecond, anySecond, atSecond) = Backed(second);
                if (at < 0)
                {
                    (best, any, at) = (bestSecond, anySecond, atSecond);
                }
                else
                {
                    any = Math.Max(any, anySecond);
                }
            }

            if (at < 0)
            {
                features[3]++;
                continue;
            }

            features[1] = Math.Max(features[1], 1 - best);
            features[2] = Math.Max(features[2], 1 - any);
            if (best < 1 && Added is null)
            {
                Added = (new TextSpan(tokens[i].Start, tokens[denied].End), at);
            }
        }

        if (top >= 0)
        {
            features[4] = DeniesAnything(top) ? 1 : 0;
            LostDenials(top, features);
        }
    }

    private bool DeniesAnything(int sentence)
    {
        var first = source.Passage.FirstToken;
        for (var i = first[sentence]; i < first[sentence + 1]; i++)
        {
            if (Denial.Denies(source.Passage.Tokens[i].Form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the source denies the claim's token where it says most of the rest, and whether it does so anywhere.</summary>
    private (float Best, float Any, int At) Backed(int token)
    {
        var (best, any, at, score) = (0f, 0f, -1, -1f);
        foreach (var position in source.Index.Positions(claim.Ids[token - claim.From]))
        {
            var denied = Denial.IsDenied(source.Passage, position) ? 1f : 0f;
            any = Math.Max(any, denied);
            var here =
                ClaimSentence.Window(claim.Overlap, source.Passage.SentenceOf[position])
                + Around(token, position);
            if (here > score)
            {
                (score, best, at) = (here, denied, position);
            }
        }

        return (best, any, at);
    }

    /// <summary>Weight of the claim's neighbours of a token that are the source's neighbours too.</summary>
    private float Around(int token, int position)
    {
        var sum = 0f;
        for (var k = -3; k <= 3; k++)
        {
            var i = token + k - claim.From;
            if (k == 0 || i < 0 || i >= claim.Length || claim.Ids[i] < 0)
            {
                continue;
            }

            for (
                var j = Math.Max(0, position - 4);
                j <= Math.Min(source.Index.Ids.Length - 1, position + 4);
                j++
            )
            {
                if (source.Index.Ids[j] == claim.Ids[i])
                {
                    sum += claim.IsContent(i) ? claim.Weights[i] : 0.3f;
                    break;
                }
            }
        }

        return sum;
    }

    /// <summary>Denials of the best sentence whose word the claim has, undenied.</summary>
    private void LostDenials(int top, Span<float> features)
    {
        var first = source.Passage.FirstToken;
        var tokens = source.Passage.Tokens;
        for (var i = first[top]; i < first[top + 1]; i++)
        {
            if (!Denial.IsDenier(tokens[i].Form) || Denial.IsNone(tokens, i))
            {
                continue;
            }

            var denied = Denial.Denied(tokens, i, first[top + 1]);
            if (denied < 0)
            {
                continue;
            }

            var id = source.Index.Ids[denied];
            for (var k = 0; k < claim.Length; k++)
            {
                if (claim.Ids[k] != id || !claim.IsContent(k))
                {
                    continue;
                }

                if (!Denial.IsDenied(claim.Claim, claim.From + k))
                {
                    features[5] = 1;
                    features[6] = Math.Max(
                        features[6],
                        claim.Total > 0 ? claim.Overlap[top] / claim.Total : 0
                    );
                    features[7] = Math.Max(features[7], denied - i == 1 ? 1 : 0);
                    var token = claim.Claim.Tokens[claim.From + k];
                    Lost ??= (new TextSpan(token.Start, token.End), i);
                }

                break;
            }
        }
    }
}
