using System.CommandLine;
using Pith.Reader.Feeds;

namespace Pith.Verbs;

/// <summary><c>pith feed</c>: feeds in, in one shape out.</summary>
internal static class FeedVerb
{
    public static Command Create()
    {
        var command = new Command(
            "feed",
            "Read feeds: JSON objects with id, url and body (base64), one a line, on standard input."
        );
        command.SetAction(
            (_, cancel) => JsonLines.Answer<Input>(Console.In, Console.Out, Answer, cancel)
        );
        return command;
    }

    private static object Answer(Input input)
    {
        if (!Uri.TryCreate(input.Url, UriKind.Absolute, out var address))
        {
            throw new BadInputException("The field url must be the feed's absolute address.");
        }

        byte[] body;
        try
        {
            body = Convert.FromBase64String(
                input.Body ?? throw new BadInputException("The field body is missing.")
            );
        }
        catch (FormatException)
        {
            throw new BadInputException("The field body must be the feed's bytes in base64.");
        }

        return FeedParser.Parse(body, address, input.ContentType) switch
        {
            FeedRead read => Shape(read.Feed),
            FeedRefused refused => throw new BadInputException(refused.Reason),
            var other => throw new InvalidOperationException($"No such reading: {other}."),
        };
    }

    private static object Shape(ParsedFeed feed) =>
        new
        {
            feed.Format,
            feed.Title,
            Description = feed.DescriptionHtml,
            feed.Link,
            feed.Self,
            feed.Language,
            feed.Published,
            feed.Updated,
            feed.Image,
            feed.Authors,
            feed.Categories,
            feed.Hub,
            TimeToLive = feed.TimeToLive?.TotalMinutes,
            feed.Items,
            feed.Problems,
        };

    private sealed record Input(string? Url, string? Body, string? ContentType);
}
