using System.Collections.Frozen;

namespace Pith.Text.Claims;

/// <summary>The claim denies what the source denies, and nothing else.</summary>
internal static class NegationRule
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> Deniers =
        "not no never none nobody nothing neither nor without cannot fail failed fails deny denied denies refuse refused refuses nicht kein keine keinen nie ne pas jamais sans nunca sin non mai senza nao sem niet geen nooit не нет никогда без"
            .Split(' ')
            .ToFrozenSet();

    public static bool IsDenier(string form) => Deniers.Contains(form);

    public static void Check(
        SourceReading source,
        Passage claim,
        int sentence,
        Alignment alignment,
        List<Unsupported> unsupported
    )
    {
        var top = alignment.Top;
        if (top < 0)
        {
            return;
        }

        var (from, to) = (claim.FirstToken[sentence], claim.FirstToken[sentence + 1]);
        for (var i = from; i < to; i++)
        {
            if (!IsDenier(claim.Tokens[i].Form))
            {
                continue;
            }

            var denied = Next(claim.Tokens, i, to);
            if (denied < 0 || IsDenied(source, claim.Tokens[denied].Stem))
            {
                continue;
            }

            var token = claim.Tokens[i];
            unsupported.Add(
                new Unsupported(
                    "negation",
                    claim.Text[token.Start..claim.Tokens[denied].End],
                    $"The claim denies “{claim.Text[claim.Tokens[denied].Start..claim.Tokens[denied].End]}”; the source does not.",
                    new TextSpan(token.Start, claim.Tokens[denied].End),
                    source.Passage.Document.Sentences[top].Span
                )
            );
        }
    }

    private static int Next(Token[] tokens, int at, int to)
    {
        for (var i = at + 1; i < Math.Min(to, at + Reach); i++)
        {
            if (tokens[i].Content)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDenied(SourceReading source, string stem)
    {
        var id = source.Index.IdOf(stem);
        if (id < 0)
        {
            return true;
        }

        foreach (var position in source.Index.Positions(id))
        {
            for (var i = Math.Max(0, position - Reach); i < position; i++)
            {
                if (IsDenier(source.Passage.Tokens[i].Form))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
