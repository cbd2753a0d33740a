namespace Pith.Text.Digests;

/// <summary>Makes one digest of a proposal's backed sentences and the built-in writer's in the places of the others.</summary>
internal static class Settlement
{
    private const string NotAsShort = "The publisher's limit leaves no room for it.";

    public static GuardedDigest Of(
        Document source,
        DigestLimits limits,
        IReadOnlyList<JudgedSentence> judged
    )
    {
        var refused = judged
            .Where(j => !j.IsBacked)
            .Select(j => new RefusedSentence(j.Text, j.Why!, j.Paragraph is null))
            .ToList();
        var own = DigestWriter.Write(source, limits);
        if (limits.MaxCharacters is <= 0)
        {
            return new(own, refused);
        }

        var replacer = new Replacements(source, own);
        var summary = Summary([.. judged.Where(j => j.Paragraph is not null)], own, replacer);
        var takeaways = Takeaways([.. judged.Where(j => j.Paragraph is null)], own, replacer);
        if (limits.MaxCharacters is { } most)
        {
            Shorten(summary, takeaways, most, refused);
        }

        return summary.Count == 0 && takeaways.Count == 0
            ? new(own, refused)
            : new(new Digest(own.Language, summary, takeaways, EmptyBecause: null), refused);
    }

    /// <summary>Where nothing of a part is backed, the built-in writer's, made in one piece, reads better than one put together.</summary>
    private static List<IReadOnlyList<DigestSentence>> Summary(
        List<JudgedSentence> judged,
        Digest own,
        Replacements replacer
    )
    {
        if (!judged.Exists(j => j.IsBacked))
        {
            return [.. own.Summary];
        }

        var written = Fill(judged, replacer, isTakeaway: false);
        return
        [
            .. judged
                .Zip(written)
                .Where(x => x.Second is not null)
                .GroupBy(x => x.First.Paragraph, x => x.Second!)
                .Select(p => p.ToList()),
        ];
    }

    private static List<DigestSentence> Takeaways(
        List<JudgedSentence> judged,
        Digest own,
        Replacements replacer
    ) =>
        judged.Exists(j => j.IsBacked)
            ? [.. Fill(judged, replacer, isTakeaway: true).OfType<DigestSentence>()]
            : [.. own.Takeaways];

    private static DigestSentence?[] Fill(
        List<JudgedSentence> judged,
        Replacements replacer,
        bool isTakeaway
    )
    {
        var written = judged
            .Select(j =>
                j.IsBacked ? new DigestSentence(j.Text, j.Evidence) { IsProposed = true } : null
            )
            .ToArray();
        for (var i = 0; i < written.Length; i++)
        {
            // What was only too much or said twice leaves no gap.
            if (
                written[i] is null
                && judged[i].Why is not (ProposalReview.TooMuch or ProposalReview.Twice)
            )
            {
                written[i] = replacer.For(judged[i], written, isTakeaway);
            }
        }

        return written;
    }

    /// <summary>Leaves out from the end what does not fit the publisher's limit: of the summary first, as takeaways say more in fewer words.</summary>
    private static void Shorten(
        List<IReadOnlyList<DigestSentence>> summary,
        List<DigestSentence> takeaways,
        int most,
        List<RefusedSentence> refused
    )
    {
        var length = summary.SelectMany(p => p).Concat(takeaways).Sum(s => s.Text.Length + 1);
        while (length > most && (summary.Count > 0 || takeaways.Count > 0))
        {
            DigestSentence gone;
            var isTakeaway = summary.Count == 0;
            if (isTakeaway)
            {
                gone = takeaways[^1];
                takeaways.RemoveAt(takeaways.Count - 1);
            }
            else
            {
                gone = summary[^1][^1];
                summary[^1] = [.. summary[^1].SkipLast(1)];
                if (summary[^1].Count == 0)
                {
                    summary.RemoveAt(summary.Count - 1);
                }
            }

            length -= gone.Text.Length + 1;
            if (gone.IsProposed)
            {
                refused.Add(new(gone.Text, NotAsShort, isTakeaway));
            }
        }
    }
}
