using System.Numerics;

namespace Pith.Text.Digests;

/// <summary>
/// Chooses the takeaways as a set: the one whose words agree best with what an editor's summary can be expected to
/// have (its F1 in expectation), so that a point said twice counts once and each word must earn its place.
/// </summary>
internal sealed class TakeawayChooser
{
    /// <summary>The most takeaways of a digest.</summary>
    public const int Most = 5;

    /// <summary>Fewer words than this say too little.</summary>
    public const int FewestWords = 7;

    private const int Fewest = 3;
    private const int MostWords = 40;
    private const int Beam = 3;

    // Sets are bits of a long; the sentences behind the best two dozen are never chosen.
    private const int Looked = 24;

    // What is chosen for its expectation falls short of it; a longer wanted summary makes the search ask less of each
    // word. Cross-validated: 1.4 to 1.6 are best, 1 and 2.5 cost 0.3 of ROUGE-1.
    private const float Caution = 1.5f;

    // Cross-validated: 0.25 to 1 give the same ROUGE-1, and 0.5 the best ROUGE-2.
    private const float PairWeight = 0.5f;

    private readonly List<Candidate> _candidates;
    private readonly float _summaryWords;
    private readonly ExpectedHits _hits;

    private TakeawayChooser(Article article, List<Candidate> candidates, float summaryWords)
    {
        _candidates = candidates;
        _summaryWords = summaryWords * Caution;
        _hits = new ExpectedHits(article, candidates);
    }

    /// <summary>The takeaways, the most important first; no more than the budget holds, which is spent.</summary>
    public static List<Candidate> Choose(
        Article article,
        List<Candidate> candidates,
        DigestModel model,
        DigestBudget budget
    )
    {
        var possible = candidates
            .Where(c => c.Words is >= FewestWords and <= MostWords)
            .OrderByDescending(c => Alone(c, model.SummaryWords))
            .Take(Looked)
            .ToList();
        return new TakeawayChooser(article, possible, model.SummaryWords).Search(budget);
    }

    private static float Alone(Candidate c, float summaryWords) =>
        c.Expected / (c.Ids.Length + (summaryWords / 2));

    private List<Candidate> Search(DigestBudget budget)
    {
        List<(ulong Set, float Value)> beam = [(0, 0f)];
        var best = beam[0];
        var seen = new HashSet<ulong>();
        var next = new List<(ulong Set, float Value)>();
        for (var size = 1; size <= Most; size++)
        {
            next.Clear();
            foreach (var (set, _) in beam)
            {
                Extend(set, budget, seen, next);
            }

            if (next.Count == 0)
            {
                break;
            }

            next.Sort(
                (a, b) =>
                    a.Value.Equals(b.Value) ? a.Set.CompareTo(b.Set) : b.Value.CompareTo(a.Value)
            );
            beam = next.GetRange(0, Math.Min(Beam, next.Count));
            if (beam[0].Value > best.Value || size <= Fewest)
            {
                best = beam[0];
            }
        }

        var chosen = Members(best.Set).OrderByDescending(c => Alone(c, _summaryWords)).ToList();
        AddMore(best.Set, chosen, budget);
        budget.Spend(chosen.Sum(c => c.Words), chosen.Sum(c => c.Draft.Length + 1));
        return chosen;
    }

    /// <summary>A long article deserves more points than an editor's summary has; they stand behind the others.</summary>
    private void AddMore(ulong set, List<Candidate> chosen, DigestBudget budget)
    {
        foreach (var member in Members(set))
        {
            _hits.Add(member);
        }

        while (chosen.Count < budget.Takeaways)
        {
            var (words, units) = (chosen.Sum(c => c.Words), chosen.Sum(c => c.Draft.Length + 1));
            Candidate? best = null;
            var most = 0f;
            foreach (var c in _candidates)
            {
                if (
                    words + c.Words > budget.ForAllTakeaways
                    || !budget.Fits(words + c.Words, units + c.Draft.Length + 1)
                    || chosen.Exists(t => t.Sentence == c.Sentence)
                )
                {
                    continue;
                }

                var mark = _hits.Mark;
                _hits.Add(c);
                var value = Value();
                _hits.Undo(mark);
                if (value > most)
                {
                    (best, most) = (c, value);
                }
            }

            if (best is null)
            {
                return;
            }

            chosen.Add(best);
            _hits.Add(best);
        }
    }

    /// <summary>Adds each set of one candidate more that the budget holds, with its value.</summary>
    private void Extend(
        ulong set,
        DigestBudget budget,
        HashSet<ulong> seen,
        List<(ulong Set, float Value)> next
    )
    {
        var (words, units) = (0, 0);
        foreach (var member in Members(set))
        {
            words += member.Words;
            units += member.Draft.Length + 1;
            _hits.Add(member);
        }

        for (var i = 0; i < _candidates.Count; i++)
        {
            var c = _candidates[i];
            var larger = set | (1UL << i);
            if (
                words + c.Words <= budget.ForTakeaways
                && budget.Fits(words + c.Words, units + c.Draft.Length + 1)
                && larger != set
                && !HasSentence(set, c.Sentence)
                && seen.Add(larger)
            )
            {
                var mark = _hits.Mark;
                _hits.Add(c);
                next.Add((larger, Value()));
                _hits.Undo(mark);
            }
        }

        _hits.Undo(0);
    }

    private float Value() =>
        (2 * _hits.Words / (_hits.WordCount + _summaryWords))
        + (PairWeight * 2 * _hits.Pairs / (_hits.PairCount + _summaryWords));

    private bool HasSentence(ulong set, int sentence)
    {
        foreach (var member in Members(set))
        {
            if (member.Sentence == sentence)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Candidate> Members(ulong set)
    {
        for (; set != 0; set &= set - 1)
        {
            yield return _candidates[BitOperations.TrailingZeroCount(set)];
        }
    }
}
