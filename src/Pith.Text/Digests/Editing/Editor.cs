namespace Pith.Text.Digests.Editing;

/// <summary>Words the sentences of one article anew, so that each reads alone.</summary>
internal sealed class Editor(Article article)
{
    private const int LongestSentence = 600;
    private const int MostCuts = 6;

    private readonly bool _english = article.Document.Language == "en";
    private readonly Antecedents _antecedents = new(article);
    private readonly List<Cut> _cuts = [];
    private Parse? _parse;
    private char[] _read = [];
    private int _readLength;

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
            || article.IsFurniture(s)
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
        if (draft.Length == 0)
        {
            return null;
        }

        Pronouns.NameBody(draft, s, _antecedents);
        var parse = Read(draft);
        if (Pronouns.FindOrphan(parse, s, _antecedents, out var at))
        {
            if (!Pronouns.Resolve(parse, at, s, _antecedents))
            {
                return null;
            }

            parse = Read(draft);
            if (Pronouns.FindOrphan(parse, s, _antecedents, out _))
            {
                return null;
            }
        }

        if (!StandsAlone(parse))
        {
            return null;
        }

        return draft;
    }

    /// <summary>Makes the days that a finished draft names absolute, where the article's date is known.</summary>
    public Draft Dated(Draft draft)
    {
        if (
            _english
            && article.Document.Published is { } published
            && RelativeDates.MayHave(draft.Chars)
        )
        {
            RelativeDates.Resolve(Read(draft), published);
        }

        return draft;
    }

    /// <summary>The sentence as it stands, for a place behind the one before it; null where it is no whole sentence.</summary>
    public Draft? Following(int s)
    {
        var text = article.Chars(s);
        if (
            s == 0
            || article.Places[s] < 1
            || article.Places[s - 1] < 0
            || text.Length > LongestSentence
            || !EnglishForm.IsBalanced(text)
            || !EnglishForm.EndsWithMark(text)
        )
        {
            return null;
        }

        var draft = new Draft(article.Text, article.Sentence(s).Span);
        return !_english || EnglishForm.IsWhole(Read(draft)) ? Dated(draft) : null;
    }

    /// <summary>Leaves out of a draft all that can be left out; false where nothing can.</summary>
    public bool Shorten(Draft draft)
    {
        var before = draft.Length;
        for (var round = 0; _english && round < MostCuts; round++)
        {
            _cuts.Clear();
            Cuts.Find(Read(draft), _cuts);
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

    /// <summary>The draft's words and marks; what was read last serves again where it has the same words.</summary>
    private Parse Read(Draft draft)
    {
        if (_parse is null)
        {
            return _parse = new Parse(draft);
        }

        if (_read.AsSpan(0, _readLength).SequenceEqual(draft.Chars))
        {
            return _parse.Rest(draft);
        }

        if (_read.Length < draft.Length)
        {
            _read = new char[Math.Max(draft.Length, LongestSentence)];
        }

        draft.Chars.CopyTo(_read);
        _readLength = draft.Length;
        return _parse.Read(draft);
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
        return !parse[first].Is(WordClass.Leans);
    }
}
