using System.Buffers;
using System.Globalization;
using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Cleans what pages give as an author to the names of people, as they are shown.</summary>
internal static class PeopleNames
{
    private const int LongestName = 50;
    private const int MostNames = 12;

    /// <summary>Signs of the longest names in Chinese, Japanese and Korean; those of others written in kana are longer.</summary>
    private const int LongestEastAsian = 16;

    /// <summary>Words before a name, in the languages of news sites; a colon may follow.</summary>
    private static readonly string[] Prefixes = Table(
        "a cura di|автор|авторы|текст|tekst|yazan|all posts by|alle artikel von|alle beiträge von|alles von|articles by|mehr von|more by|more from|posts by|view all posts by|zeige alle beiträge von|ver todos los artículos de|编辑|责任编辑|作者|记者|文|erstellt von|eine kolumne von|kolumne von|ein interview von|interview von|text von|gastbeitrag von|ein gastbeitrag von|von redaktion|a column by|af|artikel von|author|authors|auteur|autor|autore|autorin|av|beitrag von|by|door|ein beitrag von|ein artikel von|eingestellt von|escrito por|geplaatst door|geschrieben von|gepostet von|interview|par|por|post author|posted by|publicado por|publié par|published by|redaktion|reported by|rédigé par|scritto da|story by|submitted by|text|texte|texto|verfasst von|veröffentlicht von|von|words|words by|written by|über den autor|about the author|à propos de l’auteur"
    );

    /// <summary>Titles and posts that stand for no name when a comma parts them off.</summary>
    private static readonly string[] NoNames = Table(
        "phd|ph.d|ph.d.|md|m.d.|dr|jr|jr.|sr|esq|mba|msc|ma|ba|rn|jd|prof|prof.|cpa|text|foto|fotos|photo|photos|staff|inc|inc.|llc|gmbh"
    );

    /// <summary>Words of which a text that holds one is a post or an invitation, no name.</summary>
    private static readonly string[] PostWords = Table(
        "analyst|ceo|cto|director|engineer|fotograf|photographer|president|producer|professor|editor|reporter|correspondent|writer|journalist|redakteur|redakteurin|contributor|columnist|senior|chief|manager|founder|comments|comment|kommentare|posts|artikel|articles|view|share|teilen|follow|minutes|min|read|lesezeit|updated|published|beiträge|author|autor|more|all|alle|mehr|newsletter"
    );

    /// <summary>Days of the week, which stand between a name and a date.</summary>
    private static readonly string[] Weekdays = Table(
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    );

    /// <summary>Words for pictures, behind which whoever made these is named.</summary>
    private static readonly string[] PictureWords = Table(
        "illustration|illustrationen|illustrations|foto|fotos|photo|photos|bild|bilder|pictures"
    );

    /// <summary>First words of links and labels.</summary>
    private static readonly string[] LabelWords = Table(
        "übersetzung|übersetzt|translation|translated|traduction|traducción|zur|zum|alle|mehr|more|all|view|read|kontakt|contact|see|follow|visit|about|über|home|zurück|back|weiter|next|our|unser|unsere"
    );

    /// <summary>Accounts that systems make by themselves.</summary>
    private static readonly string[] Accounts = Table(
        "admin|administrator|super user|superuser|publisher|webmaster|root|user|editor|author|anonymous|superuser|wordpress|none|null|undefined|n/a"
    );

    /// <summary>Small words inside names.</summary>
    private static readonly string[] Particles = Table(
        "af|al|av|bin|bint|d’|da|dal|das|de|degli|dei|del|della|den|der|des|di|do|dos|du|e|el|van|het|ibn|la|las|le|los|ten|ter|the|of|und|von|vom|y|zu|zum|zur|aus|die"
    );

    private static readonly SearchValues<char> NoNameSigns = SearchValues.Create("?!=%€$*…:：\"“”");

    private static readonly SearchValues<char> Enders = SearchValues.Create("|•·(\n\r[@<{→»");

