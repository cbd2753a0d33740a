using System.Collections.Frozen;

namespace Pith.Text.Claims;

/// <summary>Tells which words deny, and what they deny.</summary>
internal static class Denial
{
    /// <summary>How many words behind a denying word may be what it denies.</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string> Deniers = Set(
        """
        not no never none nobody nothing neither nor without cannot hardly
        nicht kein keine keinen keiner nie niemals ohne ne pas jamais sans aucun aucune nunca jamas sin ningun ninguna non mai senza nessun nessuna
        nao nem sem nenhum niet geen nooit zonder не нет никогда без ни
        """
    );

    /// <summary>Verbs that deny what follows: they match each other and the words above.</summary>
    private static readonly FrozenSet<string> DenyingVerbs = Set(
        """
        fail fails failed failing deny denies denied denying refuse refuses refused refusing reject rejects rejected lack lacks lacked
        unable unlikely impossible yet stop stops stopped prevent prevents prevented avoid avoided avoids rule ruled decline declined declines
        unaware unknown unclear unwilling never except rather instead doubt doubts doubted few little barely rarely
        """
    );

    public static bool IsDenier(string form) => Deniers.Contains(form);

    public static bool Denies(string form) => Deniers.Contains(form) || DenyingVerbs.Contains(form);

    /// <summary>Index of the content word that the denying word at <paramref name="at"/> denies; -1 where there is none near.</summary>
    public static int Denied(Token[] tokens, int at, int limit, int skip = 0)
    {
        for (var i = at + 1; i < Math.Min(limit, at + 1 + Reach); i++)
        {
            if (tokens[i].Content && skip-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"not only … but also" denies nothing, and "No. 3" is a number.</summary>
    public static bool IsNone(Token[] tokens, int at)
    {
        if (at + 1 >= tokens.Length)
        {
            return false;
        }

        var (token, next) = (tokens[at], tokens[at + 1]);
        return token.Form switch
        {
            "not" => next.Form is "only" or "just" or "merely" or "simply",
            "no" => next.Is(TokenTraits.Number)
                && (token.Is(TokenTraits.Capital) || next.Start - token.End == 2),
            _ => false,
        };
    }

    /// <summary>Whether a denying word stands shortly before the token, in the same sentence.</summary>
    public static bool IsDenied(Passage passage, int at)
    {
        var content = 0;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (passage.SentenceOf[i] != passage.SentenceOf[at])
            {
                return false;
            }

            if (Denies(passage.Tokens[i].Form) && !IsNone(passage.Tokens, i))
            {
                return true;
            }

            // Past two words of content a denial is about something else.
            content += passage.Tokens[i].Content ? 1 : 0;
            if (content > 1)
            {
                return false;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) =>
        words
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
