using Pith.Reader.Fetching;

namespace Pith.Reader.Tests.Fetching;

public sealed class FetchWordsTests
{
    public static TheoryData<FetchProblem> Problems => new(Enum.GetValues<FetchProblem>());

    [Theory]
    [MemberData(nameof(Problems))]
    public void EveryProblemIsOneSentence(FetchProblem problem)
    {
        var words = FetchWords.Say(new FetchFailed(problem, "paper.example"));

        Assert.Contains("paper.example", words, StringComparison.Ordinal);
        Assert.EndsWith(".", words, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", words, StringComparison.Ordinal);
    }
}
