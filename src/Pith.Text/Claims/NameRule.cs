using Pith.Text.Names;

namespace Pith.Text.Claims;

/// <summary>Every name in the claim is one that the source names.</summary>
internal static class NameRule
{
    public static void Check(
        SourceReading source,
        Passage claim,
        int sentence,
        Alignment alignment,
        List<Unsupported> unsupported
    )
    {
        var span = claim.Document.Sentences[sentence].Span;
        foreach (var thing in claim.Things)
        {
            foreach (var mention in thing.Mentions)
            {
                if (
                    mention.Start < span.Start
                    || mention.End > span.End
                    || Has(source, claim, thing, mention)
                )
                {
                    continue;
                }

                var name = mention.Of(claim.Text);
                unsupported.Add(
                    new Unsupported(
                        "name",
                        name,
                        $"The source does not name “{name}”.",
                        mention,
                        null
                    )
                );
            }
        }

        _ = alignment;
    }

    private static bool Has(SourceReading source, Passage claim, NamedThing thing, TextSpan mention)
    {
        var form = mention.Of(claim.Text);
        if (Countries.Of(form) is { } place && source.Names.HasPlace(place))
        {
            return true;
        }

        if (
            source.Names.HasAcronym(form)
            || thing.Forms.Any(f => f != form && source.Names.HasAcronym(f))
        )
        {
            return true;
        }

        var any = false;
        for (
            var i = claim.TokenAt(mention.Start);
            i < claim.Tokens.Length && claim.Tokens[i].Start < mention.End;
            i++
        )
        {
            any = true;
            if (claim.Tokens[i].Content && source.Index.IdOf(claim.Tokens[i].Stem) < 0)
            {
                return false;
            }
        }

        return any;
    }
}
