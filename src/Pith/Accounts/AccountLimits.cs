using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Pith.Accounts;

/// <summary>How often one address may try what people do seldom and programs do often.</summary>
internal static class AccountLimits
{
    /// <summary>Making accounts.</summary>
    public const string SignUp = "sign-up";

    /// <summary>Trying passwords, passkeys, codes and links.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Posts by members to their settings.</summary>
    public const string Own = "own";

    /// <summary>The path of pages on which these posts are counted; reading them is free.</summary>
    public static void AddAccountLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    context.HttpContext.Response.Headers.RetryAfter = (
                        (int)Math.Ceiling(wait.TotalSeconds)
                    ).ToString(System.Globalization.CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            options.AddPolicy(SignUp, http => Posts(http, "up", 40, TimeSpan.FromMinutes(5)));
            options.AddPolicy(SignIn, http => Posts(http, "in", 60, TimeSpan.FromMinutes(1)));
            options.AddPolicy(Own, http => Posts(http, "own", 60, TimeSpan.FromMinutes(1)));
        });

    private static RateLimitPartition<string> Posts(
        HttpContext http,
        string what,
        int most,
        TimeSpan window
    ) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                what + NetworkOf(http.Connection.RemoteIpAddress),
                _ =>
                    new()
                    {
                        PermitLimit = most,
                        Window = window,
                        SegmentsPerWindow = 5,
                        QueueLimit = 0,
                    }
            )
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>An address as one visitor has it: of IPv6 the first 64 bits, which are one household.</summary>
    private static string NetworkOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes(), 0, 8)
            : address?.ToString() ?? "";
    }
}
