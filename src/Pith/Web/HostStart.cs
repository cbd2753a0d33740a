namespace Pith.Web;

/// <summary>Waiting for the host.</summary>
public static class HostStart
{
    /// <summary>Completes when everything in the host has started.</summary>
    public static async Task Started(
        this IHostApplicationLifetime lifetime,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }
}
