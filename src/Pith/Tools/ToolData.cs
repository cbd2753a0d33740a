using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Tools;

/// <summary>What a member proposed for the directory, as they take it along. What was accepted stays, without their name.</summary>
internal sealed class ToolData : IMemberData
{
    public async Task Export(MemberExport export, CancellationToken cancel)
    {
        var changes = await export
            .Db.Set<ToolChange>()
            .AsNoTracking()
            .Include(c => c.Items)
            .Where(c => c.MemberId == export.MemberId)
            .OrderBy(c => c.At)
            .ToListAsync(cancel);
        export.Part(
            "tools",
            changes.Select(c => new
            {
                At = Instants.At(c.At),
                c.State,
                c.Note,
                Changes = c.Items.Select(i => new
                {
                    i.Fact,
                    i.Old,
                    i.New,
                }),
            })
        );
    }

    /// <summary>The rows lose the member by themselves, with the member's own row.</summary>
    public Task<IReadOnlyCollection<string>> Erase(
        MemberErasure erasure,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyCollection<string>>([]);
}
