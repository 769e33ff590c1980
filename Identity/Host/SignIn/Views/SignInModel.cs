using Crayon.Identity.Host.Federation.Views;
using Crayon.Identity.Host.Pages;

namespace Crayon.Identity.Host.SignIn.Views;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Passkey">The ceremony of the passkey button.</param>
/// <param name="Email">The address in the form.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record SignInModel(PasskeyForm Passkey, string? Email, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>Name of the relying party that waits; null for the account pages.</summary>
    public string? Client { get; init; }

    /// <summary>Whether the person is signed in and confirms it.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Whether anyone may register.</summary>
    public bool AllowsRegistration { get; init; }

    /// <summary>Other providers that everyone may choose.</summary>
    public IReadOnlyList<ProviderChoice> Providers { get; init; } = [];
}

/// <summary>What the page of the second factor shows.</summary>
/// <param name="HasCode">Whether a code is asked for.</param>
/// <param name="Passkey">The ceremony of the passkey button; null without a passkey.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record MfaModel(bool HasCode, PasskeyForm? Passkey, IReadOnlyList<FormProblem> Problems);

/// <summary>What the page that sets up a second factor shows.</summary>
/// <param name="Totp">Secret and picture for an app; null where only a passkey will do.</param>
/// <param name="Passkey">The ceremony that adds a passkey.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record EnrolModel(TotpSetup? Totp, PasskeyForm Passkey, IReadOnlyList<FormProblem> Problems);

/// <summary>An authenticator secret, to be scanned or typed.</summary>
/// <param name="Secret">Base32, in groups of four.</param>
/// <param name="Link">The address <c>otpauth:</c> that apps open.</param>
/// <param name="Picture">The link as a QR code: the path of its dark modules.</param>
/// <param name="Size">Modules of a side, with the quiet zone.</param>
public sealed record TotpSetup(string Secret, string Link, string Picture, int Size);

/// <summary>Recovery codes, shown once.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Onward">Where the button leads.</param>
public sealed record RecoveryCodesModel(IReadOnlyList<string> Codes, string Onward);
