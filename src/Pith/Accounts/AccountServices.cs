using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pith.Data;
using Pith.Web;

namespace Pith.Accounts;

/// <summary>Signing in: a cookie that names a session, sessions and keys in the database.</summary>
public static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("Pith").PersistKeysToDbContext<PithDb>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<
            IPostConfigureOptions<CookieAuthenticationOptions>,
            UseSessionStore
        >();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    options.Cookie.Name = PageCache.SessionCookie;
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy =
                        settings.Url.Scheme == "https"
                            ? CookieSecurePolicy.Always
                            : CookieSecurePolicy.SameAsRequest;
                    options.ExpireTimeSpan = TimeSpan.FromDays(14);
                    options.Events.OnRedirectToLogin = context =>
                        Refuse(context.Response, StatusCodes.Status401Unauthorized);
                    options.Events.OnRedirectToAccessDenied = context =>
                        Refuse(context.Response, StatusCodes.Status403Forbidden);
                }
            );
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options => options.Cookie.Name = "pith-forms");
    }

    private static Task Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private sealed class UseSessionStore(SessionStore store)
        : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options) =>
            options.SessionStore = store;
    }
}
