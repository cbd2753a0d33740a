using Pith.Text;
using Pith.Text.Digests;
using Pith.Writing.Asking;

namespace Pith.Writing;

/// <summary>Models as writers.</summary>
public static class WritingServices
{
    public static void AddWriting(this IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(new WriterOfEnvironment(settings.Writer));
        services.AddSingleton(new WriterPrompt(settings.WriterFiles));
        services.AddSingleton(KeptUnder(settings.WriterFiles));
        services.AddSingleton<WriterSetups>();
        services.AddSingleton<DayBudget>();
        services.AddSingleton<ModelLines>();
        services.AddSingleton<ModelWriter>();
        services.AddSingleton(s => new SiteWriter(
            s.GetRequiredService<WriterSetups>(),
            s.GetRequiredService<ModelWriter>(),
            s.GetRequiredService<WriterPrompt>(),
            s.GetRequiredService<DayBudget>(),
            s.GetRequiredService<ModelLines>()
        ));
    }

    /// <summary>Where answers are kept.</summary>
    internal static KeptAnswers KeptUnder(string folder) => new(Path.Combine(folder, "answers"));
}

/// <summary>The model as the site has it write: within the day's budget.</summary>
public sealed class SiteWriter
{
    private readonly WriterSetups _setups;
    private readonly ModelWriter _writer;
    private readonly WriterPrompt _prompt;
    private readonly DayBudget _budget;
    private readonly ModelLines _lines;

    internal SiteWriter(
        WriterSetups setups,
        ModelWriter writer,
        WriterPrompt prompt,
        DayBudget budget,
        ModelLines lines
    ) => (_setups, _writer, _prompt, _budget, _lines) = (setups, writer, prompt, budget, lines);

    /// <summary>Who writes now.</summary>
    public Task<CurrentWriter> Current(CancellationToken cancel) => _setups.Read(cancel);

    /// <summary>The digest of a text by the model that is set, or why there is none.</summary>
    public async Task<(ModelDigest? Digest, ModelTrouble? Trouble, string Recipe)> Write(
        CurrentWriter current,
        Document document,
        DigestLimits limits,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(current);
        var recipe = WriterRecipe.Of(current.Settings, await _prompt.Read(cancel));
        var (digest, trouble) = await _writer.Write(
            _lines.To(current.Settings, current.Limits),
            document,
            limits,
            _budget,
            cancel
        );
        return (digest, trouble, recipe);
    }

    /// <summary>When it is worth trying again after a trouble that time alone mends; null for the usual waits.</summary>
    public long? NextTry(ModelTrouble trouble, long now)
    {
        ArgumentNullException.ThrowIfNull(trouble);
        return trouble switch
        {
            { Code: ModelTrouble.DayTokens or ModelTrouble.DayCost } => _budget.Tomorrow,
            { Code: ModelTrouble.Resting } => now + (2 * 60 * 1000),
            { NeedsSomebody: true } => now + (24 * 3600 * 1000),
            _ => null,
        };
    }
}

/// <summary>The model as a verb has it write: one text after another, with no database beside it.</summary>
public sealed class VerbWriter : IDisposable
{
    private readonly ModelLine _line;
    private readonly ModelWriter _writer;

    public VerbWriter(WriterSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _line = new ModelLine(settings, WriterLimits.Usual);
        _writer = new ModelWriter(WritingServices.KeptUnder(folder), new WriterPrompt(folder));
        Name = settings.Model;
    }

    /// <summary>The model's name.</summary>
    public string Name { get; }

    /// <summary>The digest, or why the built-in writer's has to serve.</summary>
    public Task<(ModelDigest? Digest, ModelTrouble? Trouble)> Write(
        Document document,
        DigestLimits limits,
        CancellationToken cancel
    ) => _writer.Write(_line, document, limits, budget: null, cancel);

    public void Dispose() => _line.Dispose();
}
