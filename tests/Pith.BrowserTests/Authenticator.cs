using Microsoft.Playwright;

namespace Pith.BrowserTests;

/// <summary>Chromium's virtual authenticator: a device that holds passkeys and agrees to everything at once.</summary>
internal sealed class Authenticator
{
    private readonly ICDPSession cdp;
    private readonly string id;

    private Authenticator(ICDPSession cdp, string id)
    {
        this.cdp = cdp;
        this.id = id;
    }

    public static async Task<Authenticator> AddTo(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        return new(session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>How many passkeys it holds.</summary>
    public async Task<int> Count() =>
        (
            await cdp.SendAsync(
                "WebAuthn.getCredentials",
                new Dictionary<string, object> { ["authenticatorId"] = id }
            )
        )!
            .Value.GetProperty("credentials")
            .GetArrayLength();

    /// <summary>Whether it does not recognise who holds it, and so refuses everything.</summary>
    public Task Refuse(bool refuses) =>
        cdp.SendAsync(
            "WebAuthn.setUserVerified",
            new Dictionary<string, object>
            {
                ["authenticatorId"] = id,
                ["isUserVerified"] = !refuses,
            }
        );
}
