namespace Pith.Reader.Pages.Content;

/// <summary>The measured values of one block, each with its name, in the order in which they are added.</summary>
internal sealed class FeatureRow
{
    private readonly List<float> values = new(160);
    private readonly List<string>? names;

    /// <summary>Starts a row; one <paramref name="named"/> keeps the names too.</summary>
    public FeatureRow(bool named = false) => names = named ? [] : null;

    public float[] Values => [.. values];

    public IReadOnlyList<string> Names => names ?? [];

    public void Add(string name, float value)
    {
        values.Add(value);
        names?.Add(name);
    }

    public void Add(string name, double value) => Add(name, (float)value);

    public void Add(string name, bool value) => Add(name, value ? 1f : 0f);
}
