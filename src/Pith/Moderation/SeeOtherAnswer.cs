namespace Pith.Moderation;

internal static class SeeOtherAnswer
{
    /// <summary>Answers a form that was taken: "look there", with GET.</summary>
    public static void SeeOther(this HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }
}
