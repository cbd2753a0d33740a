namespace Pith.Reader.Tests.Fetching;

/// <summary>Waits for what another task is about to do.</summary>
internal static class Eventually
{
    public static async Task True(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
