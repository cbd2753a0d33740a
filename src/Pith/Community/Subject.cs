namespace Pith.Community;

/// <summary>What members vote on, discuss and save: a story or a tool, one of both.</summary>
public readonly record struct Subject(long? StoryId, long? ToolId)
{
    public static Subject Story(long id) => new(id, ToolId: null);

    public static Subject Tool(long id) => new(StoryId: null, id);
}
