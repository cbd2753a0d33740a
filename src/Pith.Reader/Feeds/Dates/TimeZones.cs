using System.Collections.Frozen;

namespace Pith.Reader.Feeds.Dates;

/// <summary>Zones by the names that feeds use, in minutes east of Greenwich. Where one name has several, the commonest in feeds.</summary>
internal static class TimeZones
{
    private static readonly FrozenDictionary<string, int> Minutes = new Dictionary<string, int>(
        StringComparer.Ordinal
    )
    {
        ["acdt"] = 630,
        ["acst"] = 570,
        ["adt"] = -180,
        ["aedt"] = 660,
        ["aest"] = 600,
        ["akdt"] = -480,
        ["akst"] = -540,
        ["art"] = -180,
        ["ast"] = -240,
        ["at"] = -240,
        ["awst"] = 480,
        ["brt"] = -180,
        ["bst"] = 60,
        ["cdt"] = -300,
        ["cest"] = 120,
        ["cet"] = 60,
        ["clt"] = -240,
        ["cst"] = -360,
        ["ct"] = -360,
        ["edt"] = -240,
        ["eest"] = 180,
        ["eet"] = 120,
        ["est"] = -300,
        ["et"] = -300,
        ["gmt"] = 0,
        ["hkt"] = 480,
        ["hst"] = -600,
        ["ict"] = 420,
        ["idt"] = 180,
        ["ist"] = 330,
        ["jst"] = 540,
        ["kst"] = 540,
        ["mdt"] = -360,
        ["mest"] = 120,
        ["mesz"] = 120,
        ["met"] = 60,
        ["mez"] = 60,
        ["msk"] = 180,
        ["mst"] = -420,
        ["mt"] = -420,
        ["ndt"] = -150,
        ["nst"] = -210,
        ["nzdt"] = 780,
        ["nzst"] = 720,
        ["pdt"] = -420,
        ["pht"] = 480,
        ["pkt"] = 300,
        ["pst"] = -480,
        ["pt"] = -480,
        ["sast"] = 120,
        ["sgt"] = 480,
        ["trt"] = 180,
        ["ut"] = 0,
        ["utc"] = 0,
        ["west"] = 60,
        ["wet"] = 0,
        ["wib"] = 420,
        ["z"] = 0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TimeSpan? Offset(string name) =>
        Minutes.TryGetValue(name, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;
}
