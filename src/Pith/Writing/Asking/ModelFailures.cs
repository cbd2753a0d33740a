using System.ClientModel;
using System.Globalization;
using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Pith.Writing.Asking;

/// <summary>Tells from what a client threw what is the matter with the model. The other side's words are not kept: they may repeat the key.</summary>
internal static class ModelFailures
{
    public static ModelTrouble Of(Exception thrown)
    {
        for (Exception? e = thrown; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case ModelException known:
                    return known.Trouble;
                case BrokenCircuitException:
                    return new(ModelTrouble.Resting);
                case TimeoutRejectedException or OperationCanceledException:
                    return new(ModelTrouble.TooSlow);
                case ClientResultException { Status: > 0 } refused:
                    return OfStatus(
                        (HttpStatusCode)refused.Status,
                        Waits(refused.GetRawResponse()?.Headers)
                    );
                case Anthropic.Exceptions.AnthropicApiException api:
                    return OfStatus(api.StatusCode, null);
                case HttpRequestException { StatusCode: { } status }
                    when status != HttpStatusCode.BadGateway:
                    return OfStatus(status, null);
                case HttpRequestException or IOException or System.Net.Sockets.SocketException:
                    return new(ModelTrouble.Unreachable);
            }
        }

        // What the clients cannot read of an answer they throw as whatever their parsers throw.
        return new(ModelTrouble.NotUnderstood, thrown.GetType().Name);
    }

    /// <summary>How long an answer asks us to wait; null where it does not.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (answer.Headers.Date ?? date),
            _ => null,
        };

    private static TimeSpan? Waits(
        System.ClientModel.Primitives.PipelineResponseHeaders? headers
    ) =>
        headers is not null
        && headers.TryGetValue("Retry-After", out var value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 24 * 3600))
            : null;

    private static ModelTrouble OfStatus(HttpStatusCode status, TimeSpan? wait) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(ModelTrouble.KeyRefused),
            HttpStatusCode.TooManyRequests => new(ModelTrouble.Busy, "", wait),
            _ => new(
                ModelTrouble.Status,
                ((int)status).ToString(CultureInfo.InvariantCulture),
                wait
            ),
        };
}
