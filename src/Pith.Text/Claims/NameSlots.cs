using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>The names of a claim's sentence against what the source names.</summary>
internal sealed class NameSlots
{
    private readonly SourceReading _source;
    private readonly ClaimSentence _sentence;
    private readonly Passage _claim;
    private readonly bool[] _taken;
    private readonly List<Resolved> _names = [];

    private NameSlots(SourceReading source, ClaimSentence sentence, bool[] taken) =>
        (_source, _sentence, _claim, _taken) = (source, sentence, sentence.Claim, taken);

    public static void Read(
        SourceReading source,
        ClaimSentence sentence,
        bool[] taken,
        List<Slot> slots
    )
    {
        var reader = new NameSlots(source, sentence, taken);
        reader.Collect();
        reader.Build(slots);
    }

    private void Collect()
    {
        var span = _claim.Document.Sentences[_sentence.Number].Span;
        foreach (var thing in _claim.Things)
        {
            foreach (var mention in thing.Mentions)
            {
                if (mention.Start >= span.Start && mention.End <= span.End)
                {
                    Resolve(mention, _claim.TokenAt(mention.Start), thing);
                }
            }
        }

        // What the finder could not be sure of, at a sentence's start or in a headline, is a name where the source says so.
        for (var i = 0; i < _sentence.Length; i++)
        {
            if (!MayBeName(i))
            {
                continue;
            }

            var end = i + 1;
            while (
                end < _sentence.Length
                && end - i < 4
                && MayBeName(end)
                && Find(i, end + 1).Count > 0
            )
            {
                end++;
            }

            var (first, last) = (
                _claim.Tokens[_sentence.From + i],
                _claim.Tokens[_sentence.From + end - 1]
            );
            Resolve(new TextSpan(first.Start, last.End), _sentence.From + i, null);
        }
    }

    private List<Occurrence> Find(int from, int to) =>
        _source.Names.Find(
            Form(_sentence.From + from, _sentence.From + to),
            _claim.Tokens.AsSpan((_sentence.From + from)..(_sentence.From + to)),
            []
        );

    private bool MayBeName(int i)
    {
        var token = _claim.Tokens[_sentence.From + i];
        return !_taken[i]
            && token.Content
            && (token.Is(TokenTraits.Capital) || (_claim.IsSmall && IsSmallName(token.Form)))
            && !token.Is(TokenTraits.Number)
            && !NameTitles.Is(token.Form)
            && _source.Names.IsNameWord(token.Form)
            && !IsPartOfTitle(i);
    }

    /// <summary>"Air Commodore Andrew Lambert": a common word before another with a capital belongs to that.</summary>
    private bool IsPartOfTitle(int i)
    {
        var (token, next) = (_claim.Tokens[_sentence.From + i], i + 1);
        return next < _sentence.Length
            && EnglishWords.IsListed(token.Form)
            && _claim.Tokens[_sentence.From + next] is var other
            && other.Is(TokenTraits.Capital)
            && other.Start - token.End == 1
            && _claim.Text[token.End] == ' '
            && Find(i, next + 1).Count == 0;
    }

    /// <summary>A claim written small names what its source names, where the word is no common one.</summary>
    private static bool IsSmallName(string form) => form.Length > 2 && !EnglishWords.IsListed(form);

    private void Resolve(TextSpan mention, int from, NamedThing? thing)
    {
        var to = from;
        while (to < _sentence.To && _claim.Tokens[to].Start < mention.End)
        {
            to++;
        }

        if (
            to == from
            || from < _sentence.From
            || _taken[from - _sentence.From]
            || _taken[to - 1 - _sentence.From]
        )
        {
            return;
        }

        (from, to) = Widen(from, to);
        _taken.AsSpan((from - _sentence.From)..(to - _sentence.From)).Fill(true);
        var things = new HashSet<int>();
        var form = Form(from, to);
        var words = _claim.Tokens.AsSpan(from..to);
        var found = _source.Names.Find(form, words, things);
        if (found.Count == 0 && thing is not null)
        {
            // The claim itself may join the short form with a fuller one that the source has.
            foreach (var other in thing.Forms)
            {
                if (other != form && other.Length > form.Length)
                {
                    found.AddRange(
                        _source.Names.Find(
                            other,
                            TokenScanner.Scan(other, _claim.Document.Language),
                            things
                        )
                    );
                }
            }
        }

        if (found.Count == 0)
        {
            found = Sequences(from, to);
        }

        if (found.Count == 0 && to - from > 1)
        {
            Parts(from, to);
            return;
        }

        Record(from, to, found, things, broken: false);
    }

