using Microsoft.AspNetCore.Diagnostics;

namespace Pith.Web;

/// <summary>The headers that every answer carries: nothing is loaded from elsewhere, nothing runs that is not ours.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A year: what browsers' lists of such sites ask for at the least.</summary>
    private const string StrictTransport = "max-age=31536000";

    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var isSecure = app.ApplicationServices.GetRequiredService<Site>().IsSecure;
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                if (isSecure)
                {
                    headers.StrictTransportSecurity = StrictTransport;
                    // A proxy ends TLS and asks here over http; the public address says what the browser speaks.
                    context.Request.Scheme = Uri.UriSchemeHttps;
                }

                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Permissions-Policy"] =
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                return next(context);
            }
        );
    }

    /// <summary>Makes the pages of errors as answers to GET: a form that was refused must not be read again for them.</summary>
    public static void UseErrorPagesByGet(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (
                    context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                    || context.Features.Get<IExceptionHandlerFeature>() is not null
                )
                {
                    context.Request.Method = HttpMethods.Get;
                }

                return next(context);
            }
        );

    /// <summary>Answers HEAD as GET without its body: page components are mapped to GET and POST alone.</summary>
    public static void UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (!HttpMethods.IsHead(context.Request.Method))
                {
                    await next(context);
                    return;
                }

                context.Request.Method = HttpMethods.Get;
                context.Response.Body = Stream.Null;
                await next(context);
            }
        );
}
