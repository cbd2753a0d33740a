namespace Pith.Text.Digests.Editing;

/// <summary>Words the sentences of one article anew, so that each reads alone.</summary>
internal sealed class Editor(Article article)
{
    private const int LongestSentence = 600;
    private const int MostCuts = 6;

    private readonly bool _english = article.Document.Language == "en";
    private readonly List<Cut> _cuts = [];

    /// <summary>
    /// The sentence, freed from what ties it to its place on the page: dateline, label, connecting words. Null where it
    /// is no sentence, or cannot be read without the one before.
    /// </summary>
    public Draft? Alone(int s)
    {
        var sentence = article.Sentence(s);
        var text = article.Chars(s);
        if (
            sentence.IsHeading
            || text.Length > LongestSentence
            || EnglishForm.IsFurniture(text)
            || !EnglishForm.IsBalanced(text)
        )
        {
            return null;
        }

        var draft = new Draft(article.Text, sentence.Span);
        Dateline.Drop(draft);
        if (!_english)
        {
            return draft.Length > 0 && EnglishForm.EndsWithMark(draft.Chars) ? draft : null;
        }

        Label.Drop(draft);
        LeadIn.Drop(draft);
        Asides.Drop(draft);
        draft.Capitalise();
        return draft.Length > 0 && StandsAlone(new Parse(draft)) ? draft : null;
    }

    /// <summary>Leaves out of a draft all that can be left out; false where nothing can.</summary>
    public bool Shorten(Draft draft)
    {
        var before = draft.Length;
        for (var round = 0; _english && round < MostCuts; round++)
        {
            _cuts.Clear();
            Cuts.Find(new Parse(draft), _cuts);
            if (_cuts.Count == 0)
            {
                break;
            }

            // The longest first: the others may lie within it.
            var cut = _cuts[0];
            foreach (var other in _cuts)
            {
                cut = other.End - other.Start > cut.End - cut.Start ? other : cut;
            }

            draft.Remove(cut.Start, cut.End);
            draft.Capitalise();
        }

        return draft.Length < before;
    }

    private static bool StandsAlone(Parse parse)
    {
        var last = parse.LastMark();
        if (
            !EnglishForm.IsWhole(parse)
            || parse[last].Mark == '?'
            || EnglishForm.PointsBack(parse.Draft.Chars)
        )
        {
            return false;
        }

        // A quotation that opens the sentence must not lean either: "It works," Hale said.
        var first = parse[0].IsWord ? 0 : 1;
        return !parse[first].Is(WordClass.Leans) && !HasOrphan(parse);
    }

    /// <summary>Whether "he" or "her" stands before anyone it could mean, or an unnamed speaker says it all.</summary>
    private static bool HasOrphan(Parse parse)
    {
        var person = false;
        var name = false;
        for (var i = 0; i < parse.Count; i++)
        {
            var token = parse[i];
            var isPronoun = token.Is(WordClass.HeOrShe | WordClass.TheyOrIt | WordClass.IOrYou);
            person |= token.Is(WordClass.Person);
            name |=
                token.IsCapital
                && !isPronoun
                && !token.Is(WordClass.Day | WordClass.Month)
                && (i > 0 || token.Class == WordClass.None);
            if (token.Is(WordClass.HeOrShe) && !person && !name)
            {
                return true;
            }

            // ", he said." at the end, or ", it added."
            if (
                i > 2
                && isPronoun
                && !token.InQuote
                && (
                    parse[i - 1].Mark is ',' or '"'
                    && i + 1 < parse.Count
                    && parse[i + 1].Is(WordClass.Speech)
                    && parse.LastMark() - i < 5
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
