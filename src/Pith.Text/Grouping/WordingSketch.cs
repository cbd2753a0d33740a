using Pith.Text.Terms;

namespace Pith.Text.Grouping;

/// <summary>
/// The smallest hashes of a text's five-word runs (a bottom-k sketch: Broder 1997, Cohen and Kaplan 2007), enough to tell how
/// much of one text stands word for word in another.
/// </summary>
internal sealed class WordingSketch
{
    private const int Run = 5;

    /// <summary>Kept hashes; the error of a share of one half is about 4 %.</summary>
    private const int Kept = 128;

    private readonly uint[] least;

    private WordingSketch(uint[] least, int runs)
    {
        this.least = least;
        Runs = runs;
    }

    /// <summary>Number of distinct runs in the text.</summary>
    public int Runs { get; }

    public static WordingSketch Of(string text)
    {
        Span<uint> window = stackalloc uint[Run];
        var seen = new HashSet<uint>();
        var at = 0;
        foreach (var word in Tokenizer.Each(text))
        {
            window[at % Run] = Folded(text.AsSpan(word.Start, word.End - word.Start));
            at++;
            if (at >= Run)
            {
                var hash = 17u;
                for (var i = 0; i < Run; i++)
                {
                    hash = Hashing.Finish(hash * 31 + window[(at + i) % Run]);
                }

                seen.Add(hash);
            }
        }

        var all = seen.ToArray();
        Array.Sort(all);
        return new WordingSketch(all.Length > Kept ? all[..Kept] : all, all.Length);
    }

    /// <summary>About what share of the shorter text's runs stands in the longer one, 0 to 1; 0 where a text is too short to tell.</summary>
    public double Shared(WordingSketch other)
    {
        var fewest = Math.Min(Runs, other.Runs);
        if (fewest < 12)
        {
            return 0;
        }

        // Both sketches are complete below the smaller of their greatest hashes (any hash where all runs are kept).
        var limit = Math.Min(Limit, other.Limit);
        var (i, j, both, either) = (0, 0, 0, 0);
        while (i < least.Length && j < other.least.Length)
        {
            var (a, b) = (least[i], other.least[j]);
            if (Math.Min(a, b) > limit)
            {
                break;
            }

            either++;
            both += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        while (i < least.Length && least[i] <= limit)
        {
            i++;
            either++;
        }

        while (j < other.least.Length && other.least[j] <= limit)
        {
            j++;
            either++;
        }

        var alike = (double)both / either;
        var shared = alike * (Runs + other.Runs) / (1 + alike);
        return Math.Min(1, shared / fewest);
    }

    private uint Limit => least.Length < Kept ? uint.MaxValue : least[^1];

    private static uint Folded(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[32];
        var length = 0;
        foreach (var c in word)
        {
            var folded = Folding.Fold(c);
            if (folded != '\0' && length < room.Length)
            {
                room[length++] = folded;
            }
        }

        return Hashing.Of(room[..length]);
    }
}
