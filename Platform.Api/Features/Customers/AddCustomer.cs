using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>POST /v1/customers: takes an end-customer in; the supplier's side is arranged behind the answer.</summary>
internal static class AddCustomer
{
    [Example("""
        { "name": "Acme B.V.", "email": "it@acme.example", "countryCode": "NL", "vatId": "NL001234567B01",
          "address": { "line1": "Keizersgracht 100", "city": "Amsterdam", "postalCode": "1015 CV",
          "countryCode": "NL" },
          "agreement": { "acceptedBy": "Ada Jansen", "email": "ada@acme.example",
          "acceptedAt": "2026-03-16T09:00:00Z", "version": "2026-01" } }
        """)]
    internal sealed record Request : IRequestBody
    {
        [NameRule]
        public required string Name { get; init; }

        [MailRule]
        public required string Email { get; init; }

        [CountryRule]
        public required string CountryCode { get; init; }

        [StringLength(20, MinimumLength = 4)]
        public string? VatId { get; init; }

        public AddressBody? Address { get; init; }

        public AgreementBody? Agreement { get; init; }

        [StringLength(64, MinimumLength = 1)]
        public string? ProviderCustomerId { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/customers", HandleAsync)
        .RequireScope(ApiScopes.CustomersWrite, CallerKind.TenantOnly).OnceByKey()
        .WithName(nameof(AddCustomer)).WithSummary("Creates a customer.");

    internal static async Task<Created<CustomerView>> HandleAsync(
        Request request, HttpContext context, CreateCustomer customers, CancellationToken ct)
    {
        var customer = await customers.CreateAsync(
            new CreateCustomerRequest(request.Name, request.Email, request.CountryCode, request.VatId,
                request.Agreement?.ToAgreement(), request.ProviderCustomerId)
            {
                Address = request.Address?.ToAddress(),
            }, ct);
        ETags.Show(context, customer);
        return TypedResults.Created($"/v1/customers/{customer.CustomerId}",
            CustomerView.Of(customer, Caller.Of(context)));
    }
}
