using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Reader.Fetching;
using Pith.Sources;
using Pith.Topics;

namespace Pith.Editing;

/// <summary>Brings a field's topics and feeds into the database.</summary>
public static class FieldImport
{
    /// <summary>Adds topics that are new and brings the words of known ones up to date; topics that editors made stay.</summary>
    public static async Task Topics(
        PithDb db,
        IEnumerable<FieldTopic> topics,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(topics);
        var known = await db.Set<Topic>()
            .ToDictionaryAsync(t => t.Slug, StringComparer.Ordinal, cancel);
        foreach (var (topic, position) in topics.Select((t, i) => (t, i)))
        {
            if (known.TryGetValue(topic.Slug, out var row))
            {
                (row.Name, row.Description, row.Position) = (topic.Name, topic.Line, position);
            }
            else
            {
                db.Add(
                    new Topic
                    {
                        Slug = topic.Slug,
                        Name = topic.Name,
                        Description = topic.Line,
                        Position = position,
                    }
                );
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds one feed with its source; false where its address is already read.</summary>
    public static async Task<bool> Add(PithDb db, NewFeed feed, long now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(feed);
        var address = feed.Address.AbsoluteUri;
        if (await db.Set<Feed>().AnyAsync(f => f.Address == address, cancel))
        {
            return false;
        }

        var domain = SourceDomain.Of(feed.Site ?? feed.Address);
        var source =
            await db.Set<Source>().SingleOrDefaultAsync(s => s.Domain == domain, cancel)
            ?? new Source
            {
                Domain = domain,
                Name = feed.Title,
                AddedAt = now,
            };
        db.Add(
            new Feed
            {
                Source = source,
                Address = address,
                Host = HostName.Lane(feed.Address),
                Title = feed.Title,
                Folder = feed.Folder,
                Language = feed.Language,
                AddedAt = now,
                NextPollAt = now,
            }
        );
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>A feed to add.</summary>
/// <param name="Address">Where it is read.</param>
/// <param name="Title">Its name.</param>
/// <param name="Site">The site it belongs to; null where not known.</param>
/// <param name="Folder">The editor's folder, empty for none.</param>
/// <param name="Language">Language tag; null where not known.</param>
public sealed record NewFeed(Uri Address, string Title, Uri? Site, string Folder, string? Language);
