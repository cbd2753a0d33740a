namespace Pith.Reader.Pages.Content;

/// <summary>What the names that an element carries (class, id, role, itemprop) hint about its text.</summary>
[Flags]
internal enum Hints
{
    None = 0,
    Comment = 1 << 0,
    Share = 1 << 1,
    Related = 1 << 2,
    Side = 1 << 3,
    Footer = 1 << 4,
    Header = 1 << 5,
    Navigation = 1 << 6,
    Meta = 1 << 7,
    Author = 1 << 8,
    Date = 1 << 9,
    Label = 1 << 10,
    Caption = 1 << 11,
    Promotion = 1 << 12,
    Consent = 1 << 13,
    Content = 1 << 14,
    Body = 1 << 15,
    Lead = 1 << 16,
    Form = 1 << 17,
    Unseen = 1 << 18,
    Title = 1 << 19,
    Listing = 1 << 20,
    Media = 1 << 21,
}

/// <summary>Asks hints.</summary>
internal static class HintsExtensions
{
    /// <summary>Whether one of <paramref name="asked"/> is among them.</summary>
    public static bool Any(this Hints hints, Hints asked) => (hints & asked) != Hints.None;
}
