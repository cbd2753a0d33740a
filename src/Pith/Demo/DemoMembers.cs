using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Demo;

/// <summary>The demo's members, none of whom exists; with the passwords of three of them anyone can look around.</summary>
public static class DemoMembers
{
    /// <summary>Who can sign in, and how; told on the demo's own pages and in its terminal alone.</summary>
    public static readonly IReadOnlyList<SampleSignIn> SignIns =
    [
        new("mira", "a-reader-of-pith", "member"),
        new("oskar", "a-keeper-of-peace", "moderator"),
        new("edda", "an-eye-on-the-feeds", "editor"),
    ];

    /// <summary>Adds those who are not there yet.</summary>
    public static async Task Add(
        PithDb db,
        Newsroom newsroom,
        DateTimeOffset firstStart,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(newsroom);
        var known = (
            await db.Set<Member>()
                .Where(m => m.IsSample)
                .Select(m => m.UserName)
                .ToListAsync(cancel)
        ).ToHashSet(StringComparer.Ordinal);
        foreach (var sample in newsroom.Community.Members.Where(m => !known.Contains(m.Name)))
        {
            await new NewMember(
                sample.Name,
                sample.Name + "@reader.example",
                firstStart.AddDays(sample.Joined).ToUnixTimeMilliseconds()
            )
            {
                DisplayName = sample.Shown == sample.Name ? null : sample.Shown,
                Password = SignIns.FirstOrDefault(s => s.Name == sample.Name)?.Password,
                Role = sample.SignsIn is null or "member" ? null : sample.SignsIn,
                IsConfirmed = true,
                IsSample = true,
            }.Make(db, cancel);
        }
    }
}
