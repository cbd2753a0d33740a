namespace Pith.Moderation;

/// <summary>Words the reasons of reports.</summary>
internal static class ReportWords
{
    public static string Of(ReportReason reason) =>
        reason switch
        {
            ReportReason.Spam => Words.WhySpam,
            ReportReason.Abuse => Words.WhyAbuse,
            ReportReason.Illegal => Words.WhyIllegal,
            ReportReason.Private => Words.WhyPrivate,
            ReportReason.False => Words.WhyFalse,
            _ => Words.WhyOther,
        };
}
