using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>How many claims one core checks in a second, against prepared sources and with preparing them, and how both grow with length.</summary>
internal static class ClaimsSpeed
{
    private const int Articles = 100;
    private const int ClaimsEach = 10;
    private const int Rounds = 5;

    /// <summary><c>claims-speed</c>: made-up articles of 800 words and claims that are no copies of their sentences.</summary>
    public static int Run()
    {
        var news = new DigestNews(2);
        var texts = Enumerable.Range(0, Articles).Select(_ => news.Next()).ToList();
        var sources = texts.ConvertAll(t => ClaimSource.Prepare(Document.Prepare(t)));
        var claims = sources.ConvertAll(Claims);
        var all = claims.Sum(c => c.Count);
        var (checking, preparing) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var (supported, cpu) = (0, Environment.CpuUsage.TotalTime);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < sources.Count; i++)
            {
                supported += claims[i].Count(c => sources[i].Check(c).Supported);
            }

            checking = Math.Min(checking, Since(cpu) / all);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / all;
            cpu = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < texts.Count; i++)
            {
                ClaimSource.Prepare(Document.Prepare(texts[i])).Check(claims[i][0]);
            }

            preparing = Math.Min(preparing, Since(cpu) / texts.Count);
            Console.WriteLine(
                $"round {round + 1}: {supported} of {all} supported, {bytes / 1024} KiB allocated a check"
            );
        }

        Console.WriteLine(
            $"{1000 / checking:0} checks a second against a prepared source, {1000 / preparing:0} with preparing it"
        );
        foreach (var words in (int[])[12_500, 50_000, 200_000, 800_000])
        {
            var text = news.Next(words);
            var cpu = Environment.CpuUsage.TotalTime;
            var source = ClaimSource.Prepare(Document.Prepare(text));
            var prepared = Since(cpu);
            var few = Claims(source);
            cpu = Environment.CpuUsage.TotalTime;
            few.ForEach(c => source.Check(c));
            Console.WriteLine(
                $"{text.Length / 1e6:0.00} MB: {prepared:0} ms to prepare, {prepared / text.Length * 1e6:0} ms a MB; {Since(cpu) / few.Count:0.0} ms a check"
            );
        }

        return 0;
    }

    /// <summary>Sentences of the source with their first word gone and one word of another sentence put in.</summary>
    private static List<string> Claims(ClaimSource source)
    {
        var sentences = source.Document.Sentences;
        var claims = new List<string>();
        for (var i = 0; claims.Count < ClaimsEach && i + 1 < sentences.Count; i++)
        {
            var words = sentences[i].Of(source.Document.Text).Split(' ');
            if (words.Length < 8)
            {
                continue;
            }

            var other = sentences[i + 1].Of(source.Document.Text).Split(' ');
            words[words.Length / 2] = other[other.Length / 2];
            claims.Add(string.Join(' ', words.Skip(1)));
        }

        return claims;
    }

    private static double Since(TimeSpan cpu) =>
        (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
}
