using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>Recognises what stands in place of an article: a wall to log in or consent, a check for robots, an error.</summary>
internal static class Walls
{
    /// <summary>Longer blocks are prose that speaks of such things.</summary>
    private const int MaxBlock = 500;

    /// <summary>UTF-16 units of visible text below which a page can be nothing but a wall.</summary>
    private const int LittleText = 1_500;

    private static readonly (EmptyReason Reason, string[] Phrases)[] Table =
    [
        (
            EmptyReason.RobotCheck,
            [
                "are you a robot",
                "just a moment...",
                "you are human",
                "you are a human",
                "not a robot",
                "checking your browser",
                "unusual traffic",
                "complete the captcha",
                "solve the captcha",
                "enter the characters you see",
                "ddos protection by",
                "needs to review the security of your connection",
                "verifying you are",
                "kein roboter",
                "sind ein mensch",
                "ungewöhnlichen datenverkehr",
                "n’êtes pas un robot",
                "n'êtes pas un robot",
                "no eres un robot",
                "press & hold to confirm",
            ]
        ),
        (
            EmptyReason.NeedsScripts,
            [
                "enable javascript",
                "javascript is disabled",
                "javascript is not enabled",
                "javascript is required",
                "requires javascript",
                "javascript must be enabled",
                "turn on javascript",
                "need javascript",
                "javascript to run this app",
                "javascript aktivieren",
                "aktivieren sie javascript",
                "javascript ist deaktiviert",
                "javascript zu aktivieren",
                "activer javascript",
                "activez javascript",
                "javascript est désactivé",
                "habilite javascript",
                "habilitar javascript",
                "activar javascript",
                "javascript está desactivado",
                "javascript in te schakelen",
                "abilita javascript",
                "javascriptを有効",
                "启用javascript",
            ]
        ),
        (
            EmptyReason.LoginWall,
            [
                "log in to continue",
                "login to continue",
                "sign in to continue",
                "log in to read",
                "sign in to read",
                "log in or register",
                "log in or subscribe",
                "subscribe to continue",
                "subscribe to read",
                "subscribe to keep reading",
                "subscribe now to read",
                "register to continue",
                "register to read",
                "to continue reading",
                "to keep reading",
                "continue reading with",
                "already a subscriber",
                "exclusive to subscribers",
                "for subscribers only",
                "for members only",
                "subscribers only",
                "this article is reserved",
                "unlock this article",
                "create a free account to",
                "jetzt weiterlesen",
                "um weiterzulesen",
                "weiterlesen mit",
                "jetzt abonnieren und",
                "bereits abonnent",
                "sie sind bereits abonnent",
                "schon abonnent",
                "bitte melden sie sich an",
                "bitte loggen sie sich ein",
                "nur für abonnenten",
                "exklusiv für abonnenten",
                "dieser artikel ist kostenpflichtig",
                "registrieren, um",
                "réservé aux abonnés",
                "réservé à nos abonnés",
                "déjà abonné",
                "abonnez-vous pour",
                "connectez-vous pour",
                "pour lire la suite",
                "la suite est réservée",
                "solo para suscriptores",
                "exclusivo para suscriptores",
                "suscríbete para",
                "inicia sesión para",
                "regístrate para",
                "ya eres suscriptor",
                "riservato agli abbonati",
                "abbonati per",
                "accedi per",
                "alleen voor abonnees",
                "log in om verder",
                "apenas para assinantes",
                "exclusivo para assinantes",
                "会員限定",
                "ログインして続き",
                "続きを読むには",
            ]
        ),
        (
            EmptyReason.ConsentWall,
            [
                "before you continue to",
                "we and our partners store",
                "we value your privacy",
                "we use cookies",
                "this site uses cookies",
                "this website uses cookies",
                "accept all cookies",
                "accept cookies",
                "manage your cookie",
                "consent to the use",
                "your consent",
                "wir verwenden cookies",
                "diese website verwendet cookies",
                "diese webseite verwendet cookies",
                "cookies akzeptieren",
                "alle akzeptieren",
                "mit werbung weiterlesen",
                "zustimmen und weiter",
                "bitte stimmen sie",
                "einwilligung",
                "nous utilisons des cookies",
                "accepter les cookies",
                "accepter et continuer",
                "votre consentement",
                "utilizamos cookies",
                "aceptar todas las cookies",
                "aceptar y continuar",
                "tu consentimiento",
                "utilizziamo i cookie",
                "accetta e continua",
                "wij gebruiken cookies",
                "usamos cookies",
            ]
        ),
        (
            EmptyReason.ErrorPage,
            [
                "page not found",
                "page cannot be found",
                "page could not be found",
                "page you requested",
                "page you are looking for",
                "page you're looking for",
                "404 error",
                "error 404",
                "404 not found",
                "403 forbidden",
                "access denied",
                "500 internal server",
                "internal server error",
                "502 bad gateway",
                "503 service",
                "service unavailable",
                "temporarily unavailable",
                "no longer available",
                "this account has been suspended",
                "domain is for sale",
                "seite nicht gefunden",
                "seite wurde nicht gefunden",
                "seite konnte nicht gefunden",
                "seite existiert nicht",
                "nicht mehr verfügbar",
                "zugriff verweigert",
                "page introuvable",
                "page n’existe",
                "page n'existe",
                "página no encontrada",
                "no se ha encontrado la página",
                "pagina non trovata",
                "pagina niet gevonden",
                "página não encontrada",
                "ページが見つかりません",
                "页面不存在",
            ]
        ),
    ];

