using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pith.Text.Grouping;

namespace Pith.Bench;

/// <summary>
/// <c>group-speed [WINDOW]</c>: places made-up articles against a full window. Words follow Zipf's law; each event has
/// its names, numbers and words, and is told by one to four articles; a few companies are named in a fifth of them.
/// </summary>
internal static class GroupSpeed
{
    private const int Vocabulary = 60_000;
    private const int Names = 20_000;

    public static int Run(int window, int placed)
    {
        var made = new Made();
        var index = new StoryIndex("en");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < window; i++)
        {
            var (article, story) = made.Next();
            index.Add(article, story);
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"{window} articles added in {clock.Elapsed.TotalSeconds:F1} s (making them included), {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:F0} MB held"
            )
        );
        var fresh = Enumerable.Range(0, placed).Select(_ => made.Text()).ToList();
        var articles = new GroupedArticle[placed];
        var prepare = Cpu(() =>
        {
            for (var i = 0; i < placed; i++)
            {
                var (title, text, _, id) = fresh[i];
                articles[i] = GroupedArticle.Prepare(id, title, text, "en", Made.Published(id));
            }
        });
        var placements = new Placement[placed];
        var (place, change) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var i = 0; i < placed; i++)
        {
            place += Cpu(() => placements[i] = index.Place(articles[i]));
            change += Cpu(() =>
            {
                index.Add(articles[i], fresh[i].Story);
                index.Remove(i);
            });
        }

        var right = placements.Where((p, i) => p.Story == fresh[i].Story).Count();
        Console.WriteLine(
            FormattableString.Invariant(
                $"against a window of {window}, in microseconds of one processor: prepare {prepare.TotalMicroseconds / placed:F0}, place {place.TotalMicroseconds / placed:F0}, add and remove the oldest {change.TotalMicroseconds / placed:F0}; {placed / place.TotalSeconds:F0} placed a second, {placed / (prepare + place + change).TotalSeconds:F0} with all three; {right} joined their own story"
            )
        );
        return 0;
    }

    /// <summary>Processor time, which other work on the machine does not lengthen.</summary>
    private static TimeSpan Cpu(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>Makes the same articles in every run.</summary>
    private sealed class Made
    {
        private readonly Random random = new(7);
        private readonly string[] words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];
        private readonly string[] names =
        [
            .. Enumerable
                .Range(0, Names)
                .Select(i => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Word(i * 31 + 5))),
        ];
        private readonly StringBuilder builder = new();
        private long next;
        private int left;
        private long story;
        private string[] about = [];

        public static DateTimeOffset Published(long id) =>
            DateTimeOffset.UnixEpoch.AddYears(56).AddMinutes(id);

        public (GroupedArticle Article, long Story) Next()
        {
            var (title, text, of, id) = Text();
            return (GroupedArticle.Prepare(id, title, text, "en", Published(id)), of);
        }

        public (string Title, string Text, long Story, long Id) Text()
        {
            var id = next++;
            if (left-- == 0)
            {
                left = random.Next(4);
                story = id;
                about =
                [
                    .. Enumerable.Range(0, 4).Select(_ => names[Zipf(Names)]),
                    .. Enumerable
                        .Range(0, 3)
                        .Select(_ =>
                            random.Next(10, 90_000).ToString(CultureInfo.InvariantCulture)
                        ),
                    .. Enumerable
                        .Range(0, 25)
                        .Select(_ => words[200 + random.Next(Vocabulary - 200)]),
                ];
            }

            builder.Clear();
            for (var i = 0; i < 400; i++)
            {
                builder.Append(
                    random.Next(6) == 0 ? about[random.Next(about.Length)] : words[Zipf(Vocabulary)]
                );
                builder.Append(random.Next(18) == 0 ? ". " : " ");
            }

            return (
                $"{about[0]} {about[1]} {about[8]} {about[9]} {words[Zipf(Vocabulary)]}",
                builder.ToString(),
                story,
                id
            );
        }

        private int Zipf(int count) => (int)Math.Pow(count, random.NextDouble()) - 1;

        private static string Word(int number)
        {
            const string Consonants = "bdfghklmnprstvz";
            const string Vowels = "aeiou";
            var word = new StringBuilder();
            for (var n = number + 75; n > 0; n /= 75)
            {
                word.Append(Consonants[n % 75 / 5]).Append(Vowels[n % 5]);
            }

            return word.ToString();
        }
    }
}
