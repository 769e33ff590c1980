namespace Crayon.Platform.Core.Mail;

/// <summary>Where mails go: a folder of files, or a mail server.</summary>
public abstract record MailSettings
{
    private MailSettings()
    {
    }

    /// <summary>One <c>.eml</c> file a mail, for the local run.</summary>
    /// <param name="Path">The folder; made when it is not there.</param>
    public sealed record ToFolder(string Path) : MailSettings;

    /// <summary>A mail server, by SMTP.</summary>
    /// <param name="Host">Its name.</param>
    /// <param name="Port">Its port.</param>
    /// <param name="Security">How the connection is secured.</param>
    public sealed record ToServer(string Host, int Port, SmtpSecurity Security) : MailSettings
    {
        /// <summary>Who signs in; null for a server that asks nobody.</summary>
        public string? User { get; init; }

        /// <summary>The password.</summary>
        public string? Password { get; init; }
    }
}

/// <summary>How a connection to a mail server is secured.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS after a greeting in the clear (port 587); a server without it is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>None: for a relay on the same machine only.</summary>
    None,
}
