using System.Globalization;

namespace Pith.Text.Claims;

/// <summary>Reads the numbers of a text: digits and words, scales, money, percentages, ordinals, fractions, years.</summary>
internal sealed class QuantityReader(string text, Token[] tokens, string language)
{
    private readonly List<Quantity> _found = [];

    /// <summary>The numbers in their order. <paramref name="taken"/> tells which tokens belong to a date.</summary>
    public Quantity[] Read(bool[] taken)
    {
        for (var i = 0; i < tokens.Length; )
        {
            var next = taken[i] ? i + 1 : ReadAt(i, taken);
            i = Math.Max(next, i + 1);
        }

        ShareUnits();
        return [.. _found];
    }

    private int ReadAt(int i, bool[] taken)
    {
        var token = tokens[i];
        if (token.Is(TokenTraits.Number))
        {
            return Digits(i, taken);
        }

        if (token.Is(TokenTraits.Cjk))
        {
            return Cjk(i);
        }

        return Words(i, taken);
    }

    private int Digits(int i, bool[] taken)
    {
        var token = tokens[i];
        var (value, step) = Parse(token.Form, language);
        var kind = QuantityKind.Plain;
        var to = i + 1;
        if (to < tokens.Length && tokens[to].Start == token.End && !taken[to])
        {
            // A suffix that touches the digits.
            var suffix = tokens[to].Form;
            if (suffix is "st" or "nd" or "rd" or "th" or "er" or "e" or "eme")
            {
                kind = QuantityKind.Ordinal;
                to++;
            }
            else if (suffix is "s" && value is >= 1000 and < 2200 or >= 10 and < 100)
            {
                kind = QuantityKind.Decade;
                to++;
            }
            else if (NumberWords.TryShortScale(suffix, out var scale))
            {
                (value, step) = (value * scale, step * scale);
                to++;
            }
            else if (NumberWords.TryCjkScale(suffix, out scale))
            {
                (value, step, to) = CjkTail(value, i + 1);
            }
        }

        while (
            to < tokens.Length
            && IsNear(to)
            && !taken[to]
            && NumberWords.TryScale(tokens[to].Form, out var scale)
        )
        {
            (value, step) = (value * scale, step * scale);
            to++;
        }

        return Finish(i, to, value, step, kind);
    }

    /// <summary>"1億5000万" behind its first digits: each further number with its scale adds up.</summary>
    private (double Value, double Step, int To) CjkTail(double first, int at)
    {
        var (total, part, step, to) = (0.0, first, 1.0, at);
        while (to < tokens.Length && tokens[to].Start == tokens[to - 1].End)
        {
            if (NumberWords.TryCjkScale(tokens[to].Form, out var scale))
            {
                part *= scale;
                step = scale;
                if (scale >= 1e4)
                {
                    (total, part) = (total + part, 0);
                }
            }
            else if (tokens[to].Is(TokenTraits.Number) && part == 0)
            {
                part = Parse(tokens[to].Form, language).Value;
            }
            else
            {
                break;
            }

            to++;
        }

        return (total + part, step, to);
    }

    private int Cjk(int i)
    {
        var (total, part, digit, to, used) = (0.0, 0.0, -1.0, i, 0);
        for (; to < tokens.Length && (to == i || tokens[to].Start == tokens[to - 1].End); to++)
        {
            if (NumberWords.CjkDigit(tokens[to].Form) is >= 0 and var d)
            {
                digit = digit < 0 ? d : (digit * 10) + d;
                used++;
            }
            else if (
                NumberWords.TryCjkScale(tokens[to].Form, out var scale) && (used > 0 || scale == 10)
            )
            {
                var count = digit < 0 ? (part == 0 ? 1 : 0) : digit;
                if (scale >= 1e4)
                {
                    (total, part) = (total + ((part + (digit < 0 ? 0 : digit)) * scale), 0);
                }
                else
                {
                    part += count * scale;
                }

                (digit, used) = (-1, used + 1);
            }
            else
            {
                break;
            }
        }

        // A single Han numeral is part of a word too often (一部, 三菱) to be a number unless a counter stands behind it.
        if (
            used < 2
            && !(
                used == 1
                && to < tokens.Length
                && tokens[to].Form
                    is "人"
                        or "社"
                        or "年"
                        or "月"
                        or "日"
                        or "回"
                        or "个"
                        or "名"
                        or "家"
            )
        )
        {
            return i + 1;
        }

        var value = total + part + Math.Max(0, digit);
        return Finish(i, to, value, 1, QuantityKind.Plain);
    }

