namespace Pith.Text.Digests;

/// <summary>Makes of a sentence a takeaway that reads alone, or nothing.</summary>
internal static class TakeawayDraft
{
    private const int LongestSentence = 600;

    public static Draft? Of(Article article, int s)
    {
        var sentence = article.Sentences[s];
        if (sentence.IsHeading || sentence.End - sentence.Start > LongestSentence)
        {
            return null;
        }

        var text = article.Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
        if (EnglishForm.IsLabel(text) || !EnglishForm.IsBalanced(text))
        {
            return null;
        }

        var draft = new Draft(article.Text, sentence.Span);
        Dateline.Drop(draft);
        LeadIn.Drop(draft);
        if (draft.Length == 0 || EnglishForm.Leans(draft.Chars))
        {
            return null;
        }

        draft.Capitalise();
        return EndsWell(draft.Chars) ? draft : null;
    }

    private static bool EndsWell(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i > 0 && Sentences.SentenceMarks.IsCloser(text[i]))
        {
            i--;
        }

        return i >= 0 && Sentences.SentenceMarks.MayEnd(text[i]);
    }
}
