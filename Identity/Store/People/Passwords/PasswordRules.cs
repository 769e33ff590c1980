namespace Crayon.Identity.Store.People.Passwords;

/// <summary>What is wrong with a new password.</summary>
public enum PasswordFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Shorter than the realm allows.</summary>
    TooShort,

    /// <summary>Longer than 256 characters.</summary>
    TooLong,

    /// <summary>The person's own address, or the part before its @.</summary>
    OwnAddress,

    /// <summary>One that guessers try first.</summary>
    Common,
}

/// <summary>
/// Judges new passwords by length and by what guessers know, not by kinds of characters (NIST SP 800-63B section
/// 3.1.1.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>Longest password, in characters.</summary>
    public const int Longest = 256;

    /// <summary>Judges a password for a person of an address.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="email">The person's address.</param>
    /// <param name="shortest">Fewest characters, by the realm's policy.</param>
    public static PasswordFault Judge(string password, string email, int shortest) =>
        password.Length < shortest ? PasswordFault.TooShort
        : password.Length > Longest ? PasswordFault.TooLong
        : IsAddress(password, email) ? PasswordFault.OwnAddress
        : CommonPasswords.Contains(password) ? PasswordFault.Common
        : PasswordFault.None;

    private static bool IsAddress(string password, string email) =>
        password.Contains(email, StringComparison.OrdinalIgnoreCase)
        || string.Equals(password, email.Split('@')[0], StringComparison.OrdinalIgnoreCase);
}
