using Pith.Accounts;
using Pith.Web;

namespace Pith.Community;

/// <summary>What members do: votes, comments, saves, lists, follows.</summary>
public static class CommunityServices
{
    public static void AddCommunity(this IServiceCollection services)
    {
        services.AddSingleton<Commenting>();
        services.AddSingleton<CommentEditing>();
        services.AddSingleton<Telling>();
        services.AddSingleton<LeaveLinks>();
        services.AddSingleton<Listing>();
        services.AddSingleton(new MemberPart(typeof(NoticeCount)));
        services.AddSingleton<IMemberData, CommunityData>();
        services.AddSingleton(new SettingsPlace("/settings/follows", Words.Following, 40));
        services.AddCommunityLimits();
    }

    public static void MapCommunity(this IEndpointRouteBuilder routes)
    {
        var members = routes.ForMembers();
        members.MapVotes();
        members.MapSaves();
        members.MapCommentActions();
        members.MapMutes();
        members.MapChoices();
        members.MapNotices();
        routes.MapLeaving();
        routes.MapComments();
        routes.MapListFeed();
    }
}
