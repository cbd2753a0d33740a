using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Pith.Web;

namespace Pith.Newsletter.Editions;

/// <summary>What a subscriber's mail says beside the edition.</summary>
/// <param name="Manage">Where they look after their subscriptions.</param>
/// <param name="Leave">Where they end this one.</param>
/// <param name="Archive">Its page on the site; null where it has none.</param>
public sealed record LetterFoot(string Address, string Manage, string Leave, string? Archive);

/// <summary>An edition as a mail: both parts, from the same view, the HTML by the component that its page shows.</summary>
internal sealed class EditionLetter(Site site, IServiceProvider services, ILoggerFactory logs)
{
    public string Subject(EditionView edition) =>
        edition.Stories.Count == 1
            ? Letter.Say(Words.SubjectOne, edition.NameOn(site), edition.Stories[0].Title)
            : Letter.Say(
                Words.SubjectMore,
                edition.NameOn(site),
                edition.Stories[0].Title,
                edition.Stories.Count - 1
            );

    public string Text(EditionView edition, LetterFoot foot)
    {
        var text = new PlainText()
            .Paragraph(edition.NameOn(site).ToUpper(CultureInfo.CurrentCulture))
            .Line(edition.Day)
            .Line();
        foreach (var (story, number) in edition.Stories.Select((s, i) => (s, i + 1)))
        {
            var indent = new string(' ', number < 10 ? 3 : 4);
            text.Paragraph(story.Title, $"{number}. ", indent)
                .Paragraph(story.Source, indent, indent);
            foreach (var takeaway in story.Takeaways)
            {
                text.Paragraph(takeaway, indent + "* ", indent + "  ");
            }

            text.Line(indent + site.Absolute(story.Path)).Line();
        }

        text.Line(new string('-', PlainText.Width))
            .Paragraph(Letter.Say(Words.FootPromise, site.Name))
            .Line()
            .Paragraph(Letter.Say(Words.FootWhy, foot.Address, site.Name))
            .Line();
        if (foot.Archive is { } archive)
        {
            text.Line(Words.FootArchive).Line("  " + archive);
        }

        return text.Line(Words.FootManage)
            .Line("  " + foot.Manage)
            .Line(Words.FootLeave)
            .Line("  " + foot.Leave)
            .ToString();
    }

    public async Task<string> Html(EditionView edition, LetterFoot foot)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<EditionMail>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>
                    {
                        [nameof(EditionMail.Edition)] = edition,
                        [nameof(EditionMail.Foot)] = foot,
                    }
                )
            );
            return root.ToHtmlString();
        });
    }
}
