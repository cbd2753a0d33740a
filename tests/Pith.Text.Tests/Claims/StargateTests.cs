using Pith.Text.Claims;
using Xunit;

namespace Pith.Text.Tests.Claims;

/// <summary>A summary of the kind that made Pith: all of it true but one name.</summary>
public sealed class StargateTests
{
    private const string Article = """
        Microsoft is loosening its grip on the computing power that OpenAI depends on. The two companies said on Tuesday that they have changed the terms of their partnership: OpenAI may from now on buy computing capacity from Microsoft's competitors, as long as Microsoft gets the right of first refusal whenever new capacity is needed.

        Until now OpenAI could only run on Azure, the cloud infrastructure of Microsoft, which was its exclusive provider. Under the new agreement Microsoft has approved OpenAI's plan to build additional capacity, mainly for research and for the training of models.

        Much of the core of the relationship stays as it was. Microsoft keeps its exclusive rights to OpenAI's technology, which it builds into products like Copilot, and the OpenAI API remains exclusive to Azure. The deal, with revenue shared in both directions, runs until 2030.

        The change became public on the same day as Stargate, a joint venture announced at the White House that will create data centers for OpenAI in the United States. Arm, Microsoft, Nvidia, Oracle and OpenAI itself are the technology partners involved in the announcement.

        There have been reports of tension between the companies. OpenAI is under financial pressure, and Microsoft has worried about its stability since its board briefly dismissed the chief executive. Microsoft also strained the relationship further when it hired Mustafa Suleyman, the CEO of Inflection, together with most of the start-up's staff, a move that reportedly upset some of the leadership at OpenAI.

        The contract between OpenAI and Microsoft has an unusual escape clause. If OpenAI creates artificial general intelligence, or AGI, it can limit what Microsoft gets to see of its most powerful future models. The two define AGI as a system that generates more than $100 billion in profits. OpenAI is reportedly considering whether to drop the provision in order to secure more funding from Microsoft.
        """;

    private static readonly string[] Summary =
    [
        "Microsoft and OpenAI have revised their partnership, allowing OpenAI to access competitors' computing resources while maintaining Microsoft's right of first refusal on new capacity.",
        "The core of their relationship remains unchanged, with Microsoft retaining exclusive rights to OpenAI's technology for products like Copilot, and OpenAI's API staying exclusive to Azure.",
        "The partnership, which includes a two-way revenue-sharing model, will continue through 2030.",
        "Previously, OpenAI was restricted to using Microsoft's Azure cloud infrastructure exclusively, but the new agreement permits OpenAI to build additional capacity for research and model training.",
        "This change follows a joint venture announcement involving Arm, Microsoft, Nvidia, Oracle, and OpenAI to create data centers in the U.S. called Starbase.",
        "The partnership adjustments come amid reports of tension between the companies, exacerbated by financial pressures at OpenAI and concerns about stability.",
        "The relationship was further strained when Microsoft hired Inflection CEO Mustafa Suleyman and most of his staff, which reportedly upset some OpenAI leadership.",
        "OpenAI's deal with Microsoft includes an escape clause allowing OpenAI to limit Microsoft's access to its most powerful models if it creates artificial general intelligence (AGI), defined as generating over $100 billion in profits.",
        "OpenAI is reportedly considering dropping this provision to secure more funding from Microsoft.",
    ];

    private static readonly ClaimSource Source = ClaimSource.Prepare(Document.Prepare(Article));

    [Fact]
    public void OnlyStarbaseIsRefusedInTheSummaryOfTheStargateArticle()
    {
        var found = Summary.SelectMany(s => Source.Check(s).Unsupported).ToList();
        Assert.Equal("name: Starbase", string.Join("; ", found.Select(u => $"{u.Kind}: {u.Text}")));
    }

    [Fact]
    public void EverySentenceButTheOneWithStarbaseIsSupported() =>
        Assert.Equal(
            [4],
            Enumerable.Range(0, Summary.Length).Where(i => !Source.Check(Summary[i]).Supported)
        );

    [Fact]
    public void TheSummaryAsOneClaimHasOnlyStarbaseUnsupported()
    {
        var verdict = Source.Check(string.Join(" ", Summary));
        var only = Assert.Single(verdict.Unsupported);
        Assert.Equal(("name", "Starbase"), (only.Kind, only.Text));
        Assert.False(verdict.Supported);
    }

    [Fact]
    public void TheSameSentenceWithStargateIsSupported() =>
        Assert.True(
            Source
                .Check(Summary[4].Replace("Starbase", "Stargate", StringComparison.Ordinal))
                .Supported
        );

    [Fact]
    public void TheFourTakeawaysOfTheSeedAreSupported() =>
        Assert.All(
            [
                "Microsoft and OpenAI have adjusted their partnership to allow OpenAI access to competitors' compute, with Microsoft retaining a right of first refusal on new capacity.",
                "The foundation of the Microsoft-OpenAI relationship remains largely unchanged, with Microsoft maintaining exclusive rights to OpenAI's tech for certain products and OpenAI's API staying exclusive to Azure.",
                "OpenAI's deal with Microsoft includes an unusual escape clause related to the creation of artificial general intelligence (AGI), which could limit Microsoft's access to future powerful models.",
                "There have been tensions between Microsoft and OpenAI, partly due to financial pressures and strategic moves, such as Microsoft's hiring of Inflection's CEO and staff, which reportedly upset some OpenAI leadership.",
            ],
            claim => Assert.True(Source.Check(claim).Supported, claim)
        );
}
