namespace Pith.Accounts;

/// <summary>How anyone signs in to the demo; no other site has any.</summary>
/// <param name="Role">"member", or one of <see cref="Roles.All"/>.</param>
public sealed record SampleSignIn(string Name, string Password, string Role);
