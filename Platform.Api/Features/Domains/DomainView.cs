using Crayon.Identity.Store.Federation;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.Domains;

/// <summary>A claimed mail domain, and the TXT record by which it is proven.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000c0", "domain": "acme.example", "customerId": null, "providerId": null,
      "recordName": "_portal-verification.acme.example", "recordText": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "verifiedAt": null, "dateCreated": "2026-03-16T09:00:00Z" }
    """)]
internal sealed record DomainView(Guid Id, string Domain, Guid? CustomerId, Guid? ProviderId)
{
    public required string RecordName { get; init; }

    public required string RecordText { get; init; }

    public required DateTimeOffset? VerifiedAt { get; init; }

    public required DateTimeOffset DateCreated { get; init; }

    public static DomainView Of(ClaimedDomain row) => new(row.Id, row.Domain, row.CustomerId?.Value, row.ProviderId)
    {
        RecordName = ClaimedDomains.RecordOf(row.Domain), RecordText = row.Challenge, VerifiedAt = row.VerifiedAt,
        DateCreated = row.DateCreated,
    };
}

/// <summary>A proven domain, with the texts that its record shows.</summary>
[Example("""
    { "domain": { "id": "0199a3c0-0000-7000-8000-0000000000c0", "domain": "acme.example", "customerId": null,
        "providerId": null, "recordName": "_portal-verification.acme.example",
        "recordText": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "verifiedAt": "2026-03-16T09:10:00Z",
        "dateCreated": "2026-03-16T09:00:00Z" },
      "found": ["3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] }
    """)]
internal sealed record ProvenDomainView(DomainView Domain, IReadOnlyList<string> Found);
