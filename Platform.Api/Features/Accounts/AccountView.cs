using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Api.Features.Accounts;

/// <summary>A management account of a customer.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000011", "customerId": "0199a3c0-0000-7000-8000-000000000010",
      "name": "Head office",
      "email": null, "dateCreated": "2026-03-16T09:00:00Z" }
    """)]
internal sealed record AccountView(Guid Id, Guid CustomerId, string Name, string? Email, DateTimeOffset DateCreated)
{
    public static AccountView Of(Account row) =>
        new(row.Id.Value, row.CustomerId.Value, row.AccountName, row.Email, row.DateCreated);
}
