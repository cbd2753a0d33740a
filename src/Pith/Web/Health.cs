using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Web;

/// <summary>Whether the process lives, and whether it can serve: for load balancers and supervisors.</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", Ready);
    }

    private static async Task<IResult> Ready(
        IDbContextFactory<PithDb> databases,
        ILoggerFactory logs,
        CancellationToken cancel
    )
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\"").SingleAsync(cancel);
            return Results.Text("ready");
        }
        catch (Exception e)
            when (e
                    is System.Data.Common.DbException
                        or TimeoutException
                        or InvalidOperationException
            )
        {
            logs.CreateLogger("Pith.Health").LogError(e, "The database does not answer");
            return Results.Text(
                "The database does not answer; the log says why.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }
}
