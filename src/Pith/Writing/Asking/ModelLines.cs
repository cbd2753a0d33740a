namespace Pith.Writing.Asking;

/// <summary>The line to the model that is set now, kept as long as nobody changes it: its circuit breaker remembers.</summary>
internal sealed class ModelLines : IDisposable
{
    private readonly Lock _gate = new();
    private ModelLine? _line;

    public ModelLine To(WriterSettings settings, WriterLimits limits)
    {
        lock (_gate)
        {
            if (
                _line is null
                || _line.Limits != limits
                || _line.Settings.Kind != settings.Kind
                || _line.Settings.Address != settings.Address
                || _line.Settings.Model != settings.Model
                || _line.Settings.Key != settings.Key
            )
            {
                // The old one is left to its requests under way; its connections close when they idle.
                _line = new ModelLine(settings, limits);
            }

            return _line;
        }
    }

    public void Dispose() => _line?.Dispose();
}
