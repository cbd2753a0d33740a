using System.CommandLine;
using Pith.Text;
using Pith.Text.Digests;

namespace Pith.Verbs;

/// <summary><c>pith digest</c>: texts in, digests with their evidence out.</summary>
internal static class DigestVerb
{
    public static Command Create()
    {
        var command = new Command(
            "digest",
            "Digest texts: JSON objects with id and text, one a line, on standard input."
        );
        command.SetAction(
            (_, cancel) => JsonLines.Answer<Input>(Console.In, Console.Out, Answer, cancel)
        );
        return command;
    }

    private static object Answer(Input input)
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

        var digest = DigestWriter.Write(
            Document.Prepare(input.Text, input.Title, input.Language, input.Published),
            new DigestLimits { MaxCharacters = input.MaxCharacters }
        );
        return new
        {
            digest.Language,
            Summary = digest.Summary.Select(p => string.Join(' ', p.Select(s => s.Text))),
            digest.Takeaways,
            SummaryEvidence = digest.Summary.SelectMany(p => p).Select(s => s.Evidence),
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
