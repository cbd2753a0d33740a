using Pith.Text.Claims;

namespace Pith.Text.Comparing;

/// <summary>
/// Compares the articles of one story. Two facts disagree where they are of one sort, each is the other article's best
/// match by the words around it, their values differ by more than rounding explains, and neither article has the
/// other's value as well (then both would be told, of different things).
/// </summary>
public static class StoryComparison
{
    /// <summary>The most disagreements that are given, the clearest first.</summary>
    public const int Most = 6;

    // One article's number is seldom more than twice another's for the same thing; farther apart they count different things.
    private const double MostRatio = 2;
    private const double CloseRatio = 1.25;

    /// <summary>What the articles tell differently. Only articles of one language are compared.</summary>
    /// <param name="articles">The articles of one story, without copies; the order decides ties.</param>
    public static IReadOnlyList<Disagreement> Disagreements(IReadOnlyList<ClaimSource> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var facts = articles.Select((a, i) => FactReader.Read(i, a.Reading.Passage)).ToList();
        var alike = new Likeness(facts.SelectMany(f => f));
        var pairs = new List<(Fact A, Fact B, float Alike)>();
        for (var a = 0; a < articles.Count; a++)
        {
            for (var b = a + 1; b < articles.Count; b++)
            {
                if (articles[a].Document.Language == articles[b].Document.Language)
                {
                    Compare(facts[a], facts[b], alike, pairs);
                }
            }
        }

        return
        [
            .. pairs
                .OrderByDescending(p => p.Alike)
                .Aggregate(new List<List<Fact>>(), Join)
                .Take(Most)
                .Select(group => Sides(group, facts)),
        ];
    }

    private static void Compare(
        List<Fact> first,
        List<Fact> second,
        Likeness alike,
        List<(Fact A, Fact B, float Alike)> pairs
    )
    {
        // What both have is told by both, each number of something else.
        var ofFirst = first.FindAll(a => !second.Exists(b => Agree(a, b)));
        var ofSecond = second.FindAll(b => !first.Exists(a => Agree(a, b)));
        foreach (var a in ofFirst)
        {
            if (
                Best(a, ofSecond, alike) is { } b
                && ReferenceEquals(Best(b.Fact, ofFirst, alike)?.Fact, a)
                && b.Alike >= LeastAlike(a, b.Fact)
            )
            {
                pairs.Add((a, b.Fact, b.Alike));
            }
        }
    }

    /// <summary>
    /// How much alike the words around two facts must be. What is rare in a story, and what is nearly the same number of
    /// the same noun, needs little: "2,600 arms" and "2,900 arms". Set on the sample newsroom for precision.
    /// </summary>
    private static float LeastAlike(Fact a, Fact b)
    {
        var close = Math.Max(a.Amount, b.Amount) <= CloseRatio * Math.Min(a.Amount, b.Amount);
        return (a.Kind, a.Unit) switch
        {
            (DisagreementKind.Name, _) => 0.10f,
            (DisagreementKind.Date, _) => Likeness.Shared(a, b) < 2 ? 1 : 0.25f,
            (DisagreementKind.Money, _) => close ? 0.08f : 0.20f,
            (_, "") => 0.25f,
            (_, "min" or "month" or "%") => Likeness.Shared(a, b) < 2 ? 1
            : close ? 0.12f
            : 0.18f,
            _ => close ? 0 : 0.15f,
        };
    }

    private static (Fact Fact, float Alike)? Best(Fact fact, List<Fact> among, Likeness alike)
    {
        (Fact Fact, float Alike)? best = null;
        foreach (var other in among)
        {
            if (!SameSort(fact, other) || !Differ(fact, other))
            {
                continue;
            }

            var likeness = alike.Of(fact, other);
            if (best is null || likeness > best.Value.Alike)
            {
                best = (other, likeness);
            }
        }

        return best;
    }

