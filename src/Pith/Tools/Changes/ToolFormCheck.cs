using Pith.Topics;

namespace Pith.Tools;

/// <summary>What stands against a form, by field, each in one sentence.</summary>
internal static class ToolFormCheck
{
    private const int MostOtherNames = 10;

    private const int MostAlternatives = 12;

    /// <summary>Checks what was typed.</summary>
    /// <param name="changed">The facts that differ from what is there.</param>
    /// <param name="known">Slugs of the tools that are listed.</param>
    public static Dictionary<string, string> Run(
        ToolForm form,
        IReadOnlyCollection<ToolFact> changed,
        ToolCategories categories,
        IReadOnlySet<string> known,
        DateOnly today
    )
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        void Check(string field, bool holds, string says)
        {
            if (!holds)
            {
                wrong.TryAdd(field, says);
            }
        }

        void Length(string field, string value, int most, string missing)
        {
            Check(field, value.Length > 0, missing);
            Check(field, value.Length <= most, ToolWords.Say(Words.LongestField, most));
        }

        Length("name", form.Name, Tool.LongestName, Words.NeedsName);
        Check("name", !form.Name.Contains(',', StringComparison.Ordinal), Words.NoComma);
        var names = ToolFacts.Split(form.OtherNames);
        Check(
            "othernames",
            names.Count <= MostOtherNames && names.TrueForAll(n => n.Length <= Tool.LongestName),
            ToolWords.Say(Words.MostNames, MostOtherNames, Tool.LongestName)
        );
        Check("address", IsWeb(form.Address, Tool.LongestAddress), Words.NeedsAddress);
        Length("maker", form.Maker, Tool.LongestName, Words.NeedsMaker);
        Length("line", form.Line, Tool.LongestLine, Words.NeedsLine);
        Check("category", categories.All.Any(c => c.Slug == form.Category), Words.NeedsCategory);
        Check(
            "licence",
            form.Licence.Length <= Tool.LongestLicence && FieldTool.IsLicence(form.Licence),
            Words.NeedsLicence
        );
        Check("platforms", form.Platforms.Count > 0, Words.NeedsPlatform);
        Check(
            "price",
            form.Price.Length <= Tool.LongestPrice,
            ToolWords.Say(Words.LongestField, Tool.LongestPrice)
        );
        var others = ToolFacts.Split(form.Alternatives);
        Check(
            "alternatives",
            others.Count <= MostAlternatives && others.TrueForAll(known.Contains),
            ToolWords.Say(Words.UnknownAlternative, MostAlternatives)
        );
        if (changed.Any(ToolFacts.Sourced.Contains))
        {
            Check("source", IsWeb(form.Source, ToolSource.Longest), Words.NeedsSource);
            Check("asof", form.Day is { Year: > 1990 } day && day <= today, Words.NeedsDay);
        }

        Check(
            "note",
            form.Note.Length <= ToolChange.LongestReason,
            ToolWords.Say(Words.LongestField, ToolChange.LongestReason)
        );
        return wrong;
    }

    /// <summary>A public page's address: http or https, a host with a dot, nobody's password in it.</summary>
    private static bool IsWeb(string value, int longest) =>
        value.Length <= longest
        && Uri.TryCreate(value, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.UserInfo.Length == 0
        && address.HostNameType == UriHostNameType.Dns
        && address.Host.Contains('.', StringComparison.Ordinal);
}
