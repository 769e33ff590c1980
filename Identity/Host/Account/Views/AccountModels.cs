using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Host.SignIn.Views;

namespace Crayon.Identity.Host.Account.Views;

/// <summary>What a person says of themselves.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Language">Tag of their language; empty for the tenant's.</param>
/// <param name="TimeZone">IANA zone; empty for the tenant's.</param>
public sealed record ProfileModel(string Name, string Language, string TimeZone);

/// <summary>The address of a person.</summary>
/// <param name="Email">The address now.</param>
/// <param name="IsConfirmed">Whether they read it.</param>
/// <param name="Wanted">The address in the form.</param>
/// <param name="SentTo">Where a link was just sent; null for nowhere.</param>
public sealed record EmailModel(string Email, bool IsConfirmed, string? Wanted, string? SentTo);

/// <summary>The password form.</summary>
/// <param name="HasPassword">Whether there is one to be proved.</param>
/// <param name="Shortest">Fewest characters.</param>
public sealed record PasswordModel(bool HasPassword, int Shortest);

/// <summary>The authenticator app.</summary>
/// <param name="Since">When it was set up; null for not.</param>
/// <param name="Setup">What to scan; null when it is set up.</param>
/// <param name="Zone">The reader's time zone.</param>
public sealed record AuthenticatorModel(DateTimeOffset? Since, TotpSetup? Setup, TimeZoneInfo Zone);

/// <summary>Recovery codes.</summary>
/// <param name="Left">How many are left.</param>
/// <param name="IsAllowed">Whether there is a factor that they stand in for.</param>
public sealed record RecoveryModel(int Left, bool IsAllowed);

/// <summary>The person's passkeys.</summary>
/// <param name="Passkeys">All of them, oldest first.</param>
/// <param name="Form">The ceremony that adds one; null when there can be no more.</param>
/// <param name="Zone">The reader's time zone.</param>
public sealed record PasskeysModel(IReadOnlyList<PasskeyLine> Passkeys, PasskeyForm? Form, TimeZoneInfo Zone);

/// <summary>A passkey.</summary>
/// <param name="Id">Names it in forms.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastUsedAt">When it was last used; null for never.</param>
public sealed record PasskeyLine(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>The person's sessions.</summary>
/// <param name="Sessions">All that live, the last used first.</param>
/// <param name="Zone">The reader's time zone.</param>
public sealed record SessionsModel(IReadOnlyList<SessionLine> Sessions, TimeZoneInfo Zone);

/// <summary>A session.</summary>
/// <param name="Id">Names it in forms.</param>
/// <param name="Browser">Browser and system; null when neither is known.</param>
/// <param name="Address">Network address.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="LastSeenAt">When it was last used.</param>
public sealed record SessionLine(
    Guid Id, BrowserName? Browser, string? Address, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt)
{
    /// <summary>Whether it is the reader's own.</summary>
    public bool IsThis { get; init; }
}

/// <summary>What programs the person gave access.</summary>
/// <param name="Consents">All of them.</param>
/// <param name="Zone">The reader's time zone.</param>
public sealed record ConsentsModel(IReadOnlyList<ConsentLine> Consents, TimeZoneInfo Zone);

/// <summary>Access of a program.</summary>
/// <param name="ClientId">Names it in forms.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Scopes">What it may.</param>
/// <param name="GivenAt">When it was last given.</param>
public sealed record ConsentLine(string ClientId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset GivenAt);