    /// <summary>Takes in the words with capitals on either side that belong to the same name of the source: "Van Gaal", "Real Madrid".</summary>
    private (int From, int To) Widen(int from, int to)
    {
        while (from > _sentence.From && Joins(from - 1, from - 1) && IsKnown(from - 1, to))
        {
            from--;
        }

        while (to < _sentence.To && Joins(to, to - 1) && IsKnown(from, to + 1))
        {
            to++;
        }

        return (from, to);

        bool Joins(int added, int gap) =>
            !_taken[added - _sentence.From]
            && _claim.Tokens[added] is { Content: true } token
            && token.Is(TokenTraits.Capital)
            && _claim.Tokens[gap + 1].Start - _claim.Tokens[gap].End == 1
            && _claim.Text[_claim.Tokens[gap].End] == ' '
            && !NameTitles.Is(token.Form);

        bool IsKnown(int first, int last) =>
            _source.Names.Find(Form(first, last), _claim.Tokens.AsSpan(first..last), []).Count > 0;
    }

    /// <summary>
    /// A name that the source does not have as a whole: its longest parts that the source has, from the end ("Brazilian
    /// Kaka", "Starbucks Chairman Howard Schultz"), and what is left over.
    /// </summary>
    private void Parts(int from, int to)
    {
        var parts = new List<(int From, int To, List<Occurrence> Found, HashSet<int> Things)>();
        var end = to;
        while (end > from)
        {
            var start = from;
            var (found, things) = (new List<Occurrence>(), new HashSet<int>());
            for (; start < end; start++)
            {
                things = [];
                found = _source.Names.Find(
                    Form(start, end),
                    _claim.Tokens.AsSpan(start..end),
                    things
                );
                if (found.Count == 0)
                {
                    found = Sequences(start, end);
                }

                if (found.Count > 0 && (end - start > 1 || _claim.Tokens[start].Content))
                {
                    break;
                }
            }

            if (start == end)
            {
                start = end - 1;
            }

            parts.Add((start, end, found, things));
            end = start;
        }

        // Two names in a row, neither a country nor an office, are no name that the source has.
        var names = parts.Count(p =>
            p.Things.Count > 0 && Countries.Of(Form(p.From, p.To)) is null
        );
        var apart =
            _claim
                .Text.AsSpan(_claim.Tokens[from].Start.._claim.Tokens[to - 1].End)
                .IndexOfAny("-–/") < 0;
        if (
            parts.TrueForAll(p => p.Found.Count == 0)
            && parts.Exists(p => !IsOrdinary(Form(p.From, p.To)))
        )
        {
            // Nothing of it is known: one name, missing as a whole.
            Record(from, to, [], [], broken: false);
            return;
        }

        foreach (var part in parts)
        {
            var form = Form(part.From, part.To);
            if (part.Found.Count > 0 || !(IsOrdinary(form) || !_claim.Tokens[part.From].Content))
            {
                Record(part.From, part.To, part.Found, part.Things, apart && names > 1);
            }
        }
    }

    private static bool IsOrdinary(string form) =>
        EnglishWords.IsListed(form) || Titles.Contains(form);

