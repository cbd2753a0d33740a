using Microsoft.Extensions.AI;
using Pith.Text;
using Pith.Text.Digests;
using Pith.Writing.Asking;

namespace Pith.Writing;

/// <summary>What came of asking a model for a digest.</summary>
/// <param name="Proposal">What it proposed, judged sentence by sentence.</param>
/// <param name="Guarded">What may be published of it, with the built-in writer's sentences for the rest.</param>
public sealed record ModelDigest(IReadOnlyList<JudgedSentence> Proposal, GuardedDigest Guarded);

/// <summary>Has a model write a digest: asks it, has the check judge each sentence, sends back once what is refused, and leaves the rest to the built-in writer.</summary>
public sealed class ModelWriter(KeptAnswers kept, WriterPrompt prompt)
{
    /// <summary>The digest, or why there is none: then the built-in writer's serves.</summary>
    /// <param name="line">The model.</param>
    /// <param name="document">The article's text.</param>
    /// <param name="limits">How much may be shown.</param>
    /// <param name="budget">Where tokens are counted; null where nobody limits them.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<(ModelDigest? Digest, ModelTrouble? Trouble)> Write(
        ModelLine line,
        Document document,
        DigestLimits limits,
        DayBudget? budget,
        CancellationToken cancel
    )
    {
        var review = ProposalReview.Prepare(document, limits);
        var first = Conversation.Begin(await prompt.Read(cancel), review);
        try
        {
            var (answer, proposal) = await Ask(line, first, budget, cancel);
            var judged = review.Judge(proposal);
            var refused = judged.Where(j => !j.IsBacked).ToList();
            var corrections =
                refused.Count == 0
                    ? null
                    : await Correct(
                        line,
                        Conversation.SendBack(first, answer, refused),
                        budget,
                        cancel
                    );
            return (new(judged, review.Settle(judged, corrections)), null);
        }
        catch (ModelException e)
        {
            return (null, e.Trouble);
        }
    }

    /// <summary>The second try of what was refused; null where none comes: the built-in writer then has the last word at once.</summary>
    private async Task<ProposedDigest?> Correct(
        ModelLine line,
        List<ChatMessage> messages,
        DayBudget? budget,
        CancellationToken cancel
    )
    {
        try
        {
            return (await Ask(line, messages, budget, cancel)).Proposal;
        }
        catch (ModelException)
        {
            return null;
        }
    }

    private async Task<(string Answer, ProposedDigest Proposal)> Ask(
        ModelLine line,
        List<ChatMessage> messages,
        DayBudget? budget,
        CancellationToken cancel
    )
    {
        var key = KeptAnswers.KeyOf(line.Settings, messages);
        if (await kept.Get(key, cancel) is { } known)
        {
            return (known.Text, ModelAnswer.Read(known.Text));
        }

        var reply = budget is null
            ? await line.Ask(messages, cancel)
            : await budget.Spend(line, messages, cancel);
        var proposal = ModelAnswer.Read(reply.Text);
        // Only what can be read is kept: a broken answer may come whole the next time.
        await kept.Put(key, reply, cancel);
        return (reply.Text, proposal);
    }
}
