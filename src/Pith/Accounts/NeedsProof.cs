using Pith.Data;
using Pith.Web;

namespace Pith.Accounts;

/// <summary>
/// On a page of a member's that can take the account from them: opens only in a session that showed a password or passkey in the
/// last ten minutes; otherwise it is asked for first, and nothing that was sent is done.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsProofAttribute : Attribute
{
    /// <summary>Whether signing in does not count, so that it is asked for once more.</summary>
    public bool Again { get; init; }
}

/// <summary>Asks for the proof that pages need.</summary>
public static class ProofAsking
{
    public static void UseProof(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (
                    http.GetEndpoint()?.Metadata.GetMetadata<NeedsProofAttribute>() is { } needs
                    && !await Sessions.IsProved(
                        http.RequestServices.GetRequiredService<PithDb>(),
                        http,
                        http.RequestServices.GetRequiredService<TimeProvider>().Now(),
                        needs.Again
                    )
                )
                {
                    var site = http.RequestServices.GetRequiredService<Site>();
                    var to = HttpMethods.IsGet(http.Request.Method)
                        ? http.Request.Path + http.Request.QueryString
                        : http.Request.Path.ToString();
                    http.Response.StatusCode = StatusCodes.Status303SeeOther;
                    http.Response.Headers.Location =
                        site.Path("/settings/prove?to=") + Uri.EscapeDataString(to);
                    return;
                }

                await next(http);
            }
        );
}
