namespace Pith.Text.Names;

/// <summary>One place where a text names something, before variants are joined.</summary>
/// <param name="Span">Where, without title and possessive ending.</param>
/// <param name="Kind">What its words and its neighbours say of it.</param>
internal readonly record struct FoundName(TextSpan Span, NameKind Kind);
