using Pith.Accounts;
using Pith.Topics;

namespace Pith.Tools;

/// <summary>The directory of tools.</summary>
public static class ToolServices
{
    public static void AddTools(this IServiceCollection services, Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        services.AddSingleton(new ToolCategories(field.ToolCategories));
        services.AddSingleton<IMemberData, ToolData>();
        services.AddSingleton<ToolMentions>();
        services.AddSingleton<ScanArticles>();
        services.AddSingleton<Deciding>();
        services.AddSingleton<Proposing>();
    }

    public static void MapTools(this IEndpointRouteBuilder routes)
    {
        routes.MapToolFeed();
    }
}
