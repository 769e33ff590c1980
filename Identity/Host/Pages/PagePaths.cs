namespace Crayon.Identity.Host.Pages;

/// <summary>Where pages are, besides those that the protocol sends people to.</summary>
internal static class PagePaths
{
    public const string Passkey = "/id/passkey";
    public const string Mfa = "/id/mfa";
    public const string MfaPasskey = "/id/mfa/passkey";
    public const string Enrol = "/id/enrol";
    public const string EnrolPasskey = "/id/enrol/passkey";

    public const string Forgot = "/id/password/forgot";
    public const string Reset = "/id/password/reset";
    public const string Invite = "/id/invite";
    public const string Confirm = "/id/confirm";
    public const string Register = "/id/register";
    public const string SignedOut = "/id/signed-out";

    public const string Account = "/id/account";
    public const string Email = "/id/account/email";
    public const string Password = "/id/account/password";
    public const string Authenticator = "/id/account/authenticator";
    public const string AuthenticatorRemoval = "/id/account/authenticator/remove";
    public const string RecoveryCodes = "/id/account/recovery-codes";
    public const string Passkeys = "/id/account/passkeys";
    public const string PasskeyName = "/id/account/passkeys/rename";
    public const string PasskeyRemoval = "/id/account/passkeys/remove";
    public const string Sessions = "/id/account/sessions";
    public const string SessionEnd = "/id/account/sessions/end";
    public const string SessionsEnd = "/id/account/sessions/end-all";
    public const string Consents = "/id/account/consents";
    public const string ConsentEnd = "/id/account/consents/withdraw";
    public const string Logins = "/id/account/logins";
    public const string LoginLink = "/id/account/logins/link";
    public const string LoginUnlink = "/id/account/logins/unlink";
}
