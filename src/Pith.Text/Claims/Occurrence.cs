namespace Pith.Text.Claims;

/// <summary>A place in the source that could fill a slot of the claim: a name, a number or a date.</summary>
/// <param name="From">Index of its first token.</param>
/// <param name="To">Index behind its last token.</param>
/// <param name="Carried">Whether only a pronoun stands here, for something named shortly before.</param>
internal readonly record struct Occurrence(int From, int To, bool Carried = false);
