using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>
/// Learns how well a place of the source fits a slot: the weights under which what a true claim has in a slot comes out
/// ahead of everything else of its sort in the source (conditional logit, the best place of each candidate counting).
/// </summary>
internal static class CheckFit
{
    public sealed record Example(
        CheckCase Case,
        Slot Slot,
        float Context,
        float[][][] Candidates,
        int Claimed,
        int Label
    );

    public static List<Example> Examples(
        CheckData data,
        IEnumerable<CheckCase> cases,
        SlotKind kind
    )
    {
        var examples = new List<Example>();
        foreach (var one in cases)
        {
            var source = data.Source(one.Source);
            var passage = new Passage(Document.Prepare(one.Claim, language: "en"), source.Passage);
            for (var s = 0; s < passage.Document.Sentences.Count; s++)
            {
                if (passage.FirstToken[s] == passage.FirstToken[s + 1])
                {
                    continue;
                }

                var sentence = new ClaimSentence(source, passage, s);
                foreach (var slot in SlotReader.Read(source, sentence))
                {
                    if (slot.Kind != kind || slot.Claimed is null || slot.Others.Count == 0)
                    {
                        continue;
                    }

                    var fit = new SlotFit(source, sentence, slot);
                    var candidates = slot
                        .Others.Prepend(slot.Claimed)
                        .Select(c =>
                            c.Places.Select(p =>
                                {
                                    var f = new float[SlotFit.Count];
                                    fit.Measure(c, p, f);
                                    return f;
                                })
                                .ToArray()
                        )
                        .ToArray();
                    var label =
                        one.Supported ? 0
                        : one.Changed?.Any(x => x.Start < slot.Span.End && slot.Span.Start < x.End)
                        == true
                            ? 1
                        : -1;
                    examples.Add(new Example(one, slot, fit.Context, candidates, 0, label));
                }
            }
        }

        return examples;
    }

    public static float Score(float[] weights, float[][] places, out float[] best)
    {
        var max = float.NegativeInfinity;
        best = places[0];
        foreach (var place in places)
        {
            var sum = 0f;
            for (var k = 0; k < weights.Length; k++)
            {
                sum += weights[k] * place[k];
            }

            if (sum > max)
            {
                (max, best) = (sum, place);
            }
        }

        return max;
    }

    public static float[] Train(
        IReadOnlyList<Example> examples,
        int rounds = 400,
        float l2 = 0.002f
    )
    {
        var n = SlotFit.Count;
        var (w, m, v) = (new float[n], new float[n], new float[n]);
        w[0] = w[3] = w[4] = 1;
        for (var round = 1; round <= rounds; round++)
        {
            var gradient = new double[n];
            foreach (var e in examples)
            {
                var scores = new float[e.Candidates.Length];
                var best = new float[e.Candidates.Length][];
                for (var c = 0; c < scores.Length; c++)
                {
                    scores[c] = Score(w, e.Candidates[c], out best[c]);
                }

                var max = scores.Max();
                var sum = scores.Sum(s => Math.Exp(s - max));
                for (var c = 0; c < scores.Length; c++)
                {
                    var p = (Math.Exp(scores[c] - max) / sum) - (c == e.Claimed ? 1 : 0);
                    for (var k = 0; k < n; k++)
                    {
                        gradient[k] += p * best[c][k];
                    }
                }
            }

            for (var k = 0; k < n; k++)
            {
                var g = (float)(gradient[k] / examples.Count) + (l2 * w[k]);
                m[k] = (0.9f * m[k]) + (0.1f * g);
                v[k] = (0.999f * v[k]) + (0.001f * g * g);
                w[k] -=
                    0.05f
                    * (m[k] / (1 - MathF.Pow(0.9f, round)))
                    / (MathF.Sqrt(v[k] / (1 - MathF.Pow(0.999f, round))) + 1e-6f);
            }
        }

        return w;
    }

    /// <summary>The weights for all sorts of slots, learned from true claims.</summary>
    public static FitWeights TrainAll(CheckData data, IEnumerable<CheckCase> truths)
    {
        var cases = truths.ToList();
        return new FitWeights(
            Train(Examples(data, cases, SlotKind.Name)),
            Train(Examples(data, cases, SlotKind.Number)),
            Train(Examples(data, cases, SlotKind.Date))
        );
    }

    /// <summary>Log-chance of what the claim has, and its lead over the best other.</summary>
    public static (float LogChance, float Margin) Judge(float[] w, Example e)
    {
        var scores = e.Candidates.Select(c => Score(w, c, out _)).ToArray();
        var max = scores.Max();
        var log = max + (float)Math.Log(scores.Sum(s => Math.Exp(s - max)));
        return (scores[0] - log, scores[0] - scores.Skip(1).Max());
    }

