using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pith.Accounts.MySettings;
using Pith.Accounts.SigningIn;
using Pith.Accounts.SigningUp;
using Pith.Data;
using Pith.Web;

namespace Pith.Accounts;

/// <summary>Members: Identity over our database, a cookie that names a session, sessions and keys in the database.</summary>
public static class AccountServices
{
    /// <summary>Wrong passwords or codes in a row before an account waits.</summary>
    private const int MostWrong = 10;

    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

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
                    options.Cookie.Name = Named(PageCache.SessionCookie, settings);
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy = Secure(settings);
                    options.ExpireTimeSpan = SessionStore.IdleLife;
                    options.SlidingExpiration = true;
                    options.Events.OnRedirectToLogin = context =>
                        Refuse(context.Response, StatusCodes.Status401Unauthorized);
                    options.Events.OnRedirectToAccessDenied = context =>
                        Refuse(context.Response, StatusCodes.Status403Forbidden);
                }
            );
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = Named("pith-forms", settings);
            options.Cookie.SecurePolicy = Secure(settings);
        });
        services.AddMembers(settings);
        services.AddAccountLimits();
        services.AddSingleton<FormStamp>();
        services.AddScoped<AccountMail>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<Passkeys>();
        services.AddScoped<SignUp>();
        services.AddScoped<OneTimeEntry>();
        services.AddScoped<SignIn>();
        services.AddScoped<Confirmation>();
        services.AddScoped<NewPassword>();
        services.AddScoped<SecondStep>();
        services.AddScoped<TwoFactor>();
        services.AddOwnSettings();
    }

    /// <summary>What a member's settings need, with their places in its navigation.</summary>
    private static void AddOwnSettings(this IServiceCollection services)
    {
        services.AddScoped<OwnAddress>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<Erasing>();
        services.AddSingleton<IMemberData, AccountData>();
        services.AddSingleton(new SettingsPlace("/settings", Words.Profile, 0));
        services.AddSingleton(new SettingsPlace("/settings/sign-in", Words.WaysTitle, 10));
        services.AddSingleton(new SettingsPlace("/settings/sessions", Words.SessionsTitle, 20));
        services.AddSingleton(new SettingsPlace("/settings/data", Words.DataTitle, 90));
    }

    private static void AddMembers(this IServiceCollection services, Settings settings)
    {
        services
            .AddIdentityCore<Member>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Lockout.MaxFailedAccessAttempts = MostWrong;
                options.Lockout.DefaultLockoutTimeSpan = Wait;
                options.Tokens.PasswordResetTokenProvider = ResetTokens.Named;
                options.Password = new PasswordOptions // PasswordRules says more, and better.
                {
                    RequiredLength = PasswordRules.Shortest,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddRoles<IdentityRole<long>>()
            .AddEntityFrameworkStores<PithDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<ResetTokens>(ResetTokens.Named);
        services.Configure<PasswordHasherOptions>(o =>
            o.IterationCount = PasswordHashing.Iterations
        );
        services.Configure<DataProtectionTokenProviderOptions>(o =>
            o.TokenLifespan = AccountTokens.Life
        );
        var origin = settings.Url.GetLeftPart(UriPartial.Authority);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = settings.Url.Host;
            options.UserVerificationRequirement = "required"; // A passkey stands for password and second factor together.
            options.ResidentKeyRequirement = "required"; // It is found without a name being typed.
            options.ValidateOrigin = context =>
                ValueTask.FromResult(!context.CrossOrigin && context.Origin == origin);
        });
    }

    private static string Named(string cookie, Settings settings) =>
        Secure(settings) == CookieSecurePolicy.Always ? PageCache.SecurePrefix + cookie : cookie;

    private static CookieSecurePolicy Secure(Settings settings) =>
        settings.Url.Scheme == "https"
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;

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
