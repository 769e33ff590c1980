using Crayon.Identity.Store.Organisations;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>A person in one role; somebody who belongs to two customers is two members.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000090", "personId": "0199a3c0-0000-7000-8000-000000000091", "email": "ada@acme.example",
      "name": "Ada Jansen", "role": "customer.buyer", "customerId": "0199a3c0-0000-7000-8000-000000000010", "isEnabled": true,
      "factors": ["authenticator"], "lastSignInAt": "2026-03-16T09:00:00Z", "dateCreated": "2026-03-01T09:00:00Z" }
    """)]
internal sealed record MemberView(Guid Id, Guid PersonId, string Email, string? Name, string Role)
{
    public required Guid? CustomerId { get; init; }

    /// <summary>Whether the person may sign in.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>What the person has beside a password: authenticator, passkey.</summary>
    public required IReadOnlyList<string> Factors { get; init; }

    public required DateTimeOffset? LastSignInAt { get; init; }

    public required DateTimeOffset DateCreated { get; init; }

    public static MemberView Of(TeamMember member)
    {
        var (row, person) = (member.Membership, member.Person);
        return new MemberView(row.Id, person.PersonId.Value, person.Email, person.Name, row.Role)
        {
            CustomerId = row.CustomerId?.Value, IsEnabled = person.IsEnabled,
            Factors =
                [.. person.TotpConfirmedAt is null ? [] : (string[])["authenticator"], .. member.HasPasskey
                    ? (string[])["passkey"]
                    : []],
            LastSignInAt = person.LastSignInAt, DateCreated = row.DateCreated,
        };
    }
}
