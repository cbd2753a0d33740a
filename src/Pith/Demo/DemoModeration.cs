using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Community;
using Pith.Moderation;

namespace Pith.Demo;

/// <summary>A little moderation for the demo: acts with their reasons, a report that waits, corrections.</summary>
public sealed partial class DemoCommunity
{
    private const int UndoneAfterHours = 12;

    private async Task Moderate(Dictionary<string, Comment> said, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        foreach (var done in sample.Acts)
        {
            if (TargetOf(done, said) is not { } on)
            {
                continue;
            }

            var act = new Act
            {
                At = Ago(done.HoursAgo),
                ActorId = members[done.By],
                Kind = Enum.Parse<ActKind>(done.Kind),
                TargetKind = on.Kind,
                TargetId = on.Id,
                MemberId =
                    done.Member is { } name ? members[name]
                    : done.Comment is { } key ? said[key].MemberId
                    : null,
                Reason = done.Reason,
                Note = done.Note,
                IsSample = true,
            };
            await SampleActs.Add(
                db,
                act,
                done.UndoneBecause,
                Ago(done.HoursAgo - UndoneAfterHours),
                cancel
            );
        }

        foreach (var report in sample.Reports.Where(r => said.ContainsKey(r.Comment)))
        {
            db.Add(
                new Report
                {
                    MemberId = members[report.By],
                    TargetKind = TargetKind.Comment,
                    TargetId = said[report.Comment].Id,
                    Reason = Enum.Parse<ReportReason>(report.Reason),
                    Note = report.Note,
                    At = Ago(2),
                }
            );
        }

        foreach (var words in sample.Corrections)
        {
            await Correct(words, cancel);
        }
    }

    private Target? TargetOf(SampleAct done, Dictionary<string, Comment> said) =>
        done switch
        {
            { Comment: { } key } => said.TryGetValue(key, out var comment)
                ? new(TargetKind.Comment, comment.Id)
                : null,
            { Member: { } name } => new(TargetKind.Member, members[name]),
            { Story: { } article } => stories.TryGetValue(article, out var story)
                ? new(TargetKind.Story, story)
                : null,
            _ => null,
        };

    private async Task Correct(SampleCorrection words, CancellationToken cancel)
    {
        if (
            !stories.TryGetValue(words.On, out var story)
            || await Takeaway(story, words.Takeaway, cancel) is not { } id
        )
        {
            return;
        }

        db.Add(
            new Correction
            {
                At = Ago(20),
                TakeawayId = id,
                StoryId = story,
                Text = await db.Set<Takeaway>()
                    .Where(t => t.Id == id)
                    .Select(t => t.Text)
                    .SingleAsync(cancel),
                MemberId = members[words.By],
                What = words.What,
                State = words.Answer is null ? CorrectionState.Open : CorrectionState.Stands,
                Answer = words.Answer ?? "",
                AnsweredAt = words.Answer is null ? null : Ago(16),
                AnsweredById = words.AnsweredBy is { } editor ? members[editor] : null,
                IsSample = true,
            }
        );
    }
}