    private static readonly System.Collections.Frozen.FrozenSet<string> Titles =
        System.Collections.Frozen.FrozenSet.ToFrozenSet([
            "Mr",
            "Mrs",
            "Ms",
            "Dr",
            "Sen",
            "Rep",
            "Gov",
            "Gen",
            "Sgt",
            "Capt",
            "Lt",
            "Col",
            "Prof",
            "Sir",
            "FM",
            "PM",
            "MP",
            "CEO",
        ]);

    private string Form(int from, int to) =>
        _claim.Text[_claim.Tokens[from].Start.._claim.Tokens[to - 1].End];

    private void Record(int from, int to, List<Occurrence> found, HashSet<int> things, bool broken)
    {
        var (missing, content) = (0, 0);
        foreach (var word in _claim.Tokens.AsSpan(from..to))
        {
            content += word.Content ? 1 : 0;
            missing += word.Content && _source.Index.IdOf(word.Stem) < 0 ? 1 : 0;
        }

        _names.Add(
            new Resolved(
                new TextSpan(_claim.Tokens[from].Start, _claim.Tokens[to - 1].End),
                from - _sentence.From,
                to - _sentence.From,
                found,
                things,
                found.Count > 0 || content == 0 ? 0 : (float)missing / content,
                broken
            )
        );
    }

    /// <summary>Where the source has the same words in a row, name or not.</summary>
    private List<Occurrence> Sequences(int from, int to)
    {
        var found = new List<Occurrence>();
        foreach (
            var position in _source.Index.Positions(_source.Index.IdOf(_claim.Tokens[from].Stem))
        )
        {
            var k = 1;
            while (
                from + k < to
                && position + k < _source.Passage.Tokens.Length
                && _source.Passage.Tokens[position + k].Stem == _claim.Tokens[from + k].Stem
            )
            {
                k++;
            }

            if (from + k == to)
            {
                found.Add(new Occurrence(position, position + k));
            }
        }

        return found;
    }

    private void Build(List<Slot> slots)
    {
        foreach (var name in _names)
        {
            var elsewhere = _names.Where(n => n != name).SelectMany(n => n.Things).ToHashSet();
            var others = new List<Candidate>();
            foreach (var thing in _source.Names.OtherThings(name.Things))
            {
                var places = _source.Names.PlacesOf(thing);
                if (places.Count > 0 && !(name.Things.Count == 0 && Overlap(places, name.Found)))
                {
                    others.Add(
                        new Candidate(
                            places,
                            _source.Passage.Things[thing].Kind,
                            false,
                            elsewhere.Contains(thing) || IsWrittenIn(places[0], name),
                            false,
                            false,
                            [thing]
                        )
                    );
                }
            }

            var kind =
                name.Things.Count > 0
                    ? _source.Passage.Things[name.Things.First()].Kind
                    : NameKind.Other;
            slots.Add(
                new Slot(
                    SlotKind.Name,
                    name.Span,
                    name.From,
                    name.To,
                    name.Found.Count > 0
                        ? new Candidate(
                            name.Found,
                            kind,
                            true,
                            name.Things.Overlaps(elsewhere),
                            false,
                            false,
                            name.Things
                        )
                        : null,
                    others,
                    name.Missing,
                    Broken: name.Broken
                )
            );
        }
    }

    /// <summary>Whether the sentence has all words of a place outside a name: of "OpenAI API" in "OpenAI's API".</summary>
    private bool IsWrittenIn(Occurrence place, Resolved name)
    {
        for (var i = place.From; i < place.To; i++)
        {
            var at = Array.IndexOf(_sentence.Ids, _source.Index.Ids[i]);
            if (
                at < 0
                || (
                    at >= name.From
                    && at < name.To
                    && !_sentence.UsedOutside(at, name.From, name.To)
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool Overlap(IReadOnlyList<Occurrence> places, List<Occurrence> found)
    {
        foreach (var place in places)
        {
            if (found.Exists(f => f.From < place.To && place.From < f.To))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Resolved(
        TextSpan Span,
        int From,
        int To,
        List<Occurrence> Found,
        HashSet<int> Things,
        float Missing,
        bool Broken
    );
}