    private static bool SameSort(Fact a, Fact b) =>
        a.Kind == b.Kind
        && a.Kind switch
        {
            DisagreementKind.Number or DisagreementKind.Money => a.Unit == b.Unit,
            DisagreementKind.Name => NameLikeness.MayBeOne(a.Name, b.Name),
            _ => true,
        };

    private static bool Differ(Fact a, Fact b) =>
        a.Kind switch
        {
            DisagreementKind.Number or DisagreementKind.Money => a.Amount > 0
                && b.Amount > 0
                && Math.Max(a.Amount, b.Amount) <= MostRatio * Math.Min(a.Amount, b.Amount),
            _ => true,
        };

    /// <summary>Whether two facts are the same, as far as each is exact.</summary>
    private static bool Agree(Fact a, Fact b)
    {
        if (a.Kind != b.Kind)
        {
            return false;
        }

        switch (a.Kind)
        {
            case DisagreementKind.Name:
                return a.Name == b.Name;
            case DisagreementKind.Date:
                return a.Date.Month == b.Date.Month && a.Date.Day == b.Date.Day;
            default:
                if (Units.IsMeasure(a.Unit) && Units.IsMeasure(b.Unit) && a.Unit != b.Unit)
                {
                    return false;
                }

                var step = Math.Max(Step(a), Step(b));
                return Math.Abs(a.Amount - b.Amount) < step * 0.51 + 1e-9;
        }
    }

    /// <summary>How far off a number may be by how it is written: 88,000 is told to the thousand, "nearly six" to a tenth.</summary>
    private static double Step(Fact fact)
    {
        var scale = fact.Quantity.Value == 0 ? 1 : fact.Amount / fact.Quantity.Value;
        var written = fact.Quantity.Step * scale;
        var hedged = fact.Quantity.Hedge == Hedge.None ? 0 : fact.Amount * 0.1;
        return Math.Max(Math.Min(written, fact.Amount * 0.05), hedged);
    }

    /// <summary>Puts a pair to the group that one of its facts is in; a fact is in one group at the most.</summary>
    private static List<List<Fact>> Join(
        List<List<Fact>> groups,
        (Fact A, Fact B, float Alike) pair
    )
    {
        var ofA = groups.Find(g => g.Contains(pair.A));
        var ofB = groups.Find(g => g.Contains(pair.B));
        if (ofA is null && ofB is null)
        {
            groups.Add([pair.A, pair.B]);
        }
        else if (ofB is null && !ofA!.Exists(f => f.Article == pair.B.Article))
        {
            ofA.Add(pair.B);
        }
        else if (ofA is null && !ofB!.Exists(f => f.Article == pair.A.Article))
        {
            ofB.Add(pair.A);
        }

        return groups;
    }

    private static Disagreement Sides(List<Fact> group, List<List<Fact>> all)
    {
        var sides = new List<List<Fact>>();
        foreach (var fact in group)
        {
            if (sides.Find(s => Agree(s[0], fact)) is { } side)
            {
                side.Add(fact);
            }
            else
            {
                sides.Add([fact]);
            }
        }

        // Who has one of these values too, in whatever words or language.
        foreach (var article in all)
        {
            if (
                article.Count == 0
                || sides.Exists(s => s.Exists(f => f.Article == article[0].Article))
            )
            {
                continue;
            }

            var agreeing = sides
                .Select(s =>
                    (Side: s, Fact: article.Find(f => f.Unit == s[0].Unit && Agree(f, s[0])))
                )
                .Where(x => x.Fact is not null)
                .ToList();
            if (agreeing is [var only])
            {
                only.Side.Add(only.Fact!);
            }
        }

        return new(
            group[0].Kind,
            [
                .. sides
                    .OrderByDescending(s => s.Count)
                    .Select(s =>
                        s.OrderBy(f => f.Article)
                            .Select(f => new Telling(f.Article, f.Value, f.Sentence))
                            .ToList()
                    ),
            ]
        );
    }
}
