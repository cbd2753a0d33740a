using Pith.Text.Digests.Editing;
using Pith.Text.Sentences;

namespace Pith.Text.Digests;

/// <summary>What the ranker sees of a sentence: numbers about its place, its words and its form, each roughly from 0 to 1.</summary>
internal static class SentenceFeatures
{
    public static readonly string[] Names =
    [
        "first",
        "second",
        "third",
        "place, inverse",
        "place, share",
        "opens a paragraph",
        "words, log",
        "short",
        "long",
        "centrality",
        "coverage",
        "lead overlap",
        "number",
        "names",
        "quoted",
        "leans on the one before",
        "first or second person",
        "question",
        "reports speech",
        "function words",
        "label",
        "no part of the story",
        "dateline",
    ];

    public static int Count => Names.Length;

    /// <summary>The features of all sentences, row by row.</summary>
    public static float[] Of(Article article)
    {
        var all = new float[article.SentenceCount * Count];
        var lead = LeadWords(article);
        var contentTotal = 0f;
        for (var id = 0; id < article.Counts.Length; id++)
        {
            contentTotal += article.IsFunction[id] ? 0 : article.Counts[id];
        }

        var last = 1 + Math.Max(0, article.Places.AsSpan().LastIndexOfAnyExcept(-1));
        last = Math.Max(1, article.SentenceCount == 0 ? 1 : article.Places[last - 1]);
        var seen = new int[article.Counts.Length];
        for (var s = 0; s < article.SentenceCount; s++)
        {
            var f = all.AsSpan(s * Count, Count);
            var sentence = article.Sentence(s);
            var place = article.Places[s];
            if (place < 0)
            {
                f[21] = 1;
                f[4] = 0.5f;
            }
            else
            {
                f[0] = place == 0 ? 1 : 0;
                f[1] = place == 1 ? 1 : 0;
                f[2] = place == 2 ? 1 : 0;
                f[3] = 1f / (1 + place);
                f[4] = (float)place / last;
            }

            f[5] = s == 0 || article.Sentence(s - 1).Paragraph != sentence.Paragraph ? 1 : 0;
            Words(article, s, f, lead, contentTotal, seen);
            Form(article, s, f);
            f[22] = Dateline.Length(article.Chars(s)) > 0 ? 1 : 0;
        }

        return all;
    }

    private static void Words(
        Article article,
        int s,
        Span<float> f,
        bool[] lead,
        float contentTotal,
        int[] seen
    )
    {
        var words = article.WordsOf(s);
        var (content, mass, inLead, names, numbers, function) = (0, 0f, 0, 0, 0, 0);
        var coverage = 0f;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var c = article.Text[word.Start];
            numbers += char.IsDigit(c) ? 1 : 0;
            if (article.IsFunction[word.Id])
            {
                function++;
                continue;
            }

            content++;
            names += i > 0 && char.IsUpper(c) ? 1 : 0;
            mass += MathF.Log(1 + article.Counts[word.Id]);
            inLead += lead[word.Id] ? 1 : 0;
            if (seen[word.Id] != s + 1)
            {
                seen[word.Id] = s + 1;
                coverage += article.Counts[word.Id];
            }
        }

        var perContent = 1f / Math.Max(1, content);
        f[6] = MathF.Log(1 + words.Length) / 4;
        f[7] = words.Length < 9 ? 1 : 0;
        f[8] = words.Length > 32 ? 1 : 0;
        f[9] = mass * perContent / 2;
        f[10] = coverage / Math.Max(1, contentTotal);
        f[11] = inLead * perContent;
        f[12] = numbers > 0 ? 1 : 0;
        f[13] = names * perContent;
        f[19] = (float)function / Math.Max(1, words.Length);
    }

    private static void Form(Article article, int s, Span<float> f)
    {
        var sentence = article.Sentence(s);
        var text = article.Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
        var classes = EnglishForm.Classes(text, out var quoted);
        f[14] = (float)quoted / text.Length;
        f[15] = EnglishForm.Leans(text) ? 1 : 0;
        f[16] = (classes & WordClass.IOrYou) != WordClass.None ? 1 : 0;
        f[17] = text.Contains('?') ? 1 : 0;
        f[18] = (classes & WordClass.Speech) != WordClass.None ? 1 : 0;
        f[20] = sentence.IsHeading || article.IsFurniture(s) ? 1 : 0;
    }

    /// <summary>By word id: whether it stands in one of the first two sentences.</summary>
    private static bool[] LeadWords(Article article)
    {
        var lead = new bool[article.Counts.Length];
        var taken = 0;
        for (var s = 0; s < article.SentenceCount && taken < 2; s++)
        {
            if (article.Places[s] < 0)
            {
                continue;
            }

            taken++;
            foreach (var word in article.WordsOf(s))
            {
                lead[word.Id] |= !article.IsFunction[word.Id];
            }
        }

        return lead;
    }
}
