namespace Pith.Text.Grouping;

/// <summary>What speaks for and against two articles telling of one event, as numbers of about 0 to 1.</summary>
internal static class PairFeatures
{
    /// <summary>What each number is, in their order.</summary>
    public static readonly string[] Names =
    [
        "text cosine",
        "lead found in the other, mean",
        "lead found in the other, less",
        "name cosine",
        "names found in the other, more",
        "lead's names found in the other, mean",
        "number cosine",
        "headline cosine",
        "rarest shared term",
        "five rarest shared terms",
        "weekday shared",
        "weekdays differ",
        "length of the shorter",
        "length of the longer",
        "written the same day",
        "written within ten days",
        "written further apart",
        "day shared",
        "years differ",
        "year shared",
        "lead cosine",
        "headline found in the other's lead, mean",
    ];

    /// <summary>How many numbers there are.</summary>
    public const int Count = 22;

    /// <summary>
    /// Compares <paramref name="a"/> with the terms of <paramref name="b"/> in one pass over both; symmetric but for rounding.
    /// </summary>
    public static void Of(
        WeighedArticle a,
        GroupedArticle b,
        in WeightSums bSums,
        Span<float> features
    )
    {
        features.Clear();
        Words(a, b.Terms, bSums, features);
        features[12] = Length(Math.Min(a.Article.Terms.Length, b.Terms.Length));
        features[13] = Length(Math.Max(a.Article.Terms.Length, b.Terms.Length));
        Days(a.Article, b, features);
    }

    private static void Words(
        WeighedArticle a,
        ArticleTerms b,
        in WeightSums bSums,
        Span<float> features
    )
    {
        var terms = a.Article.Terms;
        var (text, names, title, numbers) = (0f, 0f, 0f, 0f);
        var (aLead, bLead, aNames, bNames, aLeadNames, bLeadNames) = (0f, 0f, 0f, 0f, 0f, 0f);
        var (leads, aTitle, bTitle) = (0f, 0f, 0f);
        Span<float> rarest = stackalloc float[5];
        rarest.Clear();
        var (i, j) = (0, 0);
        while (i < terms.Ids.Length && j < b.Ids.Length)
        {
            var (left, right) = (terms.Ids[i], b.Ids[j]);
            if (left != right)
            {
                i += left < right ? 1 : 0;
                j += right < left ? 1 : 0;
                continue;
            }

            var weight = a.Weights[i];
            var (aPlace, bPlace) = (terms.Places[i], b.Places[j]);
            Keep(weight, rarest);
            if (aPlace.Has(TermPlace.Number))
            {
                numbers += weight * weight;
            }
            else
            {
                var counted =
                    ArticleTerms.CountWeights[terms.Counts[i]]
                    * ArticleTerms.CountWeights[b.Counts[j]]
                    * weight
                    * weight;
                text += counted;
                title += (aPlace & bPlace).Has(TermPlace.Title) ? weight * weight : 0;
                names += (aPlace & bPlace).Has(TermPlace.Name) ? counted : 0;
                var aInLead = aPlace.Has(TermPlace.Lead);
                var bInLead = bPlace.Has(TermPlace.Lead);
                leads += aInLead && bInLead ? weight * weight : 0;
                aTitle += aPlace.Has(TermPlace.Title) && bInLead ? weight : 0;
                bTitle += bPlace.Has(TermPlace.Title) && aInLead ? weight : 0;
                aLead += aInLead ? weight : 0;
                bLead += bInLead ? weight : 0;
                if (aPlace.Has(TermPlace.Name))
                {
                    aNames += weight;
                    aLeadNames += aInLead ? weight : 0;
                }

                if (bPlace.Has(TermPlace.Name))
                {
                    bNames += weight;
                    bLeadNames += bInLead ? weight : 0;
                }
            }

            i++;
            j++;
        }

        var sums = a.Sums;
        features[0] = Share(text, sums.Text * bSums.Text);
        var (aShare, bShare) = (Share(aLead, sums.InLead), Share(bLead, bSums.InLead));
        features[1] = (aShare + bShare) / 2;
        features[2] = Math.Min(aShare, bShare);
        features[3] = Share(names, sums.Names * bSums.Names);
        features[4] = Math.Max(Share(aNames, sums.InNames), Share(bNames, bSums.InNames));
        features[5] =
            (Share(aLeadNames, sums.InLeadNames) + Share(bLeadNames, bSums.InLeadNames)) / 2;
        features[6] = Share(numbers, sums.Numbers * bSums.Numbers);
        features[7] = Share(title, sums.Title * bSums.Title);
        features[20] = Share(leads, sums.Lead * bSums.Lead);
        features[21] = (Share(aTitle, sums.InTitle) + Share(bTitle, bSums.InTitle)) / 2;
        features[8] = rarest[0];
        features[9] = (rarest[0] + rarest[1] + rarest[2] + rarest[3] + rarest[4]) / 5;
    }

    private static void Days(GroupedArticle a, GroupedArticle b, Span<float> features)
    {
        var weekdays = a.Days.InWeek & b.Days.InWeek;
        if (a.Days.InWeek != 0 && b.Days.InWeek != 0)
        {
            features[weekdays != 0 ? 10 : 11] = 1;
        }

        if (a.Published is not null && b.Published is not null)
        {
            return;
        }

        var (aDay, bDay) = (a.WrittenDay, b.WrittenDay);
        if (aDay > 0 && bDay > 0)
        {
            var gap = Math.Abs(aDay - bDay);
            features[
                gap <= 1 ? 14
                : gap <= 10 ? 15
                : 16
            ] = 1;
        }

        features[17] = Meet(a.Days.Days, b.Days.Days) ? 1 : 0;
        if (a.Days.Years.Length > 0 && b.Days.Years.Length > 0)
        {
            features[Meet(a.Days.Years, b.Days.Years) ? 19 : 18] = 1;
        }
    }

    private static bool Meet(int[] a, int[] b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                return true;
            }

            if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }

    private static float Length(int words) => MathF.Log(1 + words) / 5;

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;

    private static void Keep(float weight, Span<float> rarest)
    {
        if (weight <= rarest[^1])
        {
            return;
        }

        rarest[^1] = weight;
        for (var k = rarest.Length - 1; k > 0 && rarest[k] > rarest[k - 1]; k--)
        {
            (rarest[k], rarest[k - 1]) = (rarest[k - 1], rarest[k]);
        }
    }
}