    private int Words(int i, bool[] taken)
    {
        var form = tokens[i].Form;
        if (NumberWords.TryFraction(form, out var fraction) && IsFraction(i))
        {
            return Fraction(i, fraction);
        }

        if (NumberWords.TryOrdinal(form, out var ordinal) && language == "en")
        {
            return Finish(i, i + 1, ordinal, 1, QuantityKind.Ordinal);
        }

        var (total, part, to, any) = (0.0, 0.0, i, false);
        var step = 1.0;
        while (to < tokens.Length && !taken[to] && (to == i || IsNear(to)))
        {
            if (NumberWords.TryValue(tokens[to].Form, language, out var value))
            {
                // "two three" are two numbers; "twenty three" and "two hundred three" are one.
                if (any && !(part % 100 == 0 || (part % 10 == 0 && value < 10 && part >= 20)))
                {
                    break;
                }

                part += value;
            }
            else if (
                NumberWords.TryScale(tokens[to].Form, out var scale)
                && (any || scale >= 1e3 && IsCountable(to))
            )
            {
                if (scale == 100)
                {
                    part = Math.Max(1, part) * 100;
                }
                else
                {
                    total += Math.Max(1, part) * scale;
                    part = 0;
                }

                step = scale;
            }
            else if (
                any
                && tokens[to].Form is "and"
                && part % 100 == 0
                && part + total > 0
                && to + 1 < tokens.Length
                && NumberWords.TryValue(tokens[to + 1].Form, language, out var rest)
                && rest < 100
                && NumberWords.TryScale(tokens[to - 1].Form, out _)
            )
            {
                to++;
                continue;
            }
            else
            {
                break;
            }

            any = true;
            to++;
        }

        if (!any)
        {
            return i + 1;
        }

        // "one" is a pronoun, and "thousands" no number, unless more is said.
        if (
            to == i + 1
            && (form is "one" or "double" or "triple" || form.EndsWith('s'))
            && form is not "six"
        )
        {
            return to;
        }

        return Finish(i, to, total + part, step, QuantityKind.Plain);
    }

    // "a million" is a number, "million" as a part of a name is none.
    private bool IsCountable(int at) =>
        at > 0 && tokens[at - 1].Form is "a" or "half" or "une" or "eine" or "un" or "een";

    private bool IsFraction(int i) =>
        tokens[i].Form is "half" or "quarters" or "thirds" or "fifths" or "tenths"
        || (i > 0 && tokens[i - 1].Form is "a" or "one")
            && i + 1 < tokens.Length
            && tokens[i + 1].Form is "of" or "in" or "since" or "from" or "to"
        || (
            i > 1
            && tokens[i - 1].Form is "a"
            && tokens[i - 2].Form is "by" or "almost" or "nearly" or "about" or "than" or "while"
        );

    private int Fraction(int i, double fraction)
    {
        var from = i;
        if (
            i > 0
            && NumberWords.TryValue(tokens[i - 1].Form, language, out var count)
            && count < 10
        )
        {
            fraction *= count;
            from = i - 1;
            if (_found.Count > 0 && _found[^1].To == i)
            {
                _found.RemoveAt(_found.Count - 1);
            }
        }

        // "half a million"
        if (
            i + 2 < tokens.Length
            && tokens[i + 1].Form is "a"
            && NumberWords.TryScale(tokens[i + 2].Form, out var scale)
        )
        {
            return Finish(from, i + 3, fraction * scale, fraction * scale, QuantityKind.Plain);
        }

        return Finish(from, i + 1, fraction, 0.01, QuantityKind.Fraction);
    }

    private bool IsNear(int i) => tokens[i].Start - tokens[i - 1].End <= 2;

