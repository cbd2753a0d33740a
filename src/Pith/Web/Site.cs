namespace Pith.Web;

/// <summary>What pages say of the site itself, and how its addresses are made.</summary>
public sealed class Site(Uri url, string name, string subject, string welcome, bool isDemo)
{
    /// <summary>The site's name.</summary>
    public string Name => name;

    /// <summary>What it is about: "AI".</summary>
    public string Field => subject;

    /// <summary>The invitation that visitors see.</summary>
    public string Welcome => welcome;

    /// <summary>Whether this is the demo over the sample newsroom.</summary>
    public bool IsDemo => isDemo;

    /// <summary>The sub-path that the site lives under; empty at a host's root.</summary>
    public string BasePath { get; } = url.AbsolutePath.TrimEnd('/');

    /// <summary>Whether the public address is one of https.</summary>
    public bool IsSecure => url.Scheme == Uri.UriSchemeHttps;

    /// <summary>The host of the public address.</summary>
    public string Host => url.IdnHost;

    /// <summary>An address on this site for use in its own pages: <paramref name="path"/> starts with a slash.</summary>
    public string Path(string path) => BasePath + path;

    /// <summary>The public address of a page: for feeds, mail and the canonical link.</summary>
    public string Absolute(string path) => url.GetLeftPart(UriPartial.Authority) + BasePath + path;
}
