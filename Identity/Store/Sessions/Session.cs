using System.ComponentModel.DataAnnotations.Schema;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Sessions;

/// <summary>
/// A person who is signed in at one realm with one browser. The cookie holds a random handle, of which the hash is
/// here;
/// a new handle is given at each change of standing. All times are real.
/// </summary>
public sealed class Session : ITenantOwned
{
    /// <summary>Public name of the session: the claim <c>sid</c>.</summary>
    public Guid SessionId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the cookie's handle.</summary>
    public required byte[] HandleHash { get; set; }

    /// <summary>Who signed in.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The person's stamp at sign-in; the session is over when it differs.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>How the person proved it was them.</summary>
    public required Authentication Authentication { get; set; }

    /// <summary>The customer that the person chose to act for; null for the tenant itself or none yet.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>When the session began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it ends whatever happens.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When it was ended; null while it lives.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Address of the browser, for the person's own list.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser calls itself, for the person's own list.</summary>
    public string? UserAgent { get; init; }
}

/// <summary>How and when a person proved who they are.</summary>
/// <param name="At">When (real time): the claim <c>auth_time</c>.</param>
/// <param name="Methods">Methods separated by blanks: the claim <c>amr</c> (RFC 8176), such as <c>pwd otp</c>.</param>
/// <param name="Level">The claim <c>acr</c>; one of <see cref="AuthenticationLevels"/>.</param>
[ComplexType]
public sealed record Authentication(DateTimeOffset At, string Methods, string Level);

/// <summary>How far a sign-in can be relied on: values of <c>acr</c>, weakest first.</summary>
public static class AuthenticationLevels
{
    /// <summary>One factor, such as a password.</summary>
    public const string OneFactor = "urn:acr:1fa";

    /// <summary>Two factors.</summary>
    public const string TwoFactors = "urn:acr:2fa";

    /// <summary>Phishing-resistant: a passkey with user verification.</summary>
    public const string PhishingResistant = "phr";

    /// <summary>All of them, weakest first.</summary>
    public static IReadOnlyList<string> All { get; } = [OneFactor, TwoFactors, PhishingResistant];

    /// <summary>Whether a level is at least another; an unknown level is below all.</summary>
    public static bool Reaches(string level, string wanted)
    {
        var (has, needs) = (IndexOf(level), IndexOf(wanted));
        return has >= 0 && needs >= 0 && has >= needs;
    }

    private static int IndexOf(string level)
    {
        for (var index = 0; index < All.Count; index++)
            if (All[index] == level) return index;
        return -1;
    }
}
