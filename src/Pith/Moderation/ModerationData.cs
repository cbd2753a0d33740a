using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Moderation;

/// <summary>What members told moderators and editors, and what was done to them, as they take it along. It stays without their name when they go.</summary>
internal sealed class ModerationData(Site site) : IMemberData
{
    public async Task Export(MemberExport export, CancellationToken cancel)
    {
        var (db, id) = (export.Db, export.MemberId);
        var reports = await db.Set<Report>()
            .AsNoTracking()
            .Where(r => r.MemberId == id)
            .OrderBy(r => r.At)
            .ToListAsync(cancel);
        var corrections = await db.Set<Correction>()
            .AsNoTracking()
            .Where(c => c.MemberId == id)
            .OrderBy(c => c.At)
            .ToListAsync(cancel);
        var acts = await db.Set<Act>()
            .AsNoTracking()
            .Where(a => a.MemberId == id)
            .OrderBy(a => a.At)
            .ToListAsync(cancel);
        export.Part(
            "moderation",
            new
            {
                Reports = reports.Select(r => new
                {
                    Of = r.On.Path,
                    r.Reason,
                    r.Note,
                    At = Instants.At(r.At),
                    r.Answer,
                }),
                Corrections = corrections.Select(c => new
                {
                    Story = c.StoryId is { } story ? site.Absolute($"/story/{story}") : null,
                    Takeaway = c.Text,
                    c.What,
                    At = Instants.At(c.At),
                    c.State,
                    c.Answer,
                }),
                Acts = acts.Select(a => new
                {
                    a.Kind,
                    On = a.On.Path,
                    a.Reason,
                    At = Instants.At(a.At),
                    Until = a.Until is { } until ? Instants.At(until) : (DateTimeOffset?)null,
                }),
            }
        );
    }

    /// <summary>The rows lose the member by themselves, with the member's own row.</summary>
    public Task<IReadOnlyCollection<string>> Erase(
        MemberErasure erasure,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyCollection<string>>([]);
}
