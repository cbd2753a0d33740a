using System.CommandLine;
using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Verbs;

/// <summary><c>pith check</c>: sources with claims in, verdicts out.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var command = new Command(
            "check",
            "Check claims: JSON objects with id, source and claim, one a line, on standard input."
        );
        command.SetAction((_, cancel) => Run(cancel));
        return command;
    }

    private static Task<int> Run(CancellationToken cancel)
    {
        // Lines that follow each other often share their source, which is then prepared once.
        (Input Input, ClaimSource Source)? last = null;
        return JsonLines.Answer<Input>(
            Console.In,
            Console.Out,
            input =>
            {
                if (input.Source is null || input.Claim is null)
                {
                    throw new BadInputException(
                        "Give both source and claim, as strings: {\"id\": …, \"source\": …, \"claim\": …}."
                    );
                }

                if (
                    last is not { } prepared
                    || prepared.Input with { Claim = input.Claim } != input
                )
                {
                    prepared = (
                        input,
                        ClaimSource.Prepare(
                            Document.Prepare(
                                input.Source,
                                input.Title,
                                input.Language,
                                input.Published
                            )
                        )
                    );
                    last = prepared;
                }

                return prepared.Source.Check(input.Claim);
            },
            cancel
        );
    }

    private sealed record Input(
        string? Source,
        string? Claim,
        string? Title,
        string? Language,
        DateTimeOffset? Published
    );
}
