using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pith.Search;

/// <summary>A statement put together from pieces; every value in them becomes a parameter.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _format = new();
    private readonly List<object?> _values = [];

    public FormattableString Whole =>
        FormattableStringFactory.Create(_format.ToString(), [.. _values]);

    public void Add(FormattableString piece)
    {
        var places = Enumerable
            .Range(_values.Count, piece.ArgumentCount)
            .Select(i => (object)string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"))
            .ToArray();
        _format.AppendFormat(CultureInfo.InvariantCulture, piece.Format, places);
        _values.AddRange(piece.GetArguments());
    }

    public void AddEach(
        string between,
        IReadOnlyList<string> values,
        Func<string, FormattableString> piece
    )
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                _format.Append(between);
            }

            Add(piece(values[i]));
        }
    }
}
