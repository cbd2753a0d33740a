using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>The numbers of a claim's sentence against the numbers of the source.</summary>
internal static class NumberSlots
{
    public static void Read(SourceReading source, ClaimSentence sentence, List<Slot> slots)
    {
        foreach (var quantity in sentence.Claim.Quantities)
        {
            if (quantity.From < sentence.From || quantity.To > sentence.To)
            {
                continue;
            }

            var (found, sameUnit) = (new List<Occurrence>(), false);
            var others =
                new Dictionary<(double, QuantityKind), (List<Occurrence> Places, bool Unit)>();
            for (var q = 0; q < source.Quantities.Length; q++)
            {
                var given = source.Passage.Quantities[q];
                var unit = given.Unit == quantity.Unit;
                if (NumberRule.Matches(quantity, given))
                {
                    found.Add(source.Quantities[q]);
                    sameUnit |= unit;
                }
                else if (
                    quantity.Kind
                    == QuantityKind.Ordinal
                    == (given.Kind == QuantityKind.Ordinal)
                )
                {
                    var key = (given.Value, given.Kind);
                    var known = others.TryGetValue(key, out var list) ? list : ([], false);
                    known.Places.Add(source.Quantities[q]);
                    others[key] = (known.Places, known.Unit | unit);
                }
            }

            FromDates(source, quantity, found);
            if (found.Count == 0)
            {
                FromPieces(source, quantity, found);
            }

            var kind = quantity.Kind is QuantityKind.Year or QuantityKind.Decade
                ? SlotKind.Date
                : SlotKind.Number;
            slots.Add(
                new Slot(
                    kind,
                    quantity.Span,
                    quantity.From - sentence.From,
                    quantity.To - sentence.From,
                    found.Count > 0
                        ? new Candidate(found, NameKind.Other, true, false, sameUnit, true)
                        : null,
                    [
                        .. others.Select(o => new Candidate(
                            o.Value.Places,
                            NameKind.Other,
                            false,
                            false,
                            o.Value.Unit,
                            o.Key.Item2 == quantity.Kind
                        )),
                    ],
                    found.Count > 0 ? 0 : 1,
                    Quantity: quantity
                )
            );
        }
    }

    /// <summary>Years and days stand in dates, too.</summary>
    private static void FromDates(SourceReading source, Quantity quantity, List<Occurrence> found)
    {
        if (quantity.Kind is not (QuantityKind.Year or QuantityKind.Plain or QuantityKind.Ordinal))
        {
            return;
        }

        for (var d = 0; d < source.Dates.Length; d++)
        {
            var date = source.Passage.Dates[d];
            if (
                (date.Year > 0 && date.Year == quantity.Value)
                || (quantity.Kind == QuantityKind.Ordinal && date.Day == quantity.Value)
            )
            {
                found.Add(source.Dates[d]);
            }
        }
    }

    /// <summary>"13, 000" and "7. 8 per cent": numbers that a careless tool has torn apart.</summary>
    private static void FromPieces(SourceReading source, Quantity quantity, List<Occurrence> found)
    {
        var tokens = source.Passage.Tokens;
        var text = source.Passage.Text;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            var (value, to) = (0.0, i);
            if (!IsPiece(tokens, text, i, out var mark))
            {
                continue;
            }

            var form = tokens[i].Form + mark + tokens[i + 1].Form;
            to = i + 2;
            while (
                mark == ','
                && IsPiece(tokens, text, to - 1, out var next)
                && next == ','
                && tokens[to].Form.Length == 3
            )
            {
                form += "," + tokens[to++].Form;
            }

            value = QuantityReader.Parse(form, "en").Value;
            if (to < tokens.Length && NumberWords.TryScale(tokens[to].Form, out var scale))
            {
                value *= scale;
            }

            if (Math.Abs(value - quantity.Value) <= 1e-9 * Math.Max(1, value))
            {
                found.Add(new Occurrence(i, to));
            }
        }
    }

    private static bool IsPiece(Token[] tokens, string text, int i, out char mark)
    {
        mark = ' ';
        if (
            i + 1 >= tokens.Length
            || !tokens[i].Is(TokenTraits.Number)
            || !tokens[i + 1].Is(TokenTraits.Number)
            || tokens[i + 1].Start - tokens[i].End != 2
            || text[tokens[i].End + 1] != ' '
        )
        {
            return false;
        }

        mark = text[tokens[i].End];
        return mark == '.'
            || (mark == ',' && tokens[i + 1].Form.Length == 3 && tokens[i].Form.Length <= 3);
    }
}
