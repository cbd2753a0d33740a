using Pith.Text.Digests.Editing;
using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>
/// How well a place of the source fits a slot of the claim's sentence, by the words around both. The same measure is taken
/// of what the claim has in the slot and of everything else of its sort in the source, so that they can be compared.
/// </summary>
internal sealed class SlotFit
{
    /// <summary>How many words on either side of a slot count as its own.</summary>
    private const int ClaimReach = 9;
    private const int Far = 14;
    private const int Near = 4;
    private const float FunctionWeight = 0.25f;

    public static readonly string[] Names =
    [
        "same",
        "beside",
        "carried",
        "sideNear",
        "sideFar",
        "sideClear",
        "otherNear",
        "otherFar",
        "left",
        "right",
        "leftFunction",
        "rightFunction",
        "preposition",
        "otherPreposition",
        "bothOpen",
        "opensAlone",
        "bothPossess",
        "possessesAlone",
        "inBest",
        "often",
        "early",
        "inClaim",
        "personSaid",
        "otherSaid",
        "placeIn",
        "personIn",
        "bodyIn",
        "closest",
        "next",
        "previous",
        "unit",
        "kind",
        "pronoun",
        "onlySlotGoverned",
        "onlyPlaceGoverned",
        "titledPerson",
        "titledOther",
        "articledPerson",
        "bothAttributive",
        "onlySlotAttributive",
        "onlyPlaceAttributive",
        "bothSay",
        "onlySlotSays",
    ];

    public static int Count => Names.Length;

    private readonly SourceReading _source;
    private readonly ClaimSentence _claim;
    private readonly Slot _slot;
    private readonly float[] _overlap;
    private readonly float _total;
    private readonly int _best = -1;
    private readonly int[] _context;
    private readonly float[] _weights;
    private readonly float _weightSum = 0.01f;
    private readonly string _preposition;
    private readonly bool _possessive;
    private readonly bool _says;
    private readonly bool _titled;
    private readonly bool _articled;
    private readonly bool _attributive;
    private readonly int _next = -1;
    private readonly int _previous = -1;

    public SlotFit(SourceReading source, ClaimSentence claim, Slot slot)
    {
        (_source, _claim, _slot) = (source, claim, slot);
        _overlap = new float[claim.Overlap.Length];
        _total = Math.Max(0.01f, claim.OverlapWithout(slot.From, slot.To, _overlap));
        var best = 0f;
        for (var s = 0; s < _overlap.Length; s++)
        {
            if (_overlap[s] > best)
            {
                (best, _best) = (_overlap[s], s);
            }
        }

        Context = best / _total;
        var from = Math.Max(0, slot.From - ClaimReach);
        var to = Math.Min(claim.Length, slot.To + ClaimReach);
        _context = new int[to - from];
        _weights = new float[to - from];
        ContextFrom = from;
        for (var i = from; i < to; i++)
        {
            var inside = i >= slot.From && i < slot.To;
            var near = i < slot.From ? slot.From - i : i - slot.To + 1;
            _context[i - from] = inside ? -1 : claim.Ids[i];
            if (!inside)
            {
                _weights[i - from] =
                    (claim.IsContent(i) ? claim.Weights[i] : FunctionWeight) / MathF.Sqrt(near);
                _weightSum += _weights[i - from];
            }
        }

        var tokens = claim.Claim.Tokens;
        _preposition = Preposition(claim.Claim, claim.From + slot.From, claim.From);
        _possessive = tokens[claim.From + slot.To - 1].Is(TokenTraits.Possessive);
        _says =
            slot.To < claim.Length && IsSaying(tokens[claim.From + slot.To].Form)
            || (slot.From > 0 && IsSaying(tokens[claim.From + slot.From - 1].Form));
        _attributive = IsAttributive(claim.Claim, claim.From + slot.To);
        if (slot.From > 0)
        {
            var before = tokens[claim.From + slot.From - 1].Form;
            _titled = slot.Kind == SlotKind.Name && NameTitles.Is(before);
            _articled = before is "the" or "a" or "an";
        }

        for (var i = slot.To; i < Math.Min(claim.Length, slot.To + 4) && _next < 0; i++)
        {
            _next = claim.IsContent(i) ? i : -1;
        }

        for (var i = slot.From - 1; i >= Math.Max(0, slot.From - 4) && _previous < 0; i--)
        {
            _previous = claim.IsContent(i) ? i : -1;
        }
    }

    /// <summary>Share of the slot's context that one sentence of the source has, from 0 to 1.</summary>
    public float Context { get; }

    /// <summary>Whether what stands in the slot says something.</summary>
    public bool Says => _says;

    /// <summary>The source's sentence with the most of the slot's context; -1 where none has any.</summary>
    public int Best => _best;

    /// <summary>Share of the slot's context that a sentence of the source has, from 0 to 1.</summary>
    public float Share(int sentence) => _overlap[sentence] / _total;

