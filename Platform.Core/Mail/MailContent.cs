namespace Crayon.Platform.Core.Mail;

/// <summary>What a mail says, apart from the words, which its template has in each language.</summary>
public sealed record MailContent
{
    /// <summary>
    /// The value that tells where money is sent to: beside it <c>holder</c> and <c>number</c> are needed, and the mail
    /// says how to pay by bank transfer.
    /// </summary>
    public const string Account = "account";

    /// <summary>One of <see cref="MailTemplates"/>.</summary>
    public required string Template { get; init; }

    /// <summary>Where the mail's one button leads; null for a mail without one.</summary>
    public Uri? Link { get; init; }

    /// <summary>Words to be put in, by name; always text, whatever they contain.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Instants to be put in, by name; shown in the tenant's time zone.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Times { get; init; } =
        new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>Files that go with it, from the store of documents.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Confirms an address.</summary>
    /// <param name="link">The one-time link.</param>
    /// <param name="until">Until when it works.</param>
    public static MailContent ConfirmEmail(Uri link, DateTimeOffset until) =>
        new() { Template = MailTemplates.ConfirmEmail, Link = link, Times = Of("until", until) };

    /// <summary>Lets the reader choose a new password.</summary>
    /// <param name="link">The one-time link.</param>
    /// <param name="until">Until when it works.</param>
    public static MailContent ResetPassword(Uri link, DateTimeOffset until) =>
        new() { Template = MailTemplates.ResetPassword, Link = link, Times = Of("until", until) };

    /// <summary>Invites the reader.</summary>
    /// <param name="inviter">Who invites, as people know them.</param>
    /// <param name="place">To what: the name of a tenant or customer.</param>
    /// <param name="link">The one-time link.</param>
    /// <param name="until">Until when it works.</param>
    public static MailContent Invitation(string inviter, string place, Uri link, DateTimeOffset until) => new()
    {
        Template = MailTemplates.Invitation, Link = link, Times = Of("until", until),
        Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["inviter"] = inviter, ["place"] = place },
    };

    /// <summary>Tells that the password was changed.</summary>
    /// <param name="at">When.</param>
    /// <param name="recovery">Where to go if it was somebody else.</param>
    public static MailContent PasswordChanged(DateTimeOffset at, Uri recovery) =>
        new() { Template = MailTemplates.PasswordChanged, Link = recovery, Times = Of("at", at) };

    /// <summary>Tells of a sign-in from a new device.</summary>
    /// <param name="at">When.</param>
    /// <param name="device">Browser and system, such as <c>Firefox on Windows</c>.</param>
    /// <param name="address">The network address it came from.</param>
    /// <param name="recovery">Where to go if it was somebody else.</param>
    public static MailContent NewSignIn(DateTimeOffset at, string device, string address, Uri recovery) => new()
    {
        Template = MailTemplates.NewSignIn, Link = recovery, Times = Of("at", at),
        Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["device"] = device, ["address"] = address },
    };

    /// <summary>
    /// Tells that the second step of signing in (authenticator, passkey, recovery codes) was changed.
    /// </summary>
    /// <param name="at">When.</param>
    /// <param name="recovery">Where to go if it was somebody else.</param>
    public static MailContent MfaChanged(DateTimeOffset at, Uri recovery) =>
        new() { Template = MailTemplates.MfaChanged, Link = recovery, Times = Of("at", at) };

    /// <summary>Tells the owner of an address that somebody tried to register it.</summary>
    /// <param name="signIn">Where the owner signs in.</param>
    public static MailContent EmailInUse(Uri signIn) => new() { Template = MailTemplates.EmailInUse, Link = signIn };

    private static Dictionary<string, DateTimeOffset> Of(string name, DateTimeOffset time) =>
        new(StringComparer.Ordinal) { [name] = time };
}

/// <summary>A file that goes with a mail: a document of the mail's own tenant.</summary>
/// <param name="Name">Its name for people, with ending.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Hash">SHA-256 of its bytes, by which it is stored.</param>
public sealed record MailAttachment(string Name, string MediaType, string Hash);
