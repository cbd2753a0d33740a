using Pith.Data;

namespace Pith.Moderation;

/// <summary>Words acts.</summary>
internal static class ActWords
{
    /// <summary>What was done, as the log says it: "hid".</summary>
    public static string Verb(ActKind kind, string? role = null) =>
        kind switch
        {
            ActKind.Hide => Words.DidHide,
            ActKind.Remove => Words.DidRemove,
            ActKind.Lock => Words.DidLock,
            ActKind.Warn => Words.DidWarn,
            ActKind.Suspend => Words.DidSuspend,
            ActKind.Role => string.IsNullOrEmpty(role) ? Words.DidTakeRole : Words.DidGiveRole,
            _ => Words.DidUndo,
        };

    /// <summary>An act that another undid: "the hiding of".</summary>
    public static string Noun(ActKind kind) =>
        kind switch
        {
            ActKind.Hide => Words.NounHide,
            ActKind.Remove => Words.NounRemove,
            ActKind.Lock => Words.NounLock,
            ActKind.Warn => Words.NounWarn,
            ActKind.Suspend => Words.NounSuspend,
            _ => Words.NounRole,
        };

    /// <summary>What can be chosen, as a form says it.</summary>
    public static string Choice(ActKind kind, TargetKind on) =>
        kind switch
        {
            ActKind.Hide => on == TargetKind.Comment ? Words.ChooseHideComment : Words.ChooseHide,
            ActKind.Remove => Words.ChooseRemove,
            ActKind.Lock => on == TargetKind.Comment ? Words.ChooseLockThread : Words.ChooseLock,
            ActKind.Warn => Words.ChooseWarn,
            _ => Words.ChooseSuspend,
        };

    /// <summary>One sentence for whom it concerns.</summary>
    public static string ToMember(Act act) =>
        act.Kind switch
        {
            ActKind.Hide => Words.ToldHide,
            ActKind.Remove => Words.ToldRemove,
            ActKind.Lock => Words.ToldLock,
            ActKind.Warn => Words.ToldWarn,
            ActKind.Suspend => ModerationWords.Say(
                Words.ToldSuspend,
                Instants.At(act.Until ?? act.At)
            ),
            ActKind.Role => string.IsNullOrEmpty(act.Role)
                ? Words.ToldNoRole
                : ModerationWords.Say(Words.ToldRole, RoleName(act.Role)),
            _ => Words.ToldUndo,
        };

    public static string RoleName(string? role) =>
        role switch
        {
            Accounts.Roles.Moderator => Words.RoleModerator,
            Accounts.Roles.Editor => Words.RoleEditor,
            Accounts.Roles.Owner => Words.RoleOwner,
            _ => Words.RoleNone,
        };

    public static string KindName(TargetKind kind) =>
        kind switch
        {
            TargetKind.Comment => Words.KindComment,
            TargetKind.Member => Words.KindMember,
            TargetKind.Story => Words.KindStory,
            _ => Words.KindTool,
        };
}
