namespace Pith.Text.Grouping;

/// <summary>Where and as what an article uses a term.</summary>
[Flags]
internal enum TermPlace : byte
{
    /// <summary>It stands somewhere in the text.</summary>
    Text = 0,

    /// <summary>It stands in the headline.</summary>
    Title = 1,

    /// <summary>It stands in the headline or among the first words of the text.</summary>
    Lead = 2,

    /// <summary>It is a name, or part of one.</summary>
    Name = 4,

    /// <summary>It is a number, with what scales it.</summary>
    Number = 8,
}

internal static class TermPlaces
{
    public static bool Has(this TermPlace places, TermPlace place) =>
        (places & place) != TermPlace.Text;
}
