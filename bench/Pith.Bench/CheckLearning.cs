using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>
/// Learns the check's model in its three steps, each from measures that the step before made without having seen the
/// article: how places fit slots, when a name or a pair of names is wrong, when a sentence is.
/// </summary>
internal sealed class CheckLearning
{
    private readonly CheckData _data;
    private readonly List<CheckCase> _all;
    private readonly Dictionary<SlotKind, List<CheckFit.Example>> _examples;

    public CheckLearning(string folder)
    {
        _data = new CheckData(folder);
        var annotated = _data.Annotated();
        var highlights = _data.Highlights();
        List<CheckCase> truths =
        [
            .. annotated
                .Where(c => c.Supported)
                .Concat(highlights)
                .DistinctBy(t => t.Source[..Math.Min(200, t.Source.Length)] + t.Claim),
        ];
        var joined = CheckData.Joined(highlights);
        truths.AddRange(joined);
        var titles = _data.Titles();
        truths.AddRange(titles);
        var maker = new SwapMaker(7);
        _all =
        [
            .. annotated,
            .. highlights,
            .. joined,
            .. titles,
            .. truths.SelectMany(t => maker.From(t, _data.Source(t.Source))),
        ];
        _examples = CheckFit.All(_data, truths);
    }

    public IReadOnlyList<CheckCase> All => _all;

    public CheckData Data => _data;

    /// <summary>A sentence of a claim, measured.</summary>
    /// <param name="Certain">True where it is refused whatever the trees say, false where it is the source's own, else null.</param>
    public sealed record Row(
        CheckCase Case,
        float[] Features,
        List<TrainingRow> Names,
        List<TrainingRow> Pairs,
        bool? Certain,
        SentenceReading Reading
    );

    /// <summary>Learns from everything.</summary>
    public CheckModel Learn(float factsLimit, float wordingLimit)
    {
        var (rows, _) = Measured();
        return new CheckModel(
            Slots(CheckFit.TrainAll(_examples, _ => true), rows),
            CheckTrees.Facts(rows),
            CheckTrees.Wording(rows),
            factsLimit,
            wordingLimit
        );
    }

    /// <summary>For each fifth of the articles a model that has seen nothing of it, and the fifth's sentences as that model measures them.</summary>
    public IEnumerable<(CheckModel Model, List<Row> Rows)> Folds()
    {
        var (rows, fits) = Measured();
        for (var fold = 0; fold < fits.Length; fold++)
        {
            var others = rows.Where(r => r.Case.Fold != fold).ToList();
            yield return (
                new CheckModel(
                    fits[fold],
                    CheckTrees.Facts(others),
                    CheckTrees.Wording(others),
                    1,
                    1
                ),
                rows.Where(r => r.Case.Fold == fold).ToList()
            );
        }
    }

    /// <summary>All sentences, those of each fifth measured by weights and trees that have not seen its articles.</summary>
    private (List<Row> Rows, FitWeights[] Fits) Measured()
    {
        var (rows, fits) = (new List<Row>(), new FitWeights[5]);
        for (var fold = 0; fold < fits.Length; fold++)
        {
            fits[fold] = CheckFit.TrainAll(_examples, c => c.Fold != fold);
            rows.AddRange(_all.Where(c => c.Fold == fold).SelectMany(c => Read(c, fits[fold])));
        }

        for (var fold = 0; fold < fits.Length; fold++)
        {
            fits[fold] = Slots(fits[fold], [.. rows.Where(r => r.Case.Fold != fold)]);
            foreach (var row in rows.Where(r => r.Case.Fold == fold))
            {
                row.Reading.Judge(fits[fold]);
            }
        }

        return (rows, fits);
    }

    /// <summary>Measures the sentences of a claim.</summary>
    private IEnumerable<Row> Read(CheckCase one, FitWeights fit)
    {
        var source = _data.Source(one.Source);
        var passage = new Passage(Document.Prepare(one.Claim, language: "en"), source.Passage);
        for (var s = 0; s < passage.Document.Sentences.Count; s++)
        {
            if (passage.FirstToken[s] < passage.FirstToken[s + 1])
            {
                var reading = new SentenceReading(source, passage, s, fit);
                yield return new Row(
                    one,
                    reading.Features,
                    [
                        .. reading.NameRows.Select(n =>
                            Labelled(one, n.Features, IsChanged(one, n.Slot.Slot.Span))
                        ),
                    ],
                    [
                        .. reading.PairRows.Select(p =>
                            Labelled(
                                one,
                                p.Features,
                                one.Kind == "role"
                                    && IsChanged(one, p.A.Slot.Span)
                                    && IsChanged(one, p.B.Slot.Span)
                            )
                        ),
                    ],
                    VerbatimClaim.Find(
                            source.Passage.Document,
                            passage.Document.Sentences[s].Of(one.Claim)
                        )
                            is not null
                            ? false
                        : new Findings(source, reading).Certain().Count > 0 ? true
                        : null,
                    reading
                );
            }
        }
    }

    private static bool IsChanged(CheckCase one, TextSpan span) =>
        one.Changed?.Any(x => x.Start < span.End && span.Start < x.End) == true;

    /// <summary>A row with its label; weight 0 where a false claim leaves it open whether this part is true.</summary>
    private static TrainingRow Labelled(CheckCase one, float[] features, bool isChanged)
    {
        var isBad = !one.Supported && isChanged && one.Kind is "name" or "role";
        return new TrainingRow(
            features,
            isBad,
            one.Supported ? 1
                : isBad && one.Set == "swaps" ? 2
                : isBad && one.Set is "made" or "title" or "joined" ? 1
                : 0
        );
    }

    private static FitWeights Slots(FitWeights fit, List<Row> rows) =>
        fit with
        {
            Names = CheckTrees.Names(rows),
            Pairs = CheckTrees.Pairs(rows),
        };
}
