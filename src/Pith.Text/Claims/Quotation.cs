namespace Pith.Text.Claims;

/// <summary>Words that a text gives as someone's own.</summary>
/// <param name="Span">What stands between the marks.</param>
/// <param name="From">Index of the first token between the marks.</param>
/// <param name="To">Index behind the last one.</param>
internal readonly record struct Quotation(TextSpan Span, int From, int To);
