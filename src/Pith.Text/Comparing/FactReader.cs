using Pith.Text.Claims;
using Pith.Text.Names;

namespace Pith.Text.Comparing;

/// <summary>Finds what articles can tell differently: counts, measures, sums of money, dates, people.</summary>
internal static class FactReader
{
    /// <summary>An article with more is a table, which is not told but copied.</summary>
    private const int Most = 400;

    public static List<Fact> Read(int article, Passage passage)
    {
        var facts = new List<Fact>();
        Quantities(article, passage, facts);
        Dates(article, passage, facts);
        People(article, passage, facts);
        return facts.Count > Most ? facts[..Most] : facts;
    }

    private static void Quantities(int article, Passage passage, List<Fact> facts)
    {
        foreach (var quantity in passage.Quantities)
        {
            if (
                quantity.Kind
                    is not (QuantityKind.Plain or QuantityKind.Money or QuantityKind.Percent)
                || (
                    quantity.Kind != QuantityKind.Money
                    && quantity.From > 0
                    && passage.Tokens[quantity.From - 1].Form is "than"
                )
                || IsOfTable(passage, quantity.From)
            )
            {
                continue;
            }

            var unit = Units.Of(passage, quantity, out var end);
            var amount = Units.Value(passage, quantity);
            if (facts.Count > 0 && Continues(passage, facts[^1], quantity, unit))
            {
                facts[^1] = facts[^1].With(facts[^1].Amount + amount, end);
                continue;
            }

            facts.Add(
                new Fact
                {
                    Article = article,
                    Kind =
                        quantity.Kind == QuantityKind.Money
                            ? DisagreementKind.Money
                            : DisagreementKind.Number,
                    Value = new(Start(passage, quantity), end),
                    Sentence = SentenceAt(passage, quantity.From),
                    Quantity = quantity,
                    Amount = amount,
                    Unit = unit,
                    Around = Fact.WordsAround(passage, quantity.From, passage.TokenAt(end)),
                }
            );
        }
    }

    /// <summary>"five hours and ten minutes" is one measure.</summary>
    private static bool Continues(Passage passage, Fact before, Quantity quantity, string unit) =>
        Units.IsMeasure(unit)
        && before.Unit == unit
        && before.Kind == DisagreementKind.Number
        && before.Value.End < quantity.Span.Start
        && passage.Text.AsSpan(before.Value.End..quantity.Span.Start).Trim()
            is "and"
                or ","
                or ", and"
                or "";

    /// <summary>"nearly six hours" begins at "nearly".</summary>
    private static int Start(Passage passage, Quantity quantity)
    {
        if (quantity.Hedge == Hedge.None || quantity.From == 0)
        {
            return quantity.Span.Start;
        }

        var hedge = passage.Tokens[quantity.From - 1];
        return hedge.Form is "nearly" or "almost" or "about" or "around" or "roughly"
            ? hedge.Start
            : quantity.Span.Start;
    }

    private static void Dates(int article, Passage passage, List<Fact> facts)
    {
        foreach (var date in passage.Dates)
        {
            if (date is not { Month: > 0, Day: > 0 })
            {
                continue;
            }

            facts.Add(
                new Fact
                {
                    Article = article,
                    Kind = DisagreementKind.Date,
                    Value = date.Span,
                    Sentence = SentenceAt(passage, date.From),
                    Date = date,
                    Around = Fact.WordsAround(passage, date.From, date.To),
                }
            );
        }
    }

    private static void People(int article, Passage passage, List<Fact> facts)
    {
        foreach (var thing in passage.Things)
        {
            if (
                thing.Kind is not (NameKind.Person or NameKind.Other)
                || thing.Name.Split(' ').Length != 2
            )
            {
                continue;
            }

            foreach (var mention in thing.Mentions)
            {
                if (mention.Length != thing.Name.Length)
                {
                    continue;
                }

                var (from, to) = (passage.TokenAt(mention.Start), passage.TokenAt(mention.End));
                facts.Add(
                    new Fact
                    {
                        Article = article,
                        Kind = DisagreementKind.Name,
                        Value = mention,
                        Sentence = SentenceAt(passage, from),
                        Name = thing.Name,
                        Around = Fact.WordsAround(passage, from, to),
                    }
                );
                break;
            }
        }
    }

    /// <summary>A table's row is no statement: what its numbers mean stands elsewhere.</summary>
    private static bool IsOfTable(Passage passage, int token)
    {
        var sentence = SentenceAt(passage, token);
        return passage.Text.AsSpan(sentence.Start, sentence.Length).Count('|') > 1;
    }

    private static TextSpan SentenceAt(Passage passage, int token) =>
        passage.Document.Sentences[passage.SentenceOf[token]].Span;
}
