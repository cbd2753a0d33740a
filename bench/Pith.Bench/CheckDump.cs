using System.Globalization;
using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>Writes what the check measures of each annotated and made claim as a table, for looking at with other tools.</summary>
internal static class CheckDump
{
    public static int Run(string folder, string target)
    {
        var data = new CheckData(folder);
        var annotated = data.Annotated();
        var highlights = data.Highlights();
        var truths = annotated
            .Where(c => c.Supported)
            .Concat(highlights)
            .DistinctBy(t => t.Source[..Math.Min(200, t.Source.Length)] + t.Claim)
            .ToList();
        var cases = annotated.Concat(highlights).ToList();
        var maker = new SwapMaker(7);
        cases.AddRange(truths.SelectMany(t => maker.From(t, data.Source(t.Source))));
        var folds = Enumerable
            .Range(0, 5)
            .Select(f => CheckFit.TrainAll(data, truths.Where(t => t.Fold != f)))
            .ToArray();
        using var claims = new StreamWriter(Path.Combine(target, "claims.tsv"));
        claims.WriteLine(
            "case\tsentence\tsentences\tfold\tset\tkind\tsupported\tclaim\t"
                + string.Join('\t', SentenceReading.Names)
        );
        for (var c = 0; c < cases.Count; c++)
        {
            var one = cases[c];
            var passage = new Passage(
                Document.Prepare(one.Claim, language: "en"),
                data.Source(one.Source).Passage
            );
            for (var s = 0; s < passage.Document.Sentences.Count; s++)
            {
                if (passage.FirstToken[s] == passage.FirstToken[s + 1])
                {
                    continue;
                }

                var reading = new SentenceReading(
                    data.Source(one.Source),
                    passage,
                    s,
                    folds[one.Fold]
                );
                claims.WriteLine(
                    $"{c}\t{s}\t{passage.Document.Sentences.Count}\t{one.Fold}\t{one.Set}\t{one.Kind}\t{(one.Supported ? 1 : 0)}\t{one.Claim.Replace('\t', ' ').Replace('\n', ' ')}\t"
                        + string.Join(
                            '\t',
                            reading.Features.Select(v =>
                                v.ToString("0.####", CultureInfo.InvariantCulture)
                            )
                        )
                );
            }
        }

        return 0;
    }
}
