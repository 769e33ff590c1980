using Crayon.Identity.Store.People;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>An invitation that waits for its answer. The link is in the mail alone.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000095", "email": "ada@acme.example", "role": "customer.buyer",
      "customerId": "0199a3c0-0000-7000-8000-000000000010", "invitedBy": "Marit Bakker", "expiresAt": "2026-03-23T09:00:00Z",
      "dateCreated": "2026-03-16T09:00:00Z" }
    """)]
internal sealed record InvitationView(Guid Id, string Email, string Role, Guid? CustomerId, string InvitedBy)
{
    /// <summary>When the link ends; it can be sent again.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset DateCreated { get; init; }

    public static InvitationView Of(Invitation row) =>
        new(row.Id, row.Email, row.Role, row.CustomerId?.Value, row.InvitedBy)
    {
        ExpiresAt = row.ExpiresAt, DateCreated = row.DateCreated,
    };
}
