namespace Crayon.Platform.Core.Tenancy.Issuers;

/// <summary>An issuer that a tenant asks for.</summary>
/// <param name="Issuer">Its URL, byte for byte as its tokens say it.</param>
/// <param name="Audience">The audience by which its tokens mean this API.</param>
/// <param name="Trust">How its tokens are read.</param>
public sealed record IssuerDraft(string Issuer, string Audience, IssuerTrust Trust);
