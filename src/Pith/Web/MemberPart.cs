namespace Pith.Web;

/// <summary>What a feature puts into the head of a member's pages: a component without parameters.</summary>
public sealed record MemberPart(Type Component);
