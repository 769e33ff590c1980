namespace Crayon.Platform.Core.Ccp.Wire;

internal sealed record CustomerWire(
    string Id, string CompanyName, string? ExternalReference = null, string? PartnerIdOnRecord = null,
    AgreementWire? Agreement = null)
{
    public CcpCustomer ToCustomer() =>
        new(Id, ExternalReference, CompanyName, PartnerIdOnRecord, Agreement is not null);
}

internal sealed record CustomerDraftWire(
    string CompanyName, string Email, string Country, string? Market, string ExternalReference,
    string? PartnerIdOnRecord)
{
    public static CustomerDraftWire Of(CcpCustomerDraft draft) =>
        new(draft.Name, draft.Email, draft.CountryCode, draft.Market, draft.ExternalReference, draft.PartnerId);
}

internal sealed record AgreementWire(string AcceptedBy, string Email, DateTimeOffset AcceptedAt, string Version)
{
    public static AgreementWire Of(CcpAgreement agreement) =>
        new(agreement.AcceptedBy, agreement.Email, agreement.AcceptedAt, agreement.Version);
}
