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

    /// <summary>All slots of true claims, by sort.</summary>
    public static Dictionary<SlotKind, List<Example>> All(
        CheckData data,
        IReadOnlyCollection<CheckCase> truths
    ) => Enum.GetValues<SlotKind>().ToDictionary(k => k, k => Examples(data, truths, k));

    /// <summary>The weights for all sorts of slots, learned from the true claims that <paramref name="use"/> lets through.</summary>
    public static FitWeights TrainAll(
        Dictionary<SlotKind, List<Example>> examples,
        Func<CheckCase, bool> use
    )
    {
        return new FitWeights(Of(SlotKind.Name), Of(SlotKind.Number), Of(SlotKind.Date));

        float[] Of(SlotKind kind) => Train([.. examples[kind].Where(e => use(e.Case))]);
    }
}