    public static int Run(string folder)
    {
        var data = new CheckData(folder);
        var cases = data.Annotated();
        cases.AddRange(data.Highlights());
        var seen = new HashSet<string>();
        cases = cases
            .Where(c =>
                !c.Supported || seen.Add(c.Source[..Math.Min(200, c.Source.Length)] + c.Claim)
            )
            .ToList();
        foreach (var kind in Enum.GetValues<SlotKind>())
        {
            var examples = Examples(data, cases, kind);
            var judged = new List<(Example E, float Log, float Margin)>();
            for (var fold = 0; fold < 5; fold++)
            {
                var train = examples.Where(e => e.Case.Fold != fold && e.Label == 0).ToList();
                var w = Train(train);
                if (fold == 0)
                {
                    Console.WriteLine(
                        $"{kind}: "
                            + string.Join(
                                " ",
                                SlotFit.Names.Select((name, k) => $"{name} {w[k]:0.00}")
                            )
                    );
                }

                judged.AddRange(
                    examples
                        .Where(e => e.Case.Fold == fold)
                        .Select(e =>
                        {
                            var (a, b) = Judge(w, e);
                            return (e, a, b);
                        })
                );
            }

            var truth = judged.Where(j => j.E.Label == 0).ToList();
            Console.WriteLine(
                $"{kind}: {truth.Count} true slots, first {truth.Count(j => j.Margin > 0) / (double)truth.Count:0.000}, mean log {truth.Average(j => j.Log):0.000}"
            );
            var swaps = judged.Where(j => j.E.Case.Set == "swaps").ToList();
            foreach (var by in new[] { "log", "margin" })
            {
                float Of((Example E, float Log, float Margin) j) => by == "log" ? j.Log : j.Margin;
                var good = swaps.Where(j => j.E.Label == 0).Select(Of).Order().ToArray();
                foreach (var group in swaps.Where(j => j.E.Label == 1).GroupBy(j => j.E.Case.Kind))
                {
                    var figures = new[] { 0.02, 0.05, 0.1 }.Select(fa =>
                        $"{fa}: {group.Count(j => Of(j) < good[(int)(fa * good.Length)]) / (double)group.Count():0.00}"
                    );
                    Console.WriteLine(
                        $"  {by} {group.Key} ({group.Count()}): {string.Join("  ", figures)}"
                    );
                }
            }
        }

        Pairs(data, cases);
        return 0;
    }

    private static void Pairs(CheckData data, List<CheckCase> cases)
    {
        var examples = Examples(data, cases, SlotKind.Name);
        var rows = new List<(CheckCase Case, float Delta, int Label)>();
        for (var fold = 0; fold < 5; fold++)
        {
            var w = Train(examples.Where(e => e.Case.Fold != fold && e.Label == 0).ToList());
            foreach (
                var group in examples
                    .Where(e => e.Case.Fold == fold && e.Case.Set == "swaps")
                    .GroupBy(e => e.Case)
            )
            {
                var list = group.ToList();
                var (worst, label) = (float.PositiveInfinity, group.Key.Supported ? 0 : 1);
                for (var i = 0; i < list.Count; i++)
                {
                    for (var k = i + 1; k < list.Count; k++)
                    {
                        var (a, b) = (list[i], list[k]);
                        var ab = Find(a, b);
                        var ba = Find(b, a);
                        if (ab < 0 || ba < 0)
                        {
                            continue;
                        }

                        var delta =
                            Score(w, a.Candidates[0], out _)
                            + Score(w, b.Candidates[0], out _)
                            - Score(w, a.Candidates[ab], out _)
                            - Score(w, b.Candidates[ba], out _);
                        worst = Math.Min(worst, delta);
                    }
                }

                rows.Add((group.Key, worst, label));
            }
        }

        var good = rows.Where(r => r.Label == 0).Select(r => r.Delta).Order().ToArray();
        foreach (var kind in rows.Where(r => r.Label == 1).GroupBy(r => r.Case.Kind))
        {
            Console.WriteLine(
                $"pairs {kind.Key} ({kind.Count()}, of {good.Length}): "
                    + string.Join(
                        "  ",
                        new[] { 0.02, 0.05, 0.1 }.Select(fa =>
                            $"{fa}: {kind.Count(r => r.Delta < good[(int)(fa * good.Length)]) / (double)kind.Count():0.00}"
                        )
                    )
                    + $" infinite {kind.Count(r => float.IsInfinity(r.Delta))}"
            );
        }
    }

    private static int Find(Example slot, Example other)
    {
        for (var c = 0; c < slot.Slot.Others.Count; c++)
        {
            if (
                slot.Slot.Others[c].Things is { } things
                && other.Slot.Claimed!.Things is { } mine
                && things.Any(mine.Contains)
            )
            {
                return c + 1;
            }
        }

        return -1;
    }
}
