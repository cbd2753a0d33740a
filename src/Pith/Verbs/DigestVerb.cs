using System.CommandLine;
using Pith.Text;
using Pith.Text.Digests;
using Pith.Writing;

namespace Pith.Verbs;

/// <summary><c>pith digest</c>: texts in, digests with their evidence out; by the writer that is set, or the built-in one.</summary>
internal static class DigestVerb
{
    private static readonly Option<string?> Writer = new("--writer")
    {
        Description = "Who writes: builtin, openai, ollama or anthropic (PITH_WRITER; builtin).",
    };

    public static Command Create()
    {
        var command = new Command(
            "digest",
            "Digest texts: JSON objects with id and text, one a line, on standard input."
        )
        {
            Writer,
        };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(Writer), cancel));
        return command;
    }

    private static async Task<int> Run(string? writer, CancellationToken cancel)
    {
        static string? Of(string name) =>
            Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value
                ? value
                : null;

        var settings = WriterSettings.Read(Of, writer);
        using var model = settings is { IsModel: true }
            ? new VerbWriter(
                settings,
                Settings.Read(Environment.GetEnvironmentVariable).WriterFiles
            )
            : null;
        return await JsonLines.AnswerEach<Input>(
            Console.In,
            Console.Out,
            input => Answer(input, model, cancel),
            cancel
        );
    }

    private static async Task<object> Answer(
        Input input,
        VerbWriter? model,
        CancellationToken cancel
    )
    {
        if (input.Text is null)
        {
            throw new BadInputException(
                "The field text is missing: give the article's text there."
            );
        }

        if (input.MaxCharacters < 0)
        {
            throw new BadInputException("The field maxCharacters must be 0 or more.");
        }

        var document = Document.Prepare(input.Text, input.Title, input.Language, input.Published);
        var limits = new DigestLimits { MaxCharacters = input.MaxCharacters };
        // Where nothing may be shown there is nothing to ask for.
        var (written, trouble) =
            model is null || input.MaxCharacters is 0 || string.IsNullOrWhiteSpace(input.Text)
                ? (null, null)
                : await model.Write(document, limits, cancel);
        var guarded = written?.Guarded ?? new(DigestWriter.Write(document, limits), []);
        var digest = guarded.Digest;
        string WriterOf(DigestSentence s) => s.IsProposed ? model!.Name : WriterSettings.Builtin;
        return new
        {
            digest.Language,
            Summary = digest.Summary.Select(p => string.Join(' ', p.Select(s => s.Text))),
            Takeaways = digest.Takeaways.Select(t => new
            {
                t.Text,
                t.Evidence,
                t.Pieces,
                Writer = WriterOf(t),
            }),
            SummaryEvidence = digest.Summary.SelectMany(p => p).Select(s => s.Evidence),
            SummaryWriters = digest.Summary.SelectMany(p => p).Select(WriterOf),
            Replaced = guarded.Refused.Select(r => new { r.Text, r.Why }),
            WriterTrouble = trouble?.Sentence,
            digest.EmptyBecause,
        };
    }

    private sealed record Input(
        string? Text,
        string? Title,
        string? Language,
        DateTimeOffset? Published,
        int? MaxCharacters
    );
}
