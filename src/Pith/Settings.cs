using System.Globalization;
using Pith.Newsletter.Mail;
using Pith.Writing;

namespace Pith;

/// <summary>What an operator sets, read from the environment once at the start. A wrong value stops the start with one sentence that names it.</summary>
public sealed record Settings
{
    /// <summary>PITH_DATA: the folder that holds everything a site keeps.</summary>
    public required string Data { get; init; }

    /// <summary>PITH_URL: the site's one public address, without a slash at its end. Makes every absolute link; the Host header never does.</summary>
    public required Uri Url { get; init; }

    /// <summary>Addresses to listen at (--urls, PITH_URLS), apart by semicolons.</summary>
    public required string Listen { get; init; }

    /// <summary>PITH_DATABASE: a PostgreSQL connection string; null for SQLite in <see cref="Data"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>PITH_CONTACT: an address or a mailbox in the User-Agent, where publishers can reach who runs this site.</summary>
    public required string Contact { get; init; }

    /// <summary>PITH_HOST_PAUSE: seconds between two requests to one host.</summary>
    public required TimeSpan HostPause { get; init; }

    /// <summary>PITH_FIELD: the folder under fields/ that the first start loads.</summary>
    public required string Field { get; init; }

    /// <summary>PITH_SMTP and PITH_MAIL_…: the mail server; null where there is none, and then nothing is mailed.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>PITH_SIGNUP: who can make an account.</summary>
    public required SignUpPolicy SignUp { get; init; }

    /// <summary>PITH_WRITER and PITH_WRITER_…: who writes; null where the environment says nothing and editors may.</summary>
    public WriterSettings? Writer { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="read">The environment: a name to its value, null where it is not set.</param>
    /// <param name="urls">Listening addresses from the command line, which win.</param>
    /// <exception cref="BadInputException">A value cannot be used.</exception>
    public static Settings Read(Func<string, string?> read, string? urls = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        string? Of(string name) =>
            read(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        var listen = urls ?? Of("PITH_URLS") ?? "http://localhost:5080";
        foreach (var address in listen.Split(';'))
        {
            if (
                !Uri.TryCreate(
                    address
                        .Replace("://*", "://any", StringComparison.Ordinal)
                        .Replace("://+", "://any", StringComparison.Ordinal),
                    UriKind.Absolute,
                    out var uri
                ) || uri.Scheme is not ("http" or "https")
            )
            {
                throw new BadInputException(
                    $"'{address}' in --urls or PITH_URLS is not an address to listen at; write it like http://localhost:5080."
                );
            }
        }

        var url =
            Of("PITH_URL")
            ?? listen
                .Split(';')[0]
                .Replace("://*", "://localhost", StringComparison.Ordinal)
                .Replace("://+", "://localhost", StringComparison.Ordinal);
        if (
            !Uri.TryCreate(url.TrimEnd('/'), UriKind.Absolute, out var site)
            || site.Scheme is not ("http" or "https")
            || site.Query.Length > 0
            || site.Fragment.Length > 0
        )
        {
            throw new BadInputException(
                $"PITH_URL is '{url}', which is not a web address; write it like https://news.example.org or https://example.org/news."
            );
        }

        var pause = Of("PITH_HOST_PAUSE") ?? "2";
        if (
            !double.TryParse(
                pause,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var seconds
            )
            || seconds > 3600
        )
        {
            throw new BadInputException(
                $"PITH_HOST_PAUSE is '{pause}', which is not a number of seconds from 0 to 3600."
            );
        }

        var contact = Of("PITH_CONTACT") ?? site.ToString();
        if (contact.Any(c => c is < ' ' or '(' or ')' or > '~'))
        {
            throw new BadInputException(
                $"PITH_CONTACT is '{contact}'; it goes into a request header, so it can hold no brackets and only plain ASCII: write an address or a mailbox."
            );
        }

        var field = Of("PITH_FIELD") ?? "ai";
        if (field.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
        {
            throw new BadInputException(
                $"PITH_FIELD is '{field}'; it names a folder under fields/, in letters, digits and hyphens."
            );
        }

        var signUp = Of("PITH_SIGNUP") ?? "open";
        if (
            !Enum.TryParse<SignUpPolicy>(signUp, ignoreCase: true, out var policy)
            || signUp.Any(char.IsAsciiDigit)
        )
        {
            throw new BadInputException(
                $"PITH_SIGNUP is '{signUp}'; it is open, invitation or closed."
            );
        }

        return new Settings
        {
            Data = Path.GetFullPath(Of("PITH_DATA") ?? "data"),
            Url = site,
            Listen = listen,
            Postgres = Of("PITH_DATABASE"),
            Contact = contact,
            HostPause = TimeSpan.FromSeconds(seconds),
            Field = field,
            Mail = MailSettings.Read(Of),
            SignUp = policy,
            Writer = WriterSettings.Read(Of),
        };
    }

    /// <summary>The folder of fetched pages.</summary>
    public string Pages => Path.Combine(Data, "pages");

    /// <summary>The folder of models' answers, and of an editor's own prompt.</summary>
    public string WriterFiles => Path.Combine(Data, "writer");

    /// <summary>The folder of pictures as they are served.</summary>
    public string Pictures => Path.Combine(Data, "pictures");
}

/// <summary>Who can make an account.</summary>
public enum SignUpPolicy
{
    /// <summary>Anyone.</summary>
    Open,

    /// <summary>Who has a link that an editor made.</summary>
    Invitation,

    /// <summary>Nobody.</summary>
    Closed,
}
