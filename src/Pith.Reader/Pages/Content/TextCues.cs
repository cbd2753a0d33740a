using System.Collections.Frozen;

namespace Pith.Reader.Pages.Content;

/// <summary>Tells from the words of a short block that it is no part of an article: an invitation, a label, a credit.</summary>
internal static class TextCues
{
    /// <summary>Longer blocks are prose, whatever words they hold.</summary>
    private const int MaxLength = 260;

    /// <summary>Words that hint wherever they stand in a short block.</summary>
    private static readonly FrozenDictionary<string, Hints> Anywhere = Table(
        (
            Hints.Share,
            "facebook twitter whatsapp pinterest linkedin xing tweet retweet instagram mastodon telegram flipboard reddit pocket bluesky"
        ),
        (Hints.Share, "teilen partager compartir condividi delen share"),
        (
            Hints.Comment,
            "comments comment kommentare kommentar kommentieren commentaires commentaire comentarios comentario commenti reactie reacties trackback pingback antworten reply responses"
        ),
        (
            Hints.Promotion,
            "newsletter newsletters subscribe subscription subscriber abonnieren abonnement abonnent abo abonner abonnez suscribirse suscríbete inscrivez advertisement advertorial anzeige werbung publicidad publicité sponsored gesponsert"
        ),
        (Hints.Consent, "cookie cookies datenschutz datenschutzerklärung privacy dsgvo gdpr"),
        (
            Hints.Caption,
            "foto fotos photo bild image getty reuters istock shutterstock afp imago fotocredit ©"
        ),
        (Hints.Footer, "copyright impressum urheberrecht reserved vorbehalten"),
        (
            Hints.Form,
            "login log-in password passwort einloggen anmelden registrieren registrierung register sign-in eingeloggt logged"
        ),
        (
            Hints.Label,
            "tags tag kategorie kategorien category categories schlagwort schlagworte schlagwörter ressort themen topics étiquettes etiquetas filed"
        ),
        (
            Hints.Meta,
            "posted published updated veröffentlicht aktualisiert erstellt publicado publié actualizado lesezeit lesedauer geschrieben verfasst"
        )
    );

    /// <summary>Words with which a short block, or its heading, leads on to something else.</summary>
    private static readonly FrozenDictionary<string, Hints> First = Table(
        (
            Hints.Related,
            "related read more mehr lesen weitere weiterlesen weiterführende siehe auch ähnliche verwandte lire voir aussi lea puede puedes leia leggi lees verder also recommended empfohlene empfehlungen most trending popular beliebte latest neueste letzte aktuelle recent previous next vorheriger nächster zurück weiter zum back download"
        ),
        (Hints.Author, "by von par por autor autorin author text redaktion interview über about"),
        (
            Hints.Caption,
            "foto fotos photo photos photograph bild bilder image picture fotografie abbildung quelle source credit credits courtesy"
        )
    );

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<
        ReadOnlySpan<char>
    > AnywhereLookup = Anywhere.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<
        ReadOnlySpan<char>
    > FirstLookup = First.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Beginnings with which a block sends its reader elsewhere.</summary>
    private static readonly string[] Leads =
    [
        "à lire",
        "abonnieren sie",
        "auch interessant",
        "click here",
        "das könnte",
        "en savoir plus",
        "folgen sie",
        "follow us",
        "hier geht es",
        "hier klicken",
        "jetzt abonnieren",
        "klicken sie",
        "le puede interesar",
        "lea también",
        "lee también",
        "leer más",
        "lees ook",
        "leggi anche",
        "leia mais",
        "leia também",
        "lesen sie",
        "lies auch",
        "lire aussi",
        "lire la suite",
        "más información",
        "mehr dazu",
        "mehr infos",
        "mehr informationen",
        "mehr zu",
        "mira también",
        "puede leer",
        "puedes ver",
        "read also",
        "read more",
        "read next",
        "read our",
        "related:",
        "see also",
        "sie wollen mehr",
        "siehe auch",
        "sign up",
        "subscribe ",
        "te puede interesar",
        "te recomendamos",
        "vea también",
        "voir aussi",
        "weiter zu",
        "weitere beiträge",
        "weitere infos",
        "weitere informationen",
        "you may also",
        "zum thema",
        "zur startseite",
    ];

    /// <summary>
    /// What the words of <paramref name="text"/> hint at, what its first word does, and whether it begins as blocks do that
    /// lead elsewhere.
    /// </summary>
    public static (Hints Anywhere, Hints First, bool Leads) Of(string text)
    {
        var (anywhere, first) = (Hints.None, Hints.None);
        if (text.Length > MaxLength)
        {
            return (anywhere, first, false);
        }

        Span<char> lower = stackalloc char[MaxLength];
        lower = lower[..text.AsSpan().ToLowerInvariant(lower)];
        var isFirst = true;
        foreach (var range in lower.Split(' '))
        {
            var word = lower[range].Trim("»«›→>|•·-–—:;,.!?…\"'„“”‘’()[]+#*/");
            if (word.IsEmpty)
            {
                continue;
            }

            if (isFirst && FirstLookup.TryGetValue(word, out var hint))
            {
                first |= hint;
            }

            if (AnywhereLookup.TryGetValue(word, out hint))
            {
                anywhere |= hint;
            }

            isFirst = false;
        }

        var start = lower.TrimStart("»«›→>|•·-–—:;,.!?…\"'„“”‘’()[]+#*/ ");
        var leads = false;
        foreach (var lead in Leads)
        {
            leads |= start.StartsWith(lead, StringComparison.Ordinal);
        }

        return (anywhere | (lower.Contains('©') ? Hints.Footer : Hints.None), first, leads);
    }

    private static FrozenDictionary<string, Hints> Table(
        params ReadOnlySpan<(Hints Hint, string Words)> rows
    )
    {
        var table = new Dictionary<string, Hints>(StringComparer.Ordinal);
        foreach (var (hint, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = table.GetValueOrDefault(word) | hint;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
