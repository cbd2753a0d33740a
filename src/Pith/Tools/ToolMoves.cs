using Pith.Data;
using Pith.Web;

namespace Pith.Tools;

/// <summary>Pages of a tool that is found under another slug now, or not at all.</summary>
internal static class ToolMoves
{
    /// <summary>Leads to the tool's slug as of now for good, or says that there is none.</summary>
    /// <param name="after">What follows the tool's own path in the address.</param>
    public static async Task MoveOrMiss(
        this HttpContext http,
        PithDb db,
        Site site,
        string slug,
        string after
    )
    {
        if (await ToolView.MovedTo(db, slug, http.RequestAborted) is { } moved)
        {
            http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            http.Response.Headers.Location = site.Path(ToolPath.Of(moved) + after);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
