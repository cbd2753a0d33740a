using Pith.Text;
using Pith.Text.Digests;

namespace Pith.Bench;

/// <summary>How many digests with their checks one core makes in a second, and what each allocates.</summary>
internal static class DigestSpeed
{
    private const int Articles = 400;
    private const int Rounds = 7;

    private static readonly DateTimeOffset Published = new(2025, 1, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary><c>digest-speed</c>: made-up articles of 800 words, from text to checked digest; then longer and longer ones.</summary>
    public static int Run()
    {
        var news = new DigestNews(1);
        var texts = Enumerable.Range(0, Articles).Select(_ => news.Next()).ToList();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var (cpu, bytes) = (
                Environment.CpuUsage.TotalTime,
                GC.GetAllocatedBytesForCurrentThread()
            );
            foreach (var text in texts)
            {
                DigestWriter.Write(Document.Prepare(text, published: Published));
            }

            var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Articles;
            bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / Articles;
            Console.WriteLine(
                $"round {round + 1}: {each:0.000} ms of processor time a digest, {bytes / 1024} KiB allocated"
            );
            best = Math.Min(best, each);
        }

        Console.WriteLine($"best: {1000 / best:0} digests a second on one core");
        foreach (var words in (int[])[12_500, 50_000, 200_000, 800_000])
        {
            var text = news.Next(words);
            var cpu = Environment.CpuUsage.TotalTime;
            DigestWriter.Write(Document.Prepare(text, published: Published));
            var took = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
            Console.WriteLine(
                $"{text.Length / 1e6:0.00} MB: {took:0} ms, {took / text.Length * 1e6:0} ms a MB"
            );
        }

        return 0;
    }
}
