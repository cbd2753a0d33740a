namespace Pith.Moderation;

/// <summary>Words what a message is about.</summary>
internal static class ContactWords
{
    public static string Of(ContactAbout about) =>
        about switch
        {
            ContactAbout.TakeDown => Words.AboutTakeDown,
            ContactAbout.Mistake => Words.AboutMistake,
            ContactAbout.Privacy => Words.AboutPrivacy,
            ContactAbout.Appeal => Words.AboutAppeal,
            _ => Words.AboutQuestion,
        };
}
