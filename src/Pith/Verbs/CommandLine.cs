using System.CommandLine;

namespace Pith.Verbs;

/// <summary>The verbs of <c>pith</c>, one file each.</summary>
internal static class CommandLine
{
    /// <summary>Exit code for input or settings that cannot be used.</summary>
    public const int BadInput = 2;

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand(
            "Pith: a news digest whose every takeaway points at the sentence that backs it."
        )
        {
            CheckVerb.Create(),
            DemoVerb.Create(),
            DigestVerb.Create(),
            ExtractVerb.Create(),
            FeedVerb.Create(),
            FeedsVerb.Create(),
            GroupVerb.Create(),
            MigrateVerb.Create(),
            ServeVerb.Create(),
            UserVerb.Create(),
        };
        var parsed = root.Parse(
            args.Length == 0 || args[0] is "--urls" ? ["serve", .. args] : args
        );
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{parsed.Errors[0].Message} 'pith --help' lists what there is."
            );
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return BadInput;
        }
    }
}
