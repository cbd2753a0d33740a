using System.Globalization;
using Pith.Text;

namespace Pith.Articles;

/// <summary>The exact sentences of a text that back a claim, by offset in UTF-16 units, in their order.</summary>
public sealed record Evidence(IReadOnlyList<TextSpan> Spans)
{
    /// <summary>As it is kept: "start-end", apart by spaces.</summary>
    public string Written =>
        string.Join(
            ' ',
            Spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start}-{s.End}"))
        );

    /// <summary>Reads what <see cref="Written"/> wrote.</summary>
    public static Evidence Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return new([
            .. written
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(s => s.Split('-'))
                .Select(s => new TextSpan(
                    int.Parse(s[0], CultureInfo.InvariantCulture),
                    int.Parse(s[1], CultureInfo.InvariantCulture)
                )),
        ]);
    }

    public bool Equals(Evidence? other) => other is not null && Spans.SequenceEqual(other.Spans);

    public override int GetHashCode() =>
        Spans.Aggregate(17, (hash, s) => HashCode.Combine(hash, s));
}
