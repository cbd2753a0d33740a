using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>A question that an editor sets and who signs up answers; it keeps out programs that fill in any form. One row, or none.</summary>
internal sealed class SignUpQuestion
{
    public const int Longest = 200;
    private const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    public required string Question { get; set; }

    /// <summary>What is accepted, one a line; case and spaces do not count.</summary>
    public required string Answers { get; set; }

    public bool Accepts(string? answer)
    {
        var given = Plain(answer ?? "");
        return given.Length > 0
            && Answers.Split('\n').Any(a => Plain(a) is { Length: > 0 } right && right == given);
    }

    public static Task<SignUpQuestion?> Read(PithDb db, CancellationToken cancel) =>
        db.Set<SignUpQuestion>().AsNoTracking().SingleOrDefaultAsync(cancel);

    /// <summary>Sets the question; an empty one takes it away.</summary>
    public static async Task Set(
        PithDb db,
        string question,
        string answers,
        CancellationToken cancel
    )
    {
        if (question.Length == 0)
        {
            await db.Set<SignUpQuestion>().ExecuteDeleteAsync(cancel);
            return;
        }

        var changed = await db.Set<SignUpQuestion>()
            .ExecuteUpdateAsync(
                q => q.SetProperty(x => x.Question, question).SetProperty(x => x.Answers, answers),
                cancel
            );
        if (changed == 0)
        {
            db.Add(new SignUpQuestion { Question = question, Answers = answers });
            await db.SaveChangesAsync(cancel);
        }
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.', '!')
            .ToUpperInvariant();

    internal sealed class Mapping : IEntityTypeConfiguration<SignUpQuestion>
    {
        public void Configure(EntityTypeBuilder<SignUpQuestion> builder)
        {
            builder.Property(q => q.Id).ValueGeneratedNever();
            builder.Property(q => q.Question).HasMaxLength(Longest);
            builder.Property(q => q.Answers).HasMaxLength(5 * Longest);
        }
    }
}
