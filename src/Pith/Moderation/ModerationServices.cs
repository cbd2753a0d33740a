using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Pith.Accounts;
using Pith.Web;

namespace Pith.Moderation;

/// <summary>A fair hand: reports, acts and their public log, corrections, letters to the editors, roles, rules, and the pages that an editor writes.</summary>
public static class ModerationServices
{
    /// <summary>The limit of messages to the editors, by address.</summary>
    internal const string ContactLimit = "contact";

    /// <summary>Messages that one address may try to send in an hour.</summary>
    private const int MostPerHour = 10;

    public static void AddModeration(this IServiceCollection services)
    {
        services.AddSingleton<IMemberData, ModerationData>();
        services.AddSingleton<ActMail>();
        services.AddSingleton<Moderating>();
        services.AddSingleton<Appointing>();
        services.AddSingleton<Correcting>();
        services.AddSingleton<Contacting>();
        services.AddSingleton(new MemberPart(typeof(ModerationNotice)));
        services.AddRateLimiter(options =>
            options.AddPolicy(
                ContactLimit,
                http =>
                    HttpMethods.IsPost(http.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            "contact " + NetworkOf(http.Connection.RemoteIpAddress),
                            _ =>
                                new()
                                {
                                    PermitLimit = MostPerHour,
                                    Window = TimeSpan.FromHours(1),
                                    QueueLimit = 0,
                                }
                        )
                        : RateLimitPartition.GetNoLimiter("")
            )
        );
    }

    /// <summary>An address as one visitor has it: of IPv6 the first 64 bits, which are one household.</summary>
    private static string NetworkOf(IPAddress? address) =>
        address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(
                address.GetAddressBytes(),
                0,
                8
            ),
            _ => address?.ToString() ?? "",
        };
}
