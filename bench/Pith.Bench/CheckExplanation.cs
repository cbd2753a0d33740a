using System.Text.Json;
using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>Shows what the check measures of a claim: its slots with their rivals, and the sentences nearest to it.</summary>
internal static class CheckExplanation
{
    public static int Run(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var source = new SourceReading(
                Document.Prepare(row.GetProperty("source").GetString()!)
            );
            Show(source, CheckModel.Default, row.GetProperty("claim").GetString()!);
        }

        return 0;
    }

    public static void Show(SourceReading source, CheckModel model, string claim)
    {
        var passage = new Passage(
            Document.Prepare(claim, language: source.Passage.Document.Language),
            source.Passage
        );
        for (var s = 0; s < passage.Document.Sentences.Count; s++)
        {
            var reading = new SentenceReading(source, passage, s, model.Fit);
            foreach (var found in new Findings(source, reading).Certain())
            {
                Console.WriteLine($"certain {found.Kind}: {found.Why}");
            }

            Console.WriteLine(
                $"facts {model.Facts.Chance(reading.Features):0.00} wording {model.Wording.Chance(reading.Features):0.00} | {passage.Document.Sentences[s].Of(claim)}"
            );
            for (var i = 0; i < reading.Slots.Count; i++)
            {
                Show(source, reading.Slots[i], claim);
            }

            if (reading.Swapped is { } swap)
            {
                Console.WriteLine(
                    $"   swap {swap.Chance:0.00} {swap.A.Slot.Span.Of(claim)} / {swap.B.Slot.Span.Of(claim)}"
                );
            }

            Console.WriteLine(
                "   "
                    + string.Join(
                        ' ',
                        SentenceReading
                            .Names.Select((n, k) => (n, v: reading.Features[k]))
                            .Where(f => f.v != 0)
                            .Select(f => $"{f.n} {f.v:0.##}")
                    )
            );
            foreach (var best in reading.Sentence.Best(2))
            {
                var text = source
                    .Passage.Document.Sentences[best]
                    .Of(source.Passage.Text)
                    .Replace('\n', ' ');
                Console.WriteLine($"   @{best} {text[..Math.Min(350, text.Length)]}");
            }
        }
    }

    private static void Show(SourceReading source, SlotJudgement slot, string claim)
    {
        string At(int i) =>
            slot.Scores[i] < -1e6
                ? "-"
                : $"{slot.Scores[i]:0.0} {string.Join(' ', source.Passage.Tokens[slot.Places[i].From..slot.Places[i].To].Select(t => t.Form))} @{source.Passage.SentenceOf[slot.Places[i].From]}";
        var rivals = Enumerable
            .Range(1, slot.Scores.Length - 1)
            .OrderByDescending(i => slot.Scores[i])
            .Take(3)
            .Select(i => At(i) + (slot.Slot.Others[i - 1].InClaim ? "*" : ""));
        Console.WriteLine(
            $"   {slot.Slot.Kind} [{slot.Slot.Span.Of(claim)}] context {slot.Context:0.00} wrong {slot.Wrong:0.00} margin {slot.Margin:0.0} missing {slot.Slot.Missing} {(slot.Slot.Broken ? "broken" : "")} | {At(0)} || {string.Join(" | ", rivals)}"
        );
    }
}
