namespace Pith.Accounts.SigningUp;

/// <summary>What who signs up sends, as it came: none of it is trusted.</summary>
public sealed record SignUpForm
{
    public string? Name { get; init; }

    public string? Mail { get; init; }

    public string? Password { get; init; }

    /// <summary>The answer to the editor's question.</summary>
    public string? Answer { get; init; }

    /// <summary>When the form was opened: <see cref="FormStamp"/>.</summary>
    public string? Stamp { get; init; }

    /// <summary>A field that people do not see; programs fill it in.</summary>
    public string? Website { get; init; }

    /// <summary>The key of an invitation, where the link had one.</summary>
    public string? Invitation { get; init; }

    /// <summary>The key of the step in which a passkey was made.</summary>
    public string? Step { get; init; }

    /// <summary>The authenticator's answer, as JSON.</summary>
    public string? Credential { get; init; }

    /// <summary>Whether a passkey comes in place of a password.</summary>
    public bool HasPasskey => !string.IsNullOrEmpty(Credential);
}
