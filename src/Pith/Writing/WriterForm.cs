using System.Globalization;

namespace Pith.Writing;

/// <summary>What is typed at /edit/writer, kept as it was typed, with what is wrong with it.</summary>
internal sealed class WriterForm
{
    private const decimal Million = 1_000_000m;

    public string Kind { get; private set; } = WriterSettings.Builtin;

    public string Address { get; private set; } = "";

    public string Model { get; private set; } = "";

    /// <summary>The key to set: null leaves the one that is set, empty takes it away.</summary>
    public string? NewKey { get; private set; }

    public string Scope { get; private set; } = "leads";

    public string AtOnce { get; private set; } = "";

    public string Seconds { get; private set; } = "";

    public string DayTokens { get; private set; } = "";

    public string DayCost { get; private set; } = "";

    public string PriceRead { get; private set; } = "";

    public string PriceWritten { get; private set; } = "";

    public string Prompt { get; private set; } = "";

    /// <summary>By field: what is wrong with it.</summary>
    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>The form as things are; without the key, which is never shown again.</summary>
    public static WriterForm Of(CurrentWriter current, string prompt) =>
        new()
        {
            Kind = current.Settings.Kind.ToString().ToLowerInvariant(),
            Address = current.Settings.IsModel ? current.Settings.Address.AbsoluteUri : "",
            Model = current.Settings.IsModel ? current.Settings.Model : "",
            Scope = current.Scope == WriterScope.All ? "all" : "leads",
            AtOnce = Number(current.Limits.AtOnce),
            Seconds = Number(current.Limits.Seconds),
            DayTokens = current.Limits.DayTokens is { } tokens ? Number(tokens) : "",
            DayCost = current.Limits.DayCost is { } cost ? Money(cost) : "",
            PriceRead = Money(current.Limits.PriceRead),
            PriceWritten = Money(current.Limits.PriceWritten),
            Prompt = prompt,
        };

    /// <summary>An amount of millionths as people write it.</summary>
    public static string Money(long millionths) =>
        (millionths / Million).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Takes what was typed.</summary>
    public void Take(IFormCollection typed)
    {
        string Of(string name, string otherwise) =>
            typed.TryGetValue(name, out var value) ? value.ToString().Trim() : otherwise;

        Kind = Of(nameof(Kind), Kind);
        Address = Of(nameof(Address), Address);
        Model = Of(nameof(Model), Model);
        var key = Of("Key", "");
        NewKey =
            typed.ContainsKey("NoKey") ? ""
            : key.Length > 0 ? key
            : null;
        Scope = Of(nameof(Scope), Scope);
        AtOnce = Of(nameof(AtOnce), AtOnce);
        Seconds = Of(nameof(Seconds), Seconds);
        DayTokens = Of(nameof(DayTokens), DayTokens);
        DayCost = Of(nameof(DayCost), DayCost);
        PriceRead = Of(nameof(PriceRead), PriceRead);
        PriceWritten = Of(nameof(PriceWritten), PriceWritten);
        Prompt = Of(nameof(Prompt), Prompt);
    }

    /// <summary>The model that was typed; null where a field is wrong.</summary>
    public WriterSettings? Settings(string keyNow)
    {
        if (WriterSettings.KindOf(Kind) is not { } kind)
        {
            Errors[nameof(Kind)] = Words.KindWrong;
            return null;
        }

        try
        {
            return WriterSettings.Make(kind, Address, Model, NewKey ?? keyNow);
        }
        catch (BadInputException e)
        {
            Errors[
                e.Message.StartsWith("URL", StringComparison.Ordinal) ? nameof(Address)
                : e.Message.StartsWith("KEY", StringComparison.Ordinal) ? "Key"
                : nameof(Model)
            ] =
                e.Message.StartsWith("URL", StringComparison.Ordinal) ? Words.AddressWrong
                : e.Message.StartsWith("KEY", StringComparison.Ordinal) ? Words.KeyWrong
                : Words.ModelWrong;
            return null;
        }
    }

    /// <summary>The limits that were typed; null where a field is wrong.</summary>
    public WriterLimits? Limits()
    {
        var limits = new WriterLimits
        {
            AtOnce = (int)(Whole(nameof(AtOnce), AtOnce, 1, 16) ?? 0),
            Seconds = (int)(Whole(nameof(Seconds), Seconds, 5, 1800) ?? 0),
            DayTokens =
                DayTokens.Length == 0
                    ? null
                    : Whole(nameof(DayTokens), DayTokens, 1, 1_000_000_000_000),
            DayCost = DayCost.Length == 0 ? null : Amount(nameof(DayCost), DayCost),
            PriceRead = Amount(nameof(PriceRead), PriceRead),
            PriceWritten = Amount(nameof(PriceWritten), PriceWritten),
        };
        return Errors.Count == 0 ? limits : null;
    }

    /// <summary>Whether the prompt can be used.</summary>
    public bool HasGoodPrompt()
    {
        if (Prompt.Length > WriterPrompt.Longest || Prompt.Contains('\0'))
        {
            Errors[nameof(Prompt)] = Words.PromptWrong;
        }

        return Errors.Count == 0;
    }

    private long? Whole(string name, string typed, long least, long most)
    {
        if (
            long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        Errors[name] = Say(Words.NumberWrong, least, most);
        return null;
    }

    private long Amount(string name, string typed)
    {
        var written = typed.Replace(',', '.');
        if (
            decimal.TryParse(
                written.Length == 0 ? "0" : written,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var amount
            )
            && amount <= 1_000_000
        )
        {
            return (long)(amount * Million);
        }

        Errors[name] = Words.AmountWrong;
        return 0;
    }

    private static string Say(string words, params object[] values) =>
        string.Format(CultureInfo.CurrentCulture, words, values);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
