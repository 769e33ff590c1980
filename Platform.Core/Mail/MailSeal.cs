using System.Text.Json;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Crayon.Platform.Core.Mail;

/// <summary>
/// Encrypts what a mail says and to whom, for its tenant and row: moved to another row it does not open.
/// </summary>
internal sealed class MailSeal(IDataProtectionProvider protection)
{
    public byte[] Close(TenantId tenant, MailId id, Letter letter) =>
        ProtectorOf(tenant, id).Protect(JsonSerializer.SerializeToUtf8Bytes(letter));

    /// <summary>Opens a sealed letter; throws a CryptographicException for anything else.</summary>
    public Letter Open(TenantId tenant, MailId id, byte[] sealedLetter) =>
        JsonSerializer.Deserialize<Letter>(ProtectorOf(tenant, id).Unprotect(sealedLetter))
        ?? throw new InvalidOperationException($"Mail {id} holds no letter.");

    private IDataProtector ProtectorOf(TenantId tenant, MailId id) =>
        protection.CreateProtector("Crayon.Mail", tenant.ToString(), id.ToString());
}

/// <summary>What lies in the envelope.</summary>
/// <param name="To">The recipient.</param>
/// <param name="Content">What it says.</param>
internal sealed record Letter(MailRecipient To, MailContent Content);
