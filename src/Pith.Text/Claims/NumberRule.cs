namespace Pith.Text.Claims;

/// <summary>Every number of the claim is one that the source gives, exactly or as a fair rounding.</summary>
internal static class NumberRule
{
    private const double Close = 1e-6;

    public static void Check(
        SourceReading source,
        Passage claim,
        int sentence,
        List<Unsupported> unsupported
    )
    {
        foreach (var quantity in claim.Quantities)
        {
            if (claim.SentenceOf[quantity.From] != sentence || IsBacked(source, quantity))
            {
                continue;
            }

            var words = quantity.Span.Of(claim.Text);
            var kind = quantity.Kind switch
            {
                QuantityKind.Money => "money",
                QuantityKind.Year or QuantityKind.Decade => "date",
                _ => "number",
            };
            unsupported.Add(
                new Unsupported(
                    kind,
                    words,
                    $"The source does not give {Noun(quantity.Kind)} “{words}”.",
                    quantity.Span,
                    null
                )
            );
        }
    }

    private static string Noun(QuantityKind kind) =>
        kind switch
        {
            QuantityKind.Money => "the sum",
            QuantityKind.Percent or QuantityKind.PercentagePoints => "the share",
            QuantityKind.Year => "the year",
            QuantityKind.Decade => "the decade",
            _ => "the number",
        };

    private static bool IsBacked(SourceReading source, Quantity claim)
    {
        foreach (var given in source.Passage.Quantities)
        {
            if (Matches(claim, given))
            {
                return true;
            }
        }

        // The reader of dates takes years and days that stand in a date.
        if (claim.Kind is QuantityKind.Year or QuantityKind.Plain or QuantityKind.Ordinal)
        {
            foreach (var date in source.Passage.Dates)
            {
                if (
                    claim.Kind == QuantityKind.Ordinal
                        ? date.Day == claim.Value
                        : date.Year == claim.Value
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool Matches(Quantity claim, Quantity given)
    {
        if (!SameKind(claim, given))
        {
            return false;
        }

        var (c, g) = (claim.Value, given.Value);
        if (given.Kind == QuantityKind.Fraction && claim.Kind == QuantityKind.Percent)
        {
            g *= 100;
        }
        else if (claim.Kind == QuantityKind.Fraction && given.Kind == QuantityKind.Percent)
        {
            g /= 100;
        }

        if (Math.Abs(c - g) <= Close * Math.Max(1, Math.Abs(g)))
        {
            return true;
        }

        // A rounding has fewer digits than what it rounds.
        if (
            claim.Step <= given.Step
            || claim.Kind is QuantityKind.Year or QuantityKind.Ordinal or QuantityKind.Decade
        )
        {
            return false;
        }

        var error = Math.Abs(c - g);
        return claim.Hedge switch
        {
            Hedge.MoreThan => g > c && error <= claim.Step,
            Hedge.LessThan or Hedge.Nearly => g < c && error <= claim.Step,
            Hedge.About => error <= claim.Step,
            _ => error <= claim.Step / 2 && claim.Step >= 10 * given.Step,
        };
    }

    private static bool SameKind(Quantity claim, Quantity given)
    {
        if (claim.Kind == given.Kind)
        {
            return claim.Kind != QuantityKind.Money || claim.Unit == given.Unit;
        }

        return (claim.Kind, given.Kind) switch
        {
            (QuantityKind.Percent, QuantityKind.Fraction)
            or (QuantityKind.Fraction, QuantityKind.Percent) => true,
            (QuantityKind.Percent, QuantityKind.PercentagePoints)
            or (QuantityKind.PercentagePoints, QuantityKind.Percent) => false,
            (QuantityKind.Money, _) or (_, QuantityKind.Money) => given.Kind == QuantityKind.Plain
                || claim.Kind == QuantityKind.Plain,
            (QuantityKind.Decade, _) or (_, QuantityKind.Decade) => false,
            (QuantityKind.Fraction, _) or (_, QuantityKind.Fraction) => false,
            _ => true,
        };
    }
}