    /// <summary>Which wall a block's words belong to; null for none.</summary>
    public static EmptyReason? Of(string text)
    {
        if (text.Length > MaxBlock)
        {
            return null;
        }

        foreach (var (reason, phrases) in Table)
        {
            foreach (var phrase in phrases)
            {
                if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                {
                    return reason;
                }
            }
        }

        return null;
    }

    /// <summary>Why a page without an article has none.</summary>
    /// <param name="blocks">All of its blocks.</param>
    /// <param name="titles">What its head calls it.</param>
    /// <param name="scripts">Texts that it shows where scripts are off, and whether it has scripts at all.</param>
    public static EmptyReason Why(
        IReadOnlyList<PageBlock> blocks,
        IEnumerable<string> titles,
        (string Fallback, bool Any) scripts
    )
    {
        var shown = blocks.Where(b => !b.Region.Hidden).ToArray();
        foreach (var title in titles)
        {
            if (Of(title) is { } named)
            {
                return named;
            }
        }

        // The wall that most of the text belongs to; a cookie notice beside something else is no wall.
        var best = shown
            .Select(b => (Reason: Of(b.Text), b.Text.Length))
            .Where(b => b.Reason is not null)
            .GroupBy(b => b.Reason!.Value)
            .OrderBy(g => g.Key == EmptyReason.ConsentWall)
            .ThenByDescending(g => g.Sum(b => b.Length))
            .FirstOrDefault();
        if (best is not null)
        {
            return best.Key;
        }

        var length = shown.Sum(b => b.Text.Length);
        if (
            length < LittleText
            && Of(
                scripts.Fallback.Length > MaxBlock ? scripts.Fallback[..MaxBlock] : scripts.Fallback
            ) == EmptyReason.NeedsScripts
        )
        {
            return EmptyReason.NeedsScripts;
        }

        // An empty frame that scripts would fill.
        return length < 40 && scripts.Any ? EmptyReason.NeedsScripts : EmptyReason.NoArticle;
    }

    /// <summary>The texts of noscript elements, and whether the page has scripts that could write one.</summary>
    public static (string Fallback, bool Any) Scripts(IHtmlDocument document) =>
        (
            WhiteSpace.Collapse(
                string.Join(
                    ' ',
                    document.QuerySelectorAll("noscript").Take(20).Select(n => n.TextContent)
                )
            ),
            document.Scripts.Any(s =>
                s.GetAttribute("type")
                    is null
                        or ""
                        or "module"
                        or "text/javascript"
                        or "application/javascript"
            )
        );
}
