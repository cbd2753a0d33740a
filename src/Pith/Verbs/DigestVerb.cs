using System.CommandLine;

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

    private static object Answer(Input input) =>
        throw new BadInputException("Not yet." + input.Text);

    private sealed record Input(
        string? Text,
        string? Title,
        string? Language,
        DateTimeOffset? Published
    );
}
