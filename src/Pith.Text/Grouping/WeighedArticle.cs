namespace Pith.Text.Grouping;

/// <summary>An article with the weights that its terms have in a window, and the sums that comparing it needs.</summary>
internal sealed class WeighedArticle
{
    public WeighedArticle(GroupedArticle article, Func<uint, float> weightOf)
    {
        Article = article;
        var terms = article.Terms;
        Weights = new float[terms.Ids.Length];
        for (var i = 0; i < Weights.Length; i++)
        {
            Weights[i] = weightOf(terms.Ids[i]);
        }

        Sums = WeightSums.Of(terms, Weights);
    }

    public GroupedArticle Article { get; }

    /// <summary>The weight of each term, in the order of the article's terms.</summary>
    public float[] Weights { get; }

    public WeightSums Sums { get; }
}

/// <summary>Lengths and sums over an article's weighted terms.</summary>
internal readonly record struct WeightSums
{
    /// <summary>Euclidean length over all words, counts included.</summary>
    public float Text { get; private init; }

    /// <summary>The same over names.</summary>
    public float Names { get; private init; }

    /// <summary>Euclidean length over the headline's words.</summary>
    public float Title { get; private init; }

    /// <summary>The same over numbers.</summary>
    public float Numbers { get; private init; }

    /// <summary>Euclidean length over the words of headline and lead.</summary>
    public float Lead { get; private init; }

    /// <summary>Sum over the headline's words.</summary>
    public float InTitle { get; private init; }

    /// <summary>Sum over the words of headline and lead.</summary>
    public float InLead { get; private init; }

    /// <summary>Sum over names.</summary>
    public float InNames { get; private init; }

    /// <summary>Sum over names in headline and lead.</summary>
    public float InLeadNames { get; private init; }

    public static WeightSums Of(ArticleTerms terms, ReadOnlySpan<float> weights)
    {
        var (text, names, title, numbers) = (0f, 0f, 0f, 0f);
        var (leads, inTitle) = (0f, 0f);
        var (inLead, inNames, inLeadNames) = (0f, 0f, 0f);
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = weights[i];
            var place = terms.Places[i];
            if (place.Has(TermPlace.Number))
            {
                numbers += weight * weight;
                continue;
            }

            var counted = ArticleTerms.CountWeights[terms.Counts[i]] * weight;
            var lead = place.Has(TermPlace.Lead);
            text += counted * counted;
            title += place.Has(TermPlace.Title) ? weight * weight : 0;
            inLead += lead ? weight : 0;
            leads += lead ? weight * weight : 0;
            inTitle += place.Has(TermPlace.Title) ? weight : 0;
            if (place.Has(TermPlace.Name))
            {
                names += counted * counted;
                inNames += weight;
                inLeadNames += lead ? weight : 0;
            }
        }

        return new WeightSums
        {
            Text = MathF.Sqrt(text),
            Names = MathF.Sqrt(names),
            Title = MathF.Sqrt(title),
            Numbers = MathF.Sqrt(numbers),
            Lead = MathF.Sqrt(leads),
            InTitle = inTitle,
            InLead = inLead,
            InNames = inNames,
            InLeadNames = inLeadNames,
        };
    }
}
