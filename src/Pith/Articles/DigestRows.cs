using Pith.Data;
using Pith.Text.Digests;

namespace Pith.Articles;

/// <summary>Digests as rows, and which of a text's digests is shown.</summary>
public static class DigestRows
{
    /// <summary>The name of the writer that is built in.</summary>
    public const string BuiltIn = "builtin";

    /// <summary>The digests that are shown: of each text the newest that is not retired.</summary>
    public static IQueryable<StoredDigest> Shown(this PithDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<StoredDigest>()
            .Where(d =>
                !d.IsRetired
                && !db.Set<StoredDigest>()
                    .Any(o => o.TextId == d.TextId && !o.IsRetired && o.Id > d.Id)
            );
    }

    /// <summary>The built-in writer's digest as it is kept.</summary>
    public static StoredDigest Of(long textId, Digest digest, long now) =>
        Of(textId, new GuardedDigest(digest, []), BuiltIn, "", now);

    /// <summary>A digest as it is kept.</summary>
    /// <param name="textId">The text that it was made from.</param>
    /// <param name="guarded">The digest, with what was refused.</param>
    /// <param name="writer">Who wrote it.</param>
    /// <param name="recipe">What it was made with; see <see cref="StoredDigest.Recipe"/>.</param>
    /// <param name="now">When.</param>
    public static StoredDigest Of(
        long textId,
        GuardedDigest guarded,
        string writer,
        string recipe,
        long now
    )
    {
        ArgumentNullException.ThrowIfNull(guarded);
        return new StoredDigest
        {
            TextId = textId,
            Writer = writer,
            Recipe = recipe,
            MadeAt = now,
            Summary =
            [
                .. guarded.Digest.Summary.SelectMany(
                    (paragraph, p) =>
                        paragraph.Select(
                            (s, i) =>
                                new SummarySentence
                                {
                                    Paragraph = p,
                                    Position = i,
                                    Text = s.Text,
                                    ByModel = s.IsProposed,
                                    Evidence = new Evidence(s.Evidence),
                                }
                        )
                ),
            ],
            Takeaways =
            [
                .. guarded.Digest.Takeaways.Select(
                    (t, i) =>
                        new Takeaway
                        {
                            Position = i,
                            Text = t.Text,
                            ByModel = t.IsProposed,
                            Evidence = new Evidence(t.Evidence),
                        }
                ),
            ],
            Refusals =
            [
                .. guarded.Refused.Select(
                    (r, i) =>
                        new Refusal
                        {
                            Position = i,
                            IsTakeaway = r.IsTakeaway,
                            Text = r.Text,
                            Why = r.Why,
                        }
                ),
            ],
        };
    }
}
