using System.Net.Sockets;
using System.Security.Authentication;

namespace Pith.Reader.Fetching;

/// <summary>Other people's problems as values: what the network throws, by what it means.</summary>
internal static class FetchFailures
{
    /// <summary>The failure; null where the exception is not one of the network's, and must go on.</summary>
    public static FetchFailed? Of(Exception exception, Uri address, long maxBytes)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            var problem = e switch
            {
                AddressNotPublicException => FetchProblem.AddressNotPublic,
                TooLargeException => FetchProblem.TooLarge,
                AuthenticationException => FetchProblem.TlsFailed,
                TimeoutException => FetchProblem.TimedOut,
                SocketException socket => OfSocket(socket),
                InvalidDataException => FetchProblem.BrokenAnswer,
                _ => (FetchProblem?)null,
            };
            if (problem is { } known)
            {
                var detail = known == FetchProblem.TooLarge ? Megabytes(maxBytes) : address.IdnHost;
                return new FetchFailed(known, detail);
            }
        }

        var error = exception switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException io => io.HttpRequestError,
            _ => (HttpRequestError?)null,
        };
        return error switch
        {
            null when exception is IOException => new FetchFailed(
                FetchProblem.ConnectionFailed,
                address.IdnHost
            ),
            null => null,
            HttpRequestError.NameResolutionError => new FetchFailed(
                FetchProblem.NameNotFound,
                address.IdnHost
            ),
            HttpRequestError.SecureConnectionError => new FetchFailed(
                FetchProblem.TlsFailed,
                address.IdnHost
            ),
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError =>
                new FetchFailed(FetchProblem.ConnectionFailed, address.IdnHost),
            _ => new FetchFailed(FetchProblem.BrokenAnswer, address.IdnHost),
        };
    }

    private static FetchProblem OfSocket(SocketException e) =>
        e.SocketErrorCode switch
        {
            SocketError.HostNotFound
            or SocketError.NoData
            or SocketError.TryAgain
            or SocketError.NoRecovery => FetchProblem.NameNotFound,
            SocketError.TimedOut => FetchProblem.TimedOut,
            _ => FetchProblem.ConnectionFailed,
        };

    private static string Megabytes(long bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{Math.Max(1, bytes / 1024)} KB";
}
