using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>A question that an editor sets and who signs up answers; it keeps out programs that fill in any form. One row, or none.</summary>
public sealed class SignUpQuestion
{
    /// <summary>Characters of a question, and of one answer.</summary>
    public const int Longest = 200;

    /// <summary>Characters of all answers together.</summary>
    public const int LongestAnswers = 5 * Longest;

    private const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    public required string Question { get; set; }

    /// <summary>What is accepted, one a line; case and spaces do not count.</summary>
    public required string Answers { get; set; }

    internal bool Accepts(string? answer)
    {
        var given = Plain(answer ?? "");
        return given.Length > 0
            && Answers.Split('\n').Any(a => Plain(a) is { Length: > 0 } right && right == given);
    }

    /// <summary>The question; null where none is set.</summary>
    public static Task<SignUpQuestion?> Read(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<SignUpQuestion>().AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    /// <summary>Sets the question; an empty one takes it away.</summary>
    public static async Task Set(
        PithDb db,
        string question,
        string answers,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
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
            builder.Property(q => q.Answers).HasMaxLength(LongestAnswers);
        }
    }
}
