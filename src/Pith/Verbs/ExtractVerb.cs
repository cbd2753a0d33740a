using System.CommandLine;
using Pith.Reader.Pages;

namespace Pith.Verbs;

/// <summary><c>pith extract</c>: pages in, articles with their metadata out.</summary>
internal static class ExtractVerb
{
    public static Command Create()
    {
        var command = new Command(
            "extract",
            "Extract articles from pages: JSON objects with id, url and body (base64 of the page's bytes), one a line, on standard input."
        );
        command.SetAction(
            (_, cancel) => JsonLines.Answer<Input>(Console.In, Console.Out, Answer, cancel)
        );
        return command;
    }

    private static object Answer(Input input)
    {
        if (
            !Uri.TryCreate(input.Url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
        )
        {
            throw new BadInputException("\"url\" must be an absolute http or https address.");
        }

        var page = PageReader.Read(
            Bytes(input.Body),
            address,
            input.ContentType,
            input.Headers is null
                ? null
                : new Dictionary<string, string>(input.Headers, StringComparer.OrdinalIgnoreCase)
        );
        return new
        {
            page.Text,
            page.Title,
            page.Byline,
            page.Published,
            page.Modified,
            page.Site,
            page.Canonical,
            page.Picture,
            page.Language,
            Paywalled = page.IsPaywalled,
            EmptyBecause = page.EmptyBecause is { } reason ? Name(reason) : null,
            Wishes = new
            {
                page.Wishes.NoSnippet,
                page.Wishes.MaxSnippet,
                page.Wishes.NoArchive,
                page.Wishes.NoIndex,
                page.Wishes.TdmReserved,
            },
            Blocks = page.Blocks.Select(b => new
            {
                Kind = Name(b.Kind),
                b.Start,
                b.Length,
            }),
        };
    }

    private static byte[] Bytes(string? body)
    {
        if (body is null)
        {
            throw new BadInputException("\"body\" must hold the page's bytes in base64.");
        }

        try
        {
            return Convert.FromBase64String(body);
        }
        catch (FormatException)
        {
            throw new BadInputException("\"body\" must hold the page's bytes in base64.");
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private sealed record Input(
        string? Url,
        string? Body,
        string? ContentType,
        Dictionary<string, string>? Headers
    );
}
