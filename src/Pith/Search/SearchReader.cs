using System.Globalization;

namespace Pith.Search;

/// <summary>Reads the language of queries. What is no condition is a word, so that "AI: what now" finds those words.</summary>
internal sealed class SearchReader(string typed)
{
    /// <summary>More pieces than this are left out.</summary>
    private const int MostPieces = 24;

    private readonly List<List<SearchTerm>> _all = [];
    private readonly List<SearchTerm> _without = [];
    private readonly List<string> _sources = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _bylines = [];
    private long? _before;
    private long? _after;
    private bool _hasDisagreement;
    private (SearchProblem Problem, string At)? _problem;

    private enum Joint
    {
        Start,
        And,
        Or,
    }

    public SearchQuery Read()
    {
        var joint = Joint.Start;
        var pieces = 0;
        var at = 0;
        while (_problem is null && pieces < MostPieces && Next(ref at) is { } piece)
        {
            pieces++;
            if (piece is { Value: "OR", IsQuoted: false, Field: "", IsWithout: false })
            {
                if (joint != Joint.And)
                {
                    Refuse(SearchProblem.LooseOr, piece.Value);
                }

                joint = Joint.Or;
                continue;
            }

            if (piece.Field.Length > 0)
            {
                Condition(piece);
            }
            else if (SearchTerm.Of(piece.Value) is not { } term)
            {
                continue;
            }
            else if (piece.IsWithout)
            {
                _without.Add(term);
            }
            else if (joint == Joint.Or && _all.Count > 0)
            {
                _all[^1].Add(term);
            }
            else
            {
                _all.Add([term]);
            }

            joint = piece.Field.Length == 0 && !piece.IsWithout ? Joint.And : Joint.Start;
        }

        if (joint == Joint.Or)
        {
            Refuse(SearchProblem.LooseOr, "OR");
        }

        var filter = new SearchFilter(
            _sources,
            _topics,
            _bylines,
            _before,
            _after,
            _hasDisagreement
        );
        if (_all.Count == 0 && _without.Count > 0)
        {
            Refuse(SearchProblem.OnlyWithout, "");
        }
        else if (_all.Count == 0 && filter.IsEmpty)
        {
            Refuse(SearchProblem.Nothing, "");
        }

        return _problem is { } problem
            ? new([], [], new([], [], [], null, null, false), problem.Problem, problem.At)
            : new(_all, _without, filter);
    }

    private void Refuse(SearchProblem problem, string at) => _problem ??= (problem, at);

    private void Condition(Piece piece)
    {
        if (piece.Value.Length == 0)
        {
            Refuse(SearchProblem.EmptyCondition, piece.Field + ":");
            return;
        }

        switch (piece.Field)
        {
            case "source":
                _sources.Add(piece.Value);
                break;
            case "topic":
                _topics.Add(piece.Value);
                break;
            case "byline":
                _bylines.Add(piece.Value);
                break;
            case "before":
                _before = Day(piece) ?? _before;
                break;
            case "after":
                _after = Day(piece) ?? _after;
                break;
            default:
                _hasDisagreement = piece.Value is "disagreement";
                if (!_hasDisagreement)
                {
                    Refuse(SearchProblem.UnknownHas, piece.Value);
                }

                break;
        }
    }

    /// <summary>The start of a day, month or year in UTC.</summary>
    private long? Day(Piece piece)
    {
        if (
            DateTimeOffset.TryParseExact(
                piece.Value,
                ["yyyy-MM-dd", "yyyy-MM", "yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var day
            )
        )
        {
            return day.ToUnixTimeMilliseconds();
        }

        Refuse(SearchProblem.NoDay, piece.Value);
        return null;
    }

    private Piece? Next(ref int at)
    {
        while (at < typed.Length && char.IsWhiteSpace(typed[at]))
        {
            at++;
        }

        if (at >= typed.Length)
        {
            return null;
        }

        var isWithout =
            typed[at] == '-'
            && at + 1 < typed.Length
            && !char.IsWhiteSpace(typed[at + 1])
            && typed[at + 1] != '-';
        at += isWithout ? 1 : 0;
        var field = isWithout ? "" : Field(ref at);
        var start = at;
        if (at < typed.Length && IsQuote(typed[at]))
        {
            var end = at + 1;
            while (end < typed.Length && !IsQuote(typed[end]))
            {
                end++;
            }

            if (end >= typed.Length)
            {
                Refuse(SearchProblem.OpenQuote, typed[start..]);
                at = typed.Length;
                return new(field, "", IsQuoted: true, isWithout);
            }

            at = end + 1;
            return new(field, typed[(start + 1)..end].Trim(), IsQuoted: true, isWithout);
        }

        while (at < typed.Length && !char.IsWhiteSpace(typed[at]))
        {
            at++;
        }

        return new(field, typed[start..at], IsQuoted: false, isWithout);
    }

    private string Field(ref int at)
    {
        foreach (
            var field in (ReadOnlySpan<string>)
                ["source", "topic", "byline", "before", "after", "has"]
        )
        {
            if (
                at + field.Length < typed.Length
                && typed[at + field.Length] == ':'
                && typed.AsSpan(at, field.Length).Equals(field, StringComparison.OrdinalIgnoreCase)
            )
            {
                at += field.Length + 1;
                return field;
            }
        }

        return "";
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';

    private sealed record Piece(string Field, string Value, bool IsQuoted, bool IsWithout);
}