    private int ContextFrom { get; }

    /// <summary>Measures one place of a candidate.</summary>
    public void Measure(Candidate candidate, Occurrence place, Span<float> f)
    {
        f.Clear();
        var sentence = _source.Passage.SentenceOf[place.From];
        f[0] = _overlap[sentence] / _total;
        var after = sentence + 1 < _overlap.Length ? _overlap[sentence + 1] : 0;
        var before = sentence > 0 ? _overlap[sentence - 1] : 0;
        f[1] = Math.Max(after, before) / _total;
        f[2] = after > 0 && _source.OpensWithPronoun(sentence + 1) ? after / _total : 0;
        Sides(place, sentence, f);
        Touch(_slot.From - 1, place.From - 1, f, 8, 10);
        Touch(_slot.To, place.To, f, 9, 11);
        var behind = _source.BehindAside(place.To);
        if (behind > place.To)
        {
            Touch(_slot.To, behind, f, 9, 11);
        }

        var preposition = _source.Preposition(place.From);
        if (_preposition.Length > 0 && preposition.Length > 0)
        {
            f[preposition == _preposition ? 12 : 13] = 1;
        }

        var opens = place.From - _source.Passage.FirstToken[sentence] <= 1;
        f[14] = _slot.From == 0 && opens ? 1 : 0;
        f[15] = _slot.From == 0 && !opens ? 1 : 0;
        var possessive = _source.Passage.Tokens[place.To - 1].Is(TokenTraits.Possessive);
        f[16] = _possessive && possessive ? 1 : 0;
        f[17] = _possessive && !possessive ? 1 : 0;
        f[18] = sentence == _best ? 1 : 0;
        f[19] = MathF.Min(4, MathF.Log2(candidate.Places.Count)) / 4;
        f[20] = 1f / (1 + _source.Passage.SentenceOf[candidate.Places[0].From]);
        f[21] = candidate.InClaim ? 1 : 0;
        f[22] = _says && candidate.Kind == NameKind.Person ? 1 : 0;
        f[23] = _says && candidate.Kind is NameKind.Place or NameKind.Product ? 1 : 0;
        var inside = _preposition is "in" or "at" or "near" or "into" or "from" or "to";
        f[24] = inside && candidate.Kind == NameKind.Place ? 1 : 0;
        f[25] =
            _preposition is "in" or "at" or "near" or "into" && candidate.Kind == NameKind.Person
                ? 1
                : 0;
        f[26] = inside && candidate.Kind == NameKind.Organisation ? 1 : 0;
        f[30] = candidate.SameUnit ? 1 : 0;
        f[31] = candidate.SameKind ? 1 : 0;
        f[32] = place.Carried ? 1 : 0;
        f[33] = _preposition.Length > 0 && preposition.Length == 0 ? 1 : 0;
        f[34] = _preposition.Length == 0 && preposition.Length > 0 ? 1 : 0;
        f[35] = _titled && candidate.Kind == NameKind.Person ? 1 : 0;
        f[36] =
            _titled && candidate.Kind is NameKind.Place or NameKind.Organisation or NameKind.Product
                ? 1
                : 0;
        f[37] = _articled && candidate.Kind == NameKind.Person ? 1 : 0;
        var attributive = _source.IsAttributive(place.To);
        f[38] = _attributive && attributive ? 1 : 0;
        f[39] = _attributive && !attributive ? 1 : 0;
        f[40] = !_attributive && attributive ? 1 : 0;
        if (_says && _slot.Kind == SlotKind.Name)
        {
            f[IsSayer(_source.Passage, place, sentence) ? 41 : 42] = 1;
        }
    }

    /// <summary>The slot's neighbours that the place has too: by side, by distance, and by whether another name stands between.</summary>
    private void Sides(Occurrence place, int sentence, Span<float> f)
    {
        var passage = _source.Passage;
        Span<float> near = stackalloc float[_context.Length];
        Span<float> far = stackalloc float[_context.Length];
        Span<bool> same = stackalloc bool[_context.Length];
        Span<bool> clear = stackalloc bool[_context.Length];
        near.Clear();
        far.Clear();
        same.Clear();
        clear.Clear();
        var (first, last) = (passage.FirstToken[sentence], passage.FirstToken[sentence + 1]);
        Scan(place.From - 1, -1, first, near, far, same, clear);
        Scan(place.To, 1, last, near, far, same, clear);
        // "Roman Shilov, whose wife lives in Brisbane, was detained": what stands behind the aside is as near as before it.
        var behind = _source.BehindAside(place.To);
        if (behind > place.To)
        {
            Scan(behind, 1, last, near, far, same, clear);
        }

        var closest = 0f;
        for (var i = 0; i < _context.Length; i++)
        {
            if (far[i] <= 0)
            {
                continue;
            }

            var index = ContextFrom + i;
            var weight = _weights[i] / _weightSum;
            if (same[i])
            {
                f[4] += weight;
                f[3] += near[i] > 0 ? weight : 0;
                f[5] += clear[i] ? weight : 0;
                f[28] = index == _next && far[i] > 1f / 6 ? 1 : f[28];
                f[29] = index == _previous && far[i] > 1f / 6 ? 1 : f[29];
            }
            else
            {
                f[7] += weight;
                f[6] += near[i] > 0 ? weight : 0;
            }

            closest = _claim.IsContent(index) ? Math.Max(closest, far[i]) : closest;
        }

        f[27] = closest;
    }

