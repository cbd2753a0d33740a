namespace Pith.Tools;

/// <summary>Licences as readers see them.</summary>
internal static class ToolLicences
{
    public static string NameOf(string licence) =>
        licence == ToolList.Proprietary ? Words.Proprietary : licence;
}
