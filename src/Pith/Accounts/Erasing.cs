using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Web;

namespace Pith.Accounts;

/// <summary>Takes a member out of everything, whole or not at all.</summary>
public sealed class Erasing(PithDb db, IEnumerable<IMemberData> all, PageCache cache)
{
    /// <summary>Erases a member; false where there is none such.</summary>
    /// <param name="memberId">Who goes.</param>
    /// <param name="keepsComments">Whether what they wrote stays, without a name.</param>
    /// <param name="cancel">Stops it, and then nothing is changed.</param>
    public async Task<bool> Erase(long memberId, bool keepsComments, CancellationToken cancel)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal) { PageCache.OfMember(memberId) };
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            foreach (var data in all)
            {
                tags.UnionWith(await data.Erase(new(db, memberId, keepsComments), cancel));
            }

            if (await db.Set<Member>().Where(m => m.Id == memberId).ExecuteDeleteAsync(cancel) != 1)
            {
                return false;
            }

            await transaction.CommitAsync(cancel);
        }

        await cache.Drop(CancellationToken.None, tags);
        return true;
    }
}
