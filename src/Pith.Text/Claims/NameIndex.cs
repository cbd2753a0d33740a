using System.Collections.Frozen;
using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>What a source names, in the forms that a claim may use for it.</summary>
internal sealed class NameIndex
{
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    public NameIndex(Passage source)
    {
        foreach (var thing in source.Things)
        {
            foreach (var form in thing.Forms)
            {
                if (Countries.Of(form) is { } place)
                {
                    _places.Add(place);
                }

                AddInitials(form);
                if (
                    form.Length is >= 2 and <= 8
                    && form.Count(char.IsUpper) >= 2
                    && !form.Contains(' ')
                )
                {
                    _acronyms.Add(Letters(form));
                }
            }
        }

        // A source without capitals names its countries all the same.
        foreach (var token in source.Tokens)
        {
            if (token.Form.Length > 3 && Countries.Of(token.Form) is { } place)
            {
                _places.Add(place);
            }
        }
    }

    public bool HasPlace(string place) => _places.Contains(place);

    /// <summary>Whether a form stands for a fuller name of the source, or the other way round: WHO, World Health Organization.</summary>
    public bool HasAcronym(string form)
    {
        if (!form.Contains(' '))
        {
            return form.Length is >= 2 and <= 8
                && form.Count(char.IsUpper) >= 2
                && _initials.Contains(Letters(form));
        }

        return Initials(form).Any(_acronyms.Contains);
    }

    private void AddInitials(string form)
    {
        foreach (var initials in Initials(form))
        {
            _initials.Add(initials);
        }
    }

    private static readonly FrozenSet<string> Small =
        "of the and for de la du des et von der und y del".Split(' ').ToFrozenSet();

    private static IEnumerable<string> Initials(string form)
    {
        var words = form.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            yield break;
        }

        yield return Of(words);
        var strong = words.Where(w => !Small.Contains(w)).ToArray();
        if (strong.Length > 1 && strong.Length < words.Length)
        {
            yield return Of(strong);
        }

        static string Of(string[] words) =>
            string.Concat(words.Select(w => char.ToLowerInvariant(w[0])));
    }

    private static string Letters(string form) =>
        string.Concat(form.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
