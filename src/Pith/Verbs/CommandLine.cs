using System.CommandLine;

namespace Pith.Verbs;

/// <summary>The verbs of <c>pith</c>, one file each.</summary>
internal static class CommandLine
{
    public static Task<int> Run(string[] args)
    {
        var root = new RootCommand(
            "Pith: a news digest whose every takeaway points at the sentence that backs it."
        )
        {
            DigestVerb.Create(),
            ExtractVerb.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
