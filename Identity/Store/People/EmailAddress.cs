using System.Net.Mail;
using System.Text;
using Crayon.Platform.Core;

namespace Crayon.Identity.Store.People;

/// <summary>How addresses are compared.</summary>
public static class EmailAddress
{
    private const int Longest = 254;

    /// <summary>The address as compared within a realm: NFKC, lower case. Refuses what is no address.</summary>
    public static string Normalize(string email) => TryNormalize(email)
        ?? throw new DomainRuleException(IdentityRefusals.InvalidEmail, "This is not an e-mail address.");

    /// <summary>As <see cref="Normalize"/>; null for what is no address.</summary>
    public static string? TryNormalize(string email)
    {
        var trimmed = email.Trim();
        return IsValid(trimmed) ? trimmed.Normalize(NormalizationForm.FormKC).ToLowerInvariant() : null;
    }

    /// <summary>Whether the text is one e-mail address and nothing else.</summary>
    public static bool IsValid(string email) =>
        email.Length <= Longest && !email.Any(char.IsControl) && MailAddress.TryCreate(email, out var parsed)
        && parsed.Address == email;
}
