using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Pith.Reader.Feeds;

namespace Pith.Bench;

/// <summary>How fast feeds are read. A strict parser that only builds its tree of the same bytes is the measure beside it.</summary>
internal static class FeedsBench
{
    private const int Items = 50;
    private const int Rounds = 7;
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(500);
    private static readonly Uri Address = new("https://bench.example/feed");

    private static readonly string[] Words =
        "the harbour crane lifted a new ferry onto its berth while crowds on both quays cheered loudly and waved flags".Split(
            ' '
        );

    public static int Run()
    {
        Console.WriteLine(
            $"{Items} items a feed; a second of processor time, the best of {Rounds} rounds"
        );
        // The first round of all runs code that is not compiled for good yet.
        Best(() => FeedParser.Parse(Atom(), Address, "application/xml"));
        Best(() => FeedParser.Parse(Rss(cdata: true), Address, "application/xml"));
        foreach (
            var (name, body) in (ReadOnlySpan<(string, byte[])>)
                [
                    ("rss, texts in CDATA", Rss(cdata: true)),
                    ("rss, texts escaped", Rss(cdata: false)),
                    ("atom, texts as XHTML", Atom()),
                ]
        )
        {
            var ours = Best(() => FeedParser.Parse(body, Address, "application/xml"));
            var strict = Best(() =>
            {
                using var stream = new MemoryStream(body);
                return XDocument.Load(stream);
            });
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -22} {body.Length / 1024} KB: {ours:F0} feeds/s, {ours * body.Length / 1e6:F0} MB/s; strict tree alone {strict:F0}/s; ratio {ours / strict:F2}"
                )
            );
        }

        return 0;
    }

    /// <summary>Runs a second of processor time, the best of several rounds: what else the machine does counts little.</summary>
    private static double Best(Func<object> work)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            var count = 0;
            while (clock.Elapsed < RoundLength)
            {
                work();
                count++;
            }

            best = Math.Max(best, count / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return best;
    }

    private static byte[] Rss(bool cdata)
    {
        var feed = new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Bench</title><link>https://bench.example/</link><description>All the news</description>

            """
        );
        for (var i = 0; i < Items; i++)
        {
            var text = Html(i);
            var written = cdata ? $"<![CDATA[{text}]]>" : new XText(text).ToString();
            feed.AppendLine(
                CultureInfo.InvariantCulture,
                $"""
                <item><title>Story {i} &amp; more</title><link>https://bench.example/{i}</link>
                <guid isPermaLink="false">https://bench.example/?p={i}</guid><pubDate>Wed, 22 Jan 2025 09:{i:00}:00 +0100</pubDate>
                <dc:creator>Ana Wharf</dc:creator><category>News</category><category>Docks</category>
                <description>{written[
                    ..Math.Min(written.Length, cdata ? 0 : 300)
                ]}</description><content:encoded>{written}</content:encoded></item>
                """
            );
        }

        return Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
    }

    private static byte[] Atom()
    {
        var feed = new StringBuilder(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Bench</title>"
        );
        for (var i = 0; i < Items; i++)
        {
            feed.AppendLine(
                CultureInfo.InvariantCulture,
                $"""
                <entry><id>tag:bench.example,2025:{i}</id><title>Story {i}</title><link href="https://bench.example/{i}"/>
                <updated>2025-01-22T09:{i:00}:00Z</updated><author><name>Ana Wharf</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{Html(
                    i
                )}</div></content></entry>
                """
            );
        }

        return Encoding.UTF8.GetBytes(feed.Append("</feed>").ToString());
    }

    /// <summary>About 5 KB of paragraphs with a picture and links, as articles have.</summary>
    private static string Html(int seed)
    {
        var random = new Random(seed);
        var html = new StringBuilder(
            $"<img src=\"https://bench.example/{seed}.jpg\" width=\"800\"/>"
        );
        for (var i = 0; i < 14; i++)
        {
            html.Append("<p>");
            for (var k = 0; k < 55; k++)
            {
                html.Append(Words[random.Next(Words.Length)]).Append(' ');
            }

            html.Append(CultureInfo.InvariantCulture, $"<a href=\"/more/{i}\">more</a></p>");
        }

        return html.ToString();
    }
}
