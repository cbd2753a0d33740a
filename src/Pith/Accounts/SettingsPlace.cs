namespace Pith.Accounts;

/// <summary>A page of a member's settings, as the navigation of all of them names it. Features register theirs with the services.</summary>
/// <param name="Path">Its path: "/settings/mail".</param>
/// <param name="Label">How it is called.</param>
/// <param name="Order">Where it stands; a lower one comes first.</param>
public sealed record SettingsPlace(string Path, string Label, int Order);
