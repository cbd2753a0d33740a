using System.Runtime.InteropServices;

namespace Pith.Text.Grouping;

/// <summary>
/// In how many articles of the window each term stands, and for the terms that tell an article most, in which: finds the
/// articles that one may be compared with.
/// </summary>
internal sealed class TermIndex(CommonTerms common)
{
    /// <summary>Terms by which an article can be found; the rest are only counted.</summary>
    private const int KeyTerms = 48;

    /// <summary>Postings that one search walks at most, the rarest terms first: bounds its time in any window.</summary>
    private const int MostPostings = 8_000;

    private readonly Dictionary<uint, Posting> postings = [];
    private float[] scores = [];
    private int articles;

    /// <summary>Number of articles counted.</summary>
    public int Articles => articles;

    public float Weight(uint id) =>
        TermWeights.Weight(
            postings.TryGetValue(id, out var p) ? p.Articles : 0,
            articles,
            common,
            id
        );

    public void Add(int slot, ArticleTerms terms)
    {
        articles++;
        var keys = Keys(terms);
        for (var i = 0; i < terms.Ids.Length; i++)
        {
            ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(
                postings,
                terms.Ids[i],
                out _
            );
            posting.Articles++;
            if (keys[i])
            {
                posting.Put(slot);
            }
        }
    }

    public void Remove(int slot, ArticleTerms terms)
    {
        articles--;
        foreach (var id in terms.Ids)
        {
            ref var posting = ref CollectionsMarshal.GetValueRefOrNullRef(postings, id);
            posting.Take(slot);
            if (--posting.Articles == 0)
            {
                postings.Remove(id);
            }
        }
    }

    /// <summary>The slots of the articles that share most with <paramref name="article"/>, the most first.</summary>
    public List<int> Find(WeighedArticle article, int most, int slots)
    {
        if (scores.Length < slots)
        {
            scores = new float[Math.Max(slots, 2 * scores.Length)];
        }

        var terms = article.Article.Terms;
        var order = new int[terms.Ids.Length];
        var rank = new float[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], rank[i]) = (i, -article.Weights[i]);
        }

        Array.Sort(rank, order);
        var touched = new List<int>();
        var walked = 0;
        foreach (var at in order)
        {
            if (!postings.TryGetValue(terms.Ids[at], out var posting) || posting.Length == 0)
            {
                continue;
            }

            walked += posting.Length;
            if (walked > MostPostings)
            {
                break;
            }

            var weight = article.Weights[at];
            weight *= weight * ArticleTerms.CountWeights[terms.Counts[at]];
            foreach (var slot in posting.Slots.AsSpan(0, posting.Length))
            {
                if (scores[slot] == 0)
                {
                    touched.Add(slot);
                }

                scores[slot] += weight;
            }
        }

        var found = Best(touched, most);
        foreach (var slot in touched)
        {
            scores[slot] = 0;
        }

        return found;
    }

    /// <summary>The best of the slots touched, by insertion: few are kept, and most fall short of the least of them.</summary>
    private List<int> Best(List<int> touched, int most)
    {
        var best = new List<int>(most + 1);
        foreach (var slot in touched)
        {
            var score = scores[slot];
            if (best.Count == most && score <= scores[best[^1]])
            {
                continue;
            }

            var at = best.Count;
            while (at > 0 && scores[best[at - 1]] < score)
            {
                at--;
            }

            best.Insert(at, slot);
            if (best.Count > most)
            {
                best.RemoveAt(most);
            }
        }

        return best;
    }

    private bool[] Keys(ArticleTerms terms)
    {
        var keys = new bool[terms.Ids.Length];
        if (keys.Length <= KeyTerms)
        {
            Array.Fill(keys, value: true);
            return keys;
        }

        var worth = new float[keys.Length];
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            order[i] = i;
            worth[i] =
                -Weight(terms.Ids[i])
                * ArticleTerms.CountWeights[terms.Counts[i]]
                * (terms.Places[i] == TermPlace.Text ? 1 : 1.5f);
        }

        Array.Sort(worth, order);
        foreach (var at in order.AsSpan(0, KeyTerms))
        {
            keys[at] = true;
        }

        return keys;
    }

    private struct Posting
    {
        public int Articles;
        public int Length;
        public int[] Slots;

        public void Put(int slot)
        {
            Slots ??= new int[2];
            if (Length == Slots.Length)
            {
                Array.Resize(ref Slots, 2 * Length);
            }

            Slots[Length++] = slot;
        }

        public void Take(int slot)
        {
            var at = Slots is null ? -1 : Array.IndexOf(Slots, slot, 0, Length);
            if (at >= 0)
            {
                Slots![at] = Slots[--Length];
            }
        }
    }
}