    private static readonly char[] Dashes = ['-', '–', '—', ' ', '•', '·', '|', '/', '*', '_'];

    private static readonly string[] Joints =
    [
        " and ",
        " und ",
        " & ",
        " et ",
        " y ",
        " e ",
        " og ",
        " och ",
        " en ",
        " sowie ",
        ";",
        ",",
        " / ",
        " + ",
        "、",
    ];

    /// <summary>The names in <paramref name="value"/>, in their order, each once; none where it holds no name.</summary>
    /// <param name="value">As the page has it.</param>
    /// <param name="lastFirst">Whether "Last, First" is one name, as catalogues write.</param>
    public static List<string> Of(string? value, bool lastFirst = false)
    {
        var names = new List<string>();
        if (
            Plain.Text(value) is not { } text
            || text.Length > 300
            || text.Contains("://", StringComparison.Ordinal)
            || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        )
        {
            return names;
        }

        text = WithoutPrefix(text);
        text = Cut(text);
        if (
            lastFirst
            && text.Split(',') is [var last, var first]
            && last.Split(' ').Length <= 3
            && first.Trim().Split(' ').Length <= 3
        )
        {
            text = $"{first.Trim()} {last.Trim()}";
        }

        foreach (var part in Parts(text))
        {
            var name = WithoutPrefix(part)
                .Trim(' ', '.', ',', ':', '-', '–', '—', '*', '"', '“', '”', '„', '\'', '/', '|');
            if (
                part.EndsWith('.')
                    && name.Contains(' ', StringComparison.Ordinal)
                    && name[^1] is >= 'A' and <= 'Z'
                || part.EndsWith(" Jr.", StringComparison.Ordinal)
                || part.EndsWith(" Sr.", StringComparison.Ordinal)
            )
            {
                name += ".";
            }

            name = Unshouted(name);
            // "Ida Brandvik, Senior Analyst, Harbour Desk": what follows a post or a degree is where it is held.
            if (names.Count > 0 && IsPost(name))
            {
                break;
            }

            if (
                IsName(name)
                && names.Count < MostNames
                && !names.Contains(name, StringComparer.OrdinalIgnoreCase)
            )
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Whether a text begins as bylines do: a word such as "By", then a space or a colon.</summary>
    public static bool HasPrefix(string text) => PrefixLength(text.TrimStart(Dashes)) > 0;

    private static string WithoutPrefix(string text)
    {
        text = text.Trim().TrimStart(Dashes);
        for (var times = 0; times < 3 && PrefixLength(text) is > 0 and var length; times++)
        {
            text = text[length..].Trim();
        }

        return text;
    }

    private static int PrefixLength(string text)
    {
        var best = 0;
        foreach (var prefix in Prefixes)
        {
            if (
                prefix.Length > best
                && text.Length > prefix.Length + 1
                && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            )
            {
                var next = text[prefix.Length];
                // "Text", "Interview" and the like are prefixes before a colon only; "By" and "von" stand alone.
                if (
                    next is ':' or '：'
                    || (
                        next == ' '
                        && (
                            prefix.Contains(' ', StringComparison.Ordinal)
                            || prefix.Length <= 4 && prefix is not "text"
                            || prefix is "author" or "autor" or "autorin" or "auteur"
                            || text[prefix.Length + 1] == ':'
                        )
                    )
                )
                {
                    best = prefix.Length + (next == ' ' && text[prefix.Length + 1] == ':' ? 2 : 1);
                }
            }
        }

        return best;
    }

    /// <summary>Up to the first sign, date or word behind which no name follows.</summary>
    private static string Cut(string text)
    {
        // "Yann Le Goff le 2 mars": small words end a name, where it is not all in capitals.
        var comparison = text.Any(char.IsLower)
            ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase;
        text = WithoutParentheses(text);
        var end = text.AsSpan().IndexOfAny(Enders);
        text = end > 0 ? text[..end] : text;
        if (DateText.Find(text) is { Start: > 2 } date)
        {
            text = text[..date.Start];
        }

        foreach (
            var stop in (ReadOnlySpan<string>)
                [
                    " am ",
                    " on ",
                    " um ",
                    " le ",
                    " el ",
                    " - ",
                    " – ",
                    " — ",
                    " for ",
                    " in ",
                    " vom ",
                    " posted ",
                    " published ",
                    " updated ",
                    " veröffentlicht ",
                    "\u00a0",
                    " : ",
                    " via ",
                    " at ",
                    " mit ",
                    " with ",
                    " bei ",
                    " aus ",
                ]
        )
        {
            var at = text.IndexOf(stop, comparison);
            text = at > 2 ? text[..at] : text;
        }

        foreach (var stop in (ReadOnlySpan<string>)[" am", " on", " vom", " um", " le", " el"])
        {
            text =
                text.Trim().EndsWith(stop, comparison) && text.Trim().Length > stop.Length + 2
                    ? text.Trim()[..^stop.Length]
                    : text;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var picture = Array.FindIndex(
            words,
            w => PictureWords.Contains(w.TrimEnd(':'), StringComparer.OrdinalIgnoreCase)
        );
        words = picture > 0 ? words[..picture] : words;
        return string.Join(
            ' ',
            words is [_, _, .., var day]
            && Weekdays.Contains(day.Trim(',', '.'), StringComparer.OrdinalIgnoreCase)
                ? words[..^1]
                : words
        );
    }

    /// <summary>"Richard (R.J.) Eskow" without what is between the first pair of them.</summary>
    private static string WithoutParentheses(string text)
    {
        var (open, close) = (text.IndexOf('('), text.IndexOf(')'));
        return open > 0 && close > open
            ? $"{text[..open].TrimEnd()} {text[(close + 1)..].TrimStart()}".Trim()
            : text;
    }

    private static string[] Parts(string text) =>
        text.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether every word of a name begins with a capital, small words inside names aside; or it is one word.</summary>
    public static bool IsCapitalised(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 1
            || (char.IsUpper(words[^1][0]) || !char.IsLower(words[^1][0]))
                && Array.TrueForAll(
                    words,
                    w => !char.IsLower(w[0]) || Particles.Contains(w, StringComparer.Ordinal)
                );
    }

    private static bool IsPost(string name)
    {
        var words = name.Split(' ');
        return words.Length > 1
            && (
                NoNames.Contains(words[0], StringComparer.OrdinalIgnoreCase)
                || words.Any(IsPostWord)
            );
    }

    private static bool IsPostWord(string word) =>
        PostWords.Contains(word.Trim('.', ',', ':'), StringComparer.OrdinalIgnoreCase);

    private static bool IsName(string name)
    {
        if (
            name.Length is < 2 or > LongestName
            || Accounts.Contains(name, StringComparer.OrdinalIgnoreCase)
            || name.Contains("wordpress", StringComparison.OrdinalIgnoreCase)
            || Weekdays.Contains(name, StringComparer.OrdinalIgnoreCase)
            || NoNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (name.Length < 7 && Prefixes.Contains(name, StringComparer.OrdinalIgnoreCase))
            || (name.Length > LongestEastAsian && name.Any(PageBlock.IsEastAsian))
        )
        {
            return false;
        }

        var words = name.Split(' ');
        return words.Length <= 6
            && name.Any(char.IsLetter)
            && name.Count(char.IsAsciiDigit) <= (words.Length == 1 ? 3 : 0)
            && !name.AsSpan().ContainsAny(NoNameSigns)
            && !name.Contains(".htm", StringComparison.OrdinalIgnoreCase)
            && (
                words.Length == 1
                || !LabelWords.Contains(words[0], StringComparer.OrdinalIgnoreCase)
            )
            && (words.Length == 1 || !words.Any(IsPostWord))
            && !(words.Length == 1 && IsPostWord(name));
    }

    /// <summary>A name in capitals, in the letters that people write.</summary>
    private static string Unshouted(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && name.Length > 6 && !name.Any(char.IsLower)
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant())
            : name;

    private static string[] Table(string words) => words.Split('|');
}