    /// <summary>Adds money, percent, unit and hedge, and records the number.</summary>
    private int Finish(int from, int to, double value, double step, QuantityKind kind)
    {
        var (start, end) = (tokens[from].Start, tokens[to - 1].End);
        var unit = "";
        var next = to;
        if (SignBefore(start) is var (code, at) && code is not null)
        {
            (kind, unit, start) = (QuantityKind.Money, code, at);
        }
        else if (Behind(end, out var sign, out var behind))
        {
            end = behind;
            (kind, unit) = sign is "%" ? (QuantityKind.Percent, "%") : (QuantityKind.Money, sign);
        }
        else if (to < tokens.Length && IsNear(to))
        {
            var form = tokens[to].Form;
            if (NumberWords.TryCurrency(form, out var currency))
            {
                (kind, unit, next, end) = (QuantityKind.Money, currency!, to + 1, tokens[to].End);
            }
            else if (NumberWords.IsPercent(form))
            {
                (kind, unit, next, end) = (QuantityKind.Percent, "%", to + 1, tokens[to].End);
            }
            else if (
                form is "per" or "por" or "pour"
                && to + 1 < tokens.Length
                && NumberWords.IsCentOfPer(tokens[to + 1].Form)
            )
            {
                (kind, unit, next, end) = (QuantityKind.Percent, "%", to + 2, tokens[to + 1].End);
            }
            else if (form is "percentage" or "prozentpunkte" && kind == QuantityKind.Plain)
            {
                (kind, unit, next, end) = (
                    QuantityKind.PercentagePoints,
                    "pp",
                    to + 1,
                    tokens[to].End
                );
            }
        }

        if (
            kind == QuantityKind.Plain
            && to - from == 1
            && tokens[from].Is(TokenTraits.Number)
            && tokens[from].Form.Length == 4
            && value is >= 1400 and < 2200
            && tokens[from].Form.All(char.IsAsciiDigit)
            && text.AsSpan(tokens[from].Start, tokens[from].End - tokens[from].Start)
                .IndexOfAny(".,") < 0
            && LooksLikeYear(from, to)
        )
        {
            kind = QuantityKind.Year;
        }

        if (
            unit.Length == 0
            && to < tokens.Length
            && kind is QuantityKind.Plain or QuantityKind.Fraction
        )
        {
            unit = UnitAt(to);
        }

        _found.Add(
            new Quantity(
                new TextSpan(start, end),
                from,
                to,
                value,
                kind,
                unit,
                HedgeBefore(from),
                step
            )
        );
        return next;
    }

    /// <summary>What is counted: the next word, or the one behind "of", "more", "other".</summary>
    private string UnitAt(int to)
    {
        for (var i = to; i < Math.Min(to + 2, tokens.Length); i++)
        {
            if (tokens[i].Start - tokens[i - 1].End > 2)
            {
                return "";
            }

            if (tokens[i].Content)
            {
                return tokens[i].Stem;
            }
        }

        return "";
    }

    private bool LooksLikeYear(int from, int to)
    {
        if (
            to < tokens.Length
            && IsNear(to)
            && tokens[to].Content
            && text[tokens[to].Start - 1] == ' '
        )
        {
            // "2000 people" is a count, "2014 Monaco Yacht Show" a year.
            return tokens[to].Is(TokenTraits.Capital)
                || tokens[to].Is(TokenTraits.Number)
                || (
                    from > 0
                    && tokens[from - 1].Form
                        is "in"
                            or "since"
                            or "the"
                            or "by"
                            or "until"
                            or "from"
                            or "of"
                            or "last"
                );
        }

        return true;
    }

    /// <summary>The currency sign before a number, with what belongs to it: "$", "US$", "USD ".</summary>
    private (string? Code, int At) SignBefore(int start)
    {
        var i = start - 1;
        if (i >= 0 && text[i] is ' ' or '\u00a0')
        {
            i--;
        }

        if (i < 0)
        {
            return (null, start);
        }

        if (NumberWords.CurrencyOfSign(text[i]) is not { } code)
        {
            return
                i >= 2
                && i + 2 >= start - 1
                && text.AsSpan(i - 2, 3) is "USD" or "EUR" or "GBP" or "CHF" or "JPY"
                ? (text[(i - 2)..(i + 1)], i - 2)
                : (null, start);
        }

        var from = i;
        while (from > 0 && char.IsUpper(text[from - 1]) && i - from < 3)
        {
            from--;
        }

        if (i - from > 0)
        {
            code = text[from..i] switch
            {
                "A" or "AU" => "AUD",
                "C" or "CA" => "CAD",
                "NZ" => "NZD",
                "HK" => "HKD",
                "R" => "BRL",
                "S" => "SGD",
                _ => code,
            };
        }

        return (code, from);
    }

    private bool Behind(int end, out string sign, out int behind)
    {
        var i = end;
        if (i < text.Length && text[i] is ' ' or '\u00a0' or '\u202f')
        {
            i++;
        }

        (sign, behind) = ("", i + 1);
        if (i >= text.Length)
        {
            return false;
        }

        sign = text[i] switch
        {
            '%' or '％' or '٪' => "%",
            '€' => "EUR",
            '£' when i == end => "GBP",
            '₽' => "RUB",
            '円' => "JPY",
            '元' => "CNY",
            'ド' when i + 1 < text.Length && text[i + 1] == 'ル' => "USD",
            '美' when i + 1 < text.Length && text[i + 1] == '元' => "USD",
            '欧' when i + 1 < text.Length && text[i + 1] == '元' => "EUR",
            _ => "",
        };
        return sign.Length > 0;
    }

