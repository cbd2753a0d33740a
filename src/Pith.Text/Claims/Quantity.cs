namespace Pith.Text.Claims;

internal enum QuantityKind
{
    /// <summary>A count or a measure.</summary>
    Plain,
    Percent,
    PercentagePoints,
    Money,
    Ordinal,

    /// <summary>A half, a third: also said as a percentage.</summary>
    Fraction,
    Year,

    /// <summary>The 1990s.</summary>
    Decade,
}

/// <summary>How exact a number is meant to be.</summary>
internal enum Hedge
{
    None,
    About,
    MoreThan,
    LessThan,
    Nearly,
}

/// <summary>A number of a text, read.</summary>
/// <param name="Span">Its words, with sign of money or percent.</param>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index behind its last token.</param>
/// <param name="Value">Its value, scaled: 1.5bn is 1,500,000,000.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Unit">ISO code of a currency where known, or the stem of what is counted; may be empty.</param>
/// <param name="Hedge">How exact it is meant to be.</param>
/// <param name="Step">The worth of its last digit that is not a mere zero: 1,500 has 100, 1.25 million has 10,000.</param>
internal readonly record struct Quantity(
    TextSpan Span,
    int From,
    int To,
    double Value,
    QuantityKind Kind,
    string Unit,
    Hedge Hedge,
    double Step
);