    /// <summary>Looks through the source from a token on, and marks the words of the slot's context that it meets, the nearest place of each counting.</summary>
    private void Scan(
        int at,
        int step,
        int limit,
        Span<float> near,
        Span<float> far,
        Span<bool> same,
        Span<bool> clear
    )
    {
        var crossed = 0;
        for (var d = 0; d < Far && (step < 0 ? at >= limit : at < limit); d++, at += step)
        {
            crossed += _source.OpensName(at, step) ? 1 : 0;
            var id = _source.Index.Ids[at];
            if (!_claim.Has(id))
            {
                continue;
            }

            for (var i = 0; i < _context.Length; i++)
            {
                if (_context[i] != id)
                {
                    continue;
                }

                var index = ContextFrom + i;
                if (!_claim.IsContent(index) && d > 2)
                {
                    continue;
                }

                var onSide = index < _slot.From == step < 0;
                if ((onSide && !same[i]) || (onSide == same[i] && far[i] < 1f / (1 + d)))
                {
                    same[i] = onSide;
                    far[i] = 1f / (1 + d);
                    near[i] = d < Near ? 1 : 0;
                    clear[i] = crossed == 0;
                }
            }
        }
    }

    private void Touch(int i, int at, Span<float> f, int content, int function)
    {
        if (
            i >= 0
            && i < _claim.Length
            && at >= 0
            && at < _source.Index.Ids.Length
            && _claim.Ids[i] == _source.Index.Ids[at]
            && !(_slot.Kind == SlotKind.Name && NameTitles.Is(_source.Passage.Tokens[at].Form))
        )
        {
            f[_claim.IsContent(i) ? content : function] = 1;
        }
    }

    /// <summary>The preposition that governs the words at <paramref name="at"/>, with at most two words between; empty where there is none.</summary>
    public static string Preposition(Passage passage, int at, int first)
    {
        for (var i = at - 1; i >= Math.Max(first, at - 3); i--)
        {
            var form = passage.Tokens[i].Form;
            if (
                form
                is "in"
                    or "at"
                    or "of"
                    or "from"
                    or "to"
                    or "by"
                    or "with"
                    or "for"
                    or "against"
                    or "near"
                    or "into"
                    or "on"
                    or "since"
                    or "until"
                    or "over"
                    or "between"
                    or "behind"
                    or "after"
                    or "before"
                    or "about"
                    or "as"
                    or "like"
                    or "than"
            )
            {
                return form;
            }

            if (
                passage.Tokens[i].End < passage.Tokens[i + 1].Start - 1
                || !passage.Tokens[i].Content
                    && form is not ("the" or "a" or "an" or "his" or "her" or "their" or "its")
            )
            {
                return "";
            }
        }

        return "";
    }

    /// <summary>Whether a name that ends before <paramref name="at"/> only tells more of the noun that stands there: "the Juventus striker".</summary>
    public static bool IsAttributive(Passage passage, int at)
    {
        if (at <= 0 || at >= passage.Tokens.Length)
        {
            return false;
        }

        var (name, next) = (passage.Tokens[at - 1], passage.Tokens[at]);
        return next.Start - name.End == 1
            && passage.Text[name.End] is ' ' or '-'
            && !name.Is(TokenTraits.Possessive)
            && next.Content
            && !next.Is(TokenTraits.Capital | TokenTraits.Number)
            && !next.Form.EndsWith("ed", StringComparison.Ordinal)
            && (EnglishLexicon.Of(next.Form) & WordClass.Finite) == WordClass.None;
    }

    /// <summary>Whether a saying word stands beside a place, titles and descriptions between them left aside.</summary>
    public static bool IsSayer(Passage passage, Occurrence place, int sentence)
    {
        var (first, last) = (passage.FirstToken[sentence], passage.FirstToken[sentence + 1]);
        for (var i = Math.Max(first, place.From - 4); i < Math.Min(last, place.To + 2); i++)
        {
            if ((i < place.From || i >= place.To) && IsSaying(passage.Tokens[i].Form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSaying(string form) =>
        form
            is "said"
                or "says"
                or "say"
                or "told"
                or "tells"
                or "added"
                or "admits"
                or "admitted"
                or "claims"
                or "claimed"
                or "insists"
                or "insisted"
                or "believes"
                or "believed"
                or "who"
                or "warns"
                or "warned"
                or "wants"
                or "wanted";
}