    private Hedge HedgeBefore(int from)
    {
        if (from == 0)
        {
            return Hedge.None;
        }

        var one = tokens[from - 1].Form;
        var two = from > 1 ? tokens[from - 2].Form : "";
        return (two, one) switch
        {
            ("more" or "greater" or "higher", "than") => Hedge.MoreThan,
            ("less" or "fewer" or "lower", "than") => Hedge.LessThan,
            ("at", "least") => Hedge.MoreThan,
            ("at", "most") or ("up", "to") => Hedge.LessThan,
            (_, "over" or "above" or "mehr" or "uber" or "mas" or "oltre") => Hedge.MoreThan,
            (_, "under" or "below" or "unter") => Hedge.LessThan,
            (
                _,
                "nearly"
                    or "almost"
                    or "fast"
                    or "casi"
                    or "presque"
                    or "quasi"
                    or "quase"
                    or "bijna"
                    or "почти"
            ) => Hedge.Nearly,
            (
                _,
                "about"
                    or "around"
                    or "approximately"
                    or "roughly"
                    or "some"
                    or "circa"
                    or "estimated"
                    or "rund"
                    or "etwa"
                    or "environ"
                    or "unos"
                    or "cerca"
                    or "ongeveer"
                    or "около"
                    or "约"
                    or "約"
            ) => Hedge.About,
            ("about" or "around" or "some", _) when !tokens[from - 1].Content => Hedge.About,
            _ => Hedge.None,
        };
    }

    /// <summary>"1 to 3 percent", "$5-10 million": the first number takes sign, and scale, of the second.</summary>
    private void ShareUnits()
    {
        for (var i = 0; i + 1 < _found.Count; i++)
        {
            var (a, b) = (_found[i], _found[i + 1]);
            if (b.From - a.To > 1 || a.Kind != QuantityKind.Plain)
            {
                continue;
            }

            var between = text.AsSpan(a.Span.End, Math.Max(0, b.Span.Start - a.Span.End)).Trim();
            if (
                between
                is not (
                    "-"
                    or "–"
                    or "to"
                    or "and"
                    or "or"
                    or "bis"
                    or "à"
                    or "a"
                    or "до"
                    or "～"
                    or "~"
                )
            )
            {
                continue;
            }

            if (b.Kind is QuantityKind.Percent or QuantityKind.Money)
            {
                a = a with { Kind = b.Kind, Unit = b.Unit };
            }

            if (a.Unit.Length == 0)
            {
                a = a with { Unit = b.Unit };
            }

            _found[i] = a;
        }
    }

    /// <summary>The value of a run of digits, its separators read as the language has them.</summary>
    internal static (double Value, double Step) Parse(string form, string language)
    {
        var decimalComma = language is "de" or "fr" or "es" or "it" or "pt" or "nl" or "ru";
        var (point, comma) = (form.LastIndexOf('.'), form.LastIndexOf(','));
        char decimals;
        if (point >= 0 && comma >= 0)
        {
            decimals = point > comma ? '.' : ',';
        }
        else
        {
            var mark = point >= 0 ? '.' : ',';
            var at = Math.Max(point, comma);
            var groups = at >= 0 && form.Count(c => c == mark) > 1;
            // "1.500" groups in German; "1,500" groups in English; three digits behind one mark are the only doubt.
            var three = at >= 0 && form.Length - at == 4 && at is >= 1 and <= 3;
            decimals =
                at < 0 || groups ? '\0'
                : three && mark == (decimalComma ? '.' : ',') ? '\0'
                : mark;
        }

        var digits = new System.Text.StringBuilder(form.Length);
        foreach (var c in form)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c == decimals)
            {
                digits.Append('.');
            }
        }

        if (
            !double.TryParse(
                digits.ToString(),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return (0, 1);
        }

        var written = digits.ToString();
        var dot = written.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            return (value, Math.Pow(10, -(written.Length - dot - 1)));
        }

        var zeros = written.Length - written.TrimEnd('0').Length;
        return (value, Math.Pow(10, Math.Min(zeros, 300)));
    }
}
