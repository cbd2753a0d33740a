namespace Pith.Text.Digests.Editing;

/// <summary>Puts the name in the place of a pronoun, or of "the company", that stands before any name it could mean.</summary>
internal static class Pronouns
{
    /// <summary>
    /// Whether the sentence has a pronoun that stands before anything it could mean, and where: "he" before a person,
    /// "he said" beside what is said, "it" where the subject alone stands before, "that" by itself.
    /// </summary>
    public static bool FindOrphan(Parse parse, int sentence, Antecedents antecedents, out int at)
    {
        var (person, name, nouns) = (false, false, 0);
        for (at = 0; at < parse.Count; at++)
        {
            var token = parse[at];
            if (!token.IsWord)
            {
                continue;
            }

            var isPronoun = token.Is(WordClass.HeOrShe | WordClass.TheyOrIt | WordClass.IOrYou);
            if (
                token.Is(WordClass.HeOrShe)
                && !person
                && !(name && antecedents.NamesPersonBefore(sentence, parse.Draft.From(token.Start)))
            )
            {
                return true;
            }

            if (
                IsAside(parse, at, isPronoun)
                || IsObject(parse, at, nouns)
                || IsAlone(parse, at)
                || (!name && IsSubjectBehindOpening(parse, at))
            )
            {
                return true;
            }

            // An inserted word is the name that a pronoun before stood for.
            person |= token.Is(WordClass.Person) || parse.Draft.From(token.Start) < 0;
            var isName =
                token.IsCapital
                && !isPronoun
                && !token.Is(WordClass.Day | WordClass.Month)
                && (at > 0 || token.Class == WordClass.None);
            name |= isName;
            nouns +=
                isName && (at == 0 || !parse[at - 1].IsCapital) || token.Is(WordClass.Determiner)
                    ? 1
                    : 0;
        }

        return false;
    }

    /// <summary>", he said," or ", it added."</summary>
    private static bool IsAside(Parse parse, int at, bool isPronoun) =>
        at > 2
        && isPronoun
        && !parse[at].InQuote
        && parse[at - 1].Mark is ',' or '"'
        && at + 1 < parse.Count
        && parse[at + 1].Is(WordClass.Speech)
        && (parse.LastMark() - at < 5 || (at + 2 < parse.Count && parse[at + 2].Mark == ','));

    /// <summary>"Corvane put it off", "Son is its chairman": what is meant stands in another sentence.</summary>
    private static bool IsObject(Parse parse, int at, int nouns)
    {
        if (at == 0 || nouns > 1 || parse[at].InQuote)
        {
            return false;
        }

        // "Three groups have asked for it."
        if (parse[at - 1].Is(WordClass.Preposition))
        {
            return parse.Chars(at) is "it" or "them" && at > 2;
        }

        if (!parse.IsFinite(at - 1))
        {
            return false;
        }

        return parse.Chars(at) switch
        {
            "it" or "them" => !parse[at - 1].Is(WordClass.Speech | WordClass.Auxiliary),
            "its" or "their" => parse.Chars(at - 1) is "is" or "was" or "are" or "were",
            _ => false,
        };
    }

    /// <summary>"to allow that, and …", "if either was": the word stands for something in a sentence before.</summary>
    private static bool IsAlone(Parse parse, int at)
    {
        if (at == 0 || parse[at].InQuote)
        {
            return false;
        }

        var ends = at + 1 >= parse.Count || parse[at + 1].Mark is ',' or '.' or ';';
        return parse.Chars(at) switch
        {
            "this" or "these" or "those" or "latter" or "former" => ends,

            // "At last year's numbers that is $3.8 million."
            "that" => ends
                || (
                    at + 2 < parse.Count
                    && parse.Chars(at + 1) is "is" or "was"
                    && (parse[at + 2].IsNumber || parse[at + 2].Mark is '$' or '€' or '£')
                ),
            "either" or "neither" => !ends && parse[at + 1].Is(WordClass.Auxiliary),
            _ => false,
        };
    }

    /// <summary>"In the lab it took over 103 mailboxes": only where and when stand before the subject.</summary>
    private static bool IsSubjectBehindOpening(Parse parse, int at)
    {
        if (
            at == 0
            || parse[at].InQuote
            || parse.Chars(at) is not ("it" or "they")
            || at + 1 >= parse.Count
            || !parse.IsFinite(at + 1)
            || !parse[0].Is(WordClass.Preposition)
        )
        {
            return false;
        }

        for (var i = 0; i < at; i++)
        {
            if (parse.IsFinite(i) || parse[i].Is(WordClass.Subordinator))
            {
                return false;
            }
        }

        return true;
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
