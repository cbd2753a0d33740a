namespace Pith.Text.Digests.Editing;

/// <summary>Puts the name in the place of a pronoun, or of "the company", that stands before any name it could mean.</summary>
internal static class Pronouns
{
    /// <summary>Whether the sentence, from this token on, has such a pronoun; its index is <paramref name="at"/>.</summary>
    public static bool FindOrphan(Parse parse, out int at)
    {
        var named = false;
        for (at = 0; at < parse.Count; at++)
        {
            var token = parse[at];
            var isPronoun = token.Is(WordClass.HeOrShe | WordClass.TheyOrIt | WordClass.IOrYou);
            if (token.Is(WordClass.HeOrShe) && !named)
            {
                return true;
            }

            // ", he said." at the end, or ", it added."
            if (
                at > 2
                && isPronoun
                && !token.InQuote
                && parse[at - 1].Mark is ',' or '"'
                && at + 1 < parse.Count
                && parse[at + 1].Is(WordClass.Speech)
                && parse.LastMark() - at < 5
            )
            {
                return true;
            }

            named |=
                token.Is(WordClass.Person)
                || (
                    token.IsCapital
                    && !isPronoun
                    && !token.Is(WordClass.Day | WordClass.Month)
                    && (at > 0 || token.Class == WordClass.None)
                );
        }

        return false;
    }

    /// <summary>Replaces the pronoun at <paramref name="at"/>; false where it is not certain whom it means.</summary>
    public static bool Resolve(Parse parse, int at, int sentence, Antecedents antecedents)
    {
        var token = parse[at];
        if (token.InQuote || !token.Is(WordClass.HeOrShe))
        {
            return false;
        }

        bool? owns = parse.Chars(at) switch
        {
            "he" or "He" or "she" or "She" or "him" => false,
            "his" or "His" => IsNoun(parse, at + 1) ? true : null,
            "her" or "Her" => at == 0 || IsNoun(parse, at + 1),
            _ => null,
        };
        if (owns is null)
        {
            return false;
        }

        // "In his speech, Bush said …": the name comes later.
        if (at > 0 && antecedents.NamesPerson(sentence))
        {
            return false;
        }

        var female = parse.Chars(at) is "she" or "She" or "her" or "Her";
        if (antecedents.Person(sentence, female) is not { } person)
        {
            return false;
        }

        parse.Draft.Replace(
            token.Start,
            token.End,
            owns.Value ? person.Name + "'s" : person.Name,
            person.Place
        );
        return true;
    }

    /// <summary>"The company plans …" where the sentence before opens with the company's name.</summary>
    public static void NameBody(Draft draft, int sentence, Antecedents antecedents)
    {
        foreach (
            var opening in (ReadOnlySpan<string>)
                [
                    "The company ",
                    "The firm ",
                    "The startup ",
                    "The bank ",
                    "The agency ",
                    "The group ",
                ]
        )
        {
            if (
                draft.Chars.StartsWith(opening, StringComparison.Ordinal)
                && antecedents.Body(sentence) is { } body
            )
            {
                draft.Replace(0, opening.Length - 1, body.Name, body.Place);
                return;
            }
        }
    }

    private static bool IsNoun(Parse parse, int i) =>
        i < parse.Count
        && parse[i].IsWord
        && !parse[i]
            .Is(
                WordClass.Preposition
                    | WordClass.Conjunction
                    | WordClass.Finite
                    | WordClass.Determiner
                    | WordClass.Subordinator
                    | WordClass.Day
            )
        && !parse[i].IsNumber;
}
