namespace Pith.BrowserTests;
public sealed class CommunityDebug
{
    [Fact]
    public async Task Cookie()
    {
        if (Environment.GetEnvironmentVariable("DBG_DATA") is not { } data) return;
        foreach (var n in Environment.GetEnvironmentVariable("DBG_NAMES")!.Split(','))
        {
            var c = await CommunityMember.Join(data, "http://localhost:5999", n);
            File.WriteAllText("/tmp/community/cookie-" + n, c);
        }
    }
}
