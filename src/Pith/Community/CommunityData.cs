using System.Text;
using Pith.Accounts;
using Pith.Web;

namespace Pith.Community;

/// <summary>What members do here, as they take it along, and as it goes with them.</summary>
internal sealed class CommunityData(Site site, TimeProvider clock) : IMemberData
{
    public async Task Export(MemberExport export, CancellationToken cancel)
    {
        var all = await CommunityExport.Read(export.Db, site, export.MemberId, cancel);
        export.Part("community", all);
        export.File("saves.csv", Encoding.UTF8.GetBytes(all.SavesAsCsv()));
        export.File(
            "follows.opml",
            await CommunityExport.FollowsAsOpml(
                export.Db,
                site,
                export.MemberId,
                clock.GetUtcNow(),
                cancel
            )
        );
    }

    public Task<IReadOnlyCollection<string>> Erase(
        MemberErasure erasure,
        CancellationToken cancel
    ) => CommunityErasure.Erase(erasure.Db, erasure.MemberId, erasure.KeepsComments, cancel);
}
