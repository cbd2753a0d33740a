using System.Buffers;
using Pith.Text.Terms;

namespace Pith.Text.Grouping;

/// <summary>Reads the terms, names and numbers of an article, in one walk over its words.</summary>
internal sealed class ArticleReader
{
    /// <summary>Words of the text that count as its lead, beside the headline.</summary>
    private const int LeadWords = 80;

    /// <summary>Terms kept of a long article; 160 and more group no better.</summary>
    private const int MostTerms = 160;

    /// <summary>Terms that stand in more than this share of all articles are left out.</summary>
    private const double TooCommon = 0.3;

    private const uint NumberSeed = 77;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(
        ".!?:\n\u201C\"\u300C"
    );

    private readonly Dictionary<uint, int> places = new(512);
    private readonly List<Found> found = new(512);
    private readonly CommonTerms common;
    private readonly string language;
    private readonly bool withoutCase;
    private string text = "";
    private bool inTitle;
    private int words;
    private int leadWords;
    private int lastEnd;

    private ArticleReader(string language)
    {
        this.language = language;
        common = CommonTerms.Of(language);
        withoutCase = language is "ja" or "zh" or "ko" or "th" or "ar" or "he" or "fa" or "hi";
    }

    public static (ArticleTerms Terms, string[] Words, uint[] Marks) Read(
        string title,
        string text,
        string language
    )
    {
        var reader = new ArticleReader(language);
        reader.Walk(title, inTitle: true);
        reader.Walk(
            title.Length > 0 && text.StartsWith(title, StringComparison.Ordinal)
                ? text[title.Length..]
                : text,
            inTitle: false
        );
        return reader.Result();
    }

    private void Walk(string text, bool inTitle)
    {
        this.text = text;
        this.inTitle = inTitle;
        lastEnd = -1;
        TermMaker.Each(text, language, Take);
        NumberScanner.Scan(text, TakeNumber);
    }

    private TermPlace Place(bool inLead) =>
        inTitle ? TermPlace.Title | TermPlace.Lead
        : inLead ? TermPlace.Lead
        : TermPlace.Text;

    private void Take(string term, Word place)
    {
        ref var use = ref Use(Hashing.Of(term), place.Start, place.End);
        var begins =
            lastEnd < 0
            || text.AsSpan(lastEnd, Math.Max(0, place.Start - lastEnd)).ContainsAny(SentenceEnds);
        lastEnd = place.End;
        if (char.IsUpper(text[place.Start]))
        {
            // A headline may be all in capitals or title case, and a sentence begins with one: neither makes a name.
            use.Capitals += inTitle || begins ? 0 : 1;
        }
        else if (!inTitle)
        {
            use.Smalls++;
        }

        words++;
        leadWords += inTitle ? 0 : 1;
        use.Place |= Place(leadWords <= LeadWords);
    }

    private void TakeNumber(string number, TextSpan place)
    {
        const int LeadUnits = 500;
        ref var use = ref Use(Hashing.Of(number, NumberSeed), place.Start, place.End);
        use.Place |= TermPlace.Number | Place(place.Start < LeadUnits);
    }

    private ref Found Use(uint id, int start, int end)
    {
        if (!places.TryGetValue(id, out var at))
        {
            at = found.Count;
            places.Add(id, at);
            found.Add(new Found { Id = id, Word = text[start..end] });
        }

        ref var use = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[at];
        use.Count += use.Count < byte.MaxValue ? 1 : 0;
        return ref use;
    }

    private (ArticleTerms Terms, string[] Words, uint[] Marks) Result()
    {
        var kept = new List<Found>(found.Count);
        foreach (var one in found)
        {
            var use = one;
            var share = common.Share(use.Id);
            use.Place |= use.Capitals > use.Smalls ? TermPlace.Name : TermPlace.Text;
            use.Weight =
                ArticleTerms.CountWeights[use.Count]
                * TermWeights.Weight(share)
                * (use.Place == TermPlace.Text ? 1 : 1.5f);
            if (share <= TooCommon)
            {
                kept.Add(use);
            }
        }

        var uses = kept.ToArray();
        Array.Sort(Array.ConvertAll(uses, u => (-u.Weight, u.Id)), uses);
        var marks = Marks(uses);
        uses = uses.Length > MostTerms ? uses[..MostTerms] : uses;
        var ids = Array.ConvertAll(uses, u => u.Id);
        Array.Sort(ids, uses);
        return (
            new ArticleTerms(
                ids,
                Array.ConvertAll(uses, u => (byte)u.Count),
                Array.ConvertAll(uses, u => u.Place),
                words
            ),
            Array.ConvertAll(uses, u => u.Word),
            marks
        );
    }

    /// <summary>
    /// Names and numbers as every language writes them, not stemmed: by these articles of two languages can be told to be of
    /// one event. In scripts without capitals what is written in Latin letters is a name.
    /// </summary>
    private uint[] Marks(Found[] uses)
    {
        const int MostMarks = 64;
        var marks = new List<uint>(MostMarks);
        foreach (var use in uses)
        {
            var isName =
                use.Place.Has(TermPlace.Name)
                || (withoutCase && char.IsAsciiLetter(use.Word[0]) && use.Word.Length > 2);
            if (marks.Count < MostMarks && (isName || use.Place.Has(TermPlace.Number)))
            {
                var mark = use.Place.Has(TermPlace.Number)
                    ? use.Id
                    : Hashing.Of(TermMaker.Stem(use.Word, ""));
                if (!marks.Contains(mark))
                {
                    marks.Add(mark);
                }
            }
        }

        return [.. marks];
    }

    private struct Found
    {
        public uint Id;
        public string Word;
        public int Count;
        public int Capitals;
        public int Smalls;
        public TermPlace Place;
        public float Weight;
    }
}
