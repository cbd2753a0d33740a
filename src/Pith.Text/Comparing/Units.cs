using System.Collections.Frozen;
using Pith.Text.Claims;

namespace Pith.Text.Comparing;

/// <summary>What a number counts, in one spelling: "W", "watt" and "-watt" are one unit.</summary>
internal static class Units
{
    // Each measure by the stems and signs that say it (English, German, French, Spanish), with its size in the first of
    // its sort, so that 1.2 GW is 1,200 MW.
    private static readonly FrozenDictionary<string, (string Unit, double Size)> Measures = Table(
        ("W", 1, "w watt watts"),
        ("W", 1e3, "kw kilowatt kilowatts"),
        ("W", 1e6, "mw megawatt megawatts"),
        ("W", 1e9, "gw gigawatt gigawatts"),
        ("Wh", 1e3, "kwh"),
        ("Wh", 1e6, "mwh"),
        ("Wh", 1e9, "gwh"),
        ("B", 1e6, "mb megabyte megabytes"),
        ("B", 1e9, "gb gigabyte gigabytes"),
        ("B", 1e12, "tb terabyte terabytes"),
        ("m", 1, "m metre meter metres meters"),
        ("m", 1e3, "km kilometre kilometer kilometres kilometers"),
        ("g", 1e3, "kg kilogram kilograms"),
        ("g", 1e6, "tonne tonnes"),
        ("min", 1, "minute minutes"),
        ("min", 60, "hour hours stunde stunden heure heures hora horas"),
        ("min", 1440, "day days tag tage tagen jour jours dia dias"),
        ("min", 10080, "week weeks woche wochen semaine semaines semana semanas"),
        ("month", 1, "month months monat monate monaten mois mes meses"),
        ("month", 12, "year years jahr jahre jahren an ans annee annees ano anos")
    );

    /// <summary>
    /// The unit of a number, and where the words end that say it. Empty where the text does not say what is counted.
    /// </summary>
    public static string Of(Passage passage, Quantity quantity, out int end)
    {
        end = quantity.Span.End;
        if (quantity.Kind is QuantityKind.Money or QuantityKind.Percent)
        {
            return quantity.Kind == QuantityKind.Percent ? "%" : quantity.Unit;
        }

        if (Next(passage, quantity) is not { } next)
        {
            return quantity.Unit;
        }

        end = next.End;
        return Measures.TryGetValue(next.Form, out var measure) ? measure.Unit : next.Stem;
    }

    /// <summary>The number in the first measure of its sort.</summary>
    public static double Value(Passage passage, Quantity quantity) =>
        quantity.Kind == QuantityKind.Plain
        && Next(passage, quantity) is { } next
        && Measures.TryGetValue(next.Form, out var measure)
            ? quantity.Value * measure.Size
            : quantity.Value;

    /// <summary>Whether it is a measure, which two tellings of one thing share, and no noun, for which each may take its own.</summary>
    public static bool IsMeasure(string unit) =>
        unit is "%" or "W" or "Wh" or "B" or "m" or "g" or "min" or "month"
        || (unit.Length == 3 && char.IsAsciiLetterUpper(unit[0]));

    private static Token? Next(Passage passage, Quantity quantity)
    {
        var tokens = passage.Tokens;
        for (var i = quantity.To; i < Math.Min(quantity.To + 3, tokens.Length); i++)
        {
            if (
                passage.SentenceOf[i] != passage.SentenceOf[quantity.From]
                || tokens[i].Start - tokens[i - 1].End > 1
            )
            {
                return null;
            }

            if (tokens[i].Content)
            {
                return tokens[i];
            }
        }

        return null;
    }

    private static FrozenDictionary<string, (string Unit, double Size)> Table(
        params (string Unit, double Size, string Forms)[] rows
    ) =>
        rows.SelectMany(r => r.Forms.Split(' ').Select(f => (Form: f, r.Unit, r.Size)))
            .ToFrozenDictionary(r => r.Form, r => (r.Unit, r.Size), StringComparer.Ordinal);
}
