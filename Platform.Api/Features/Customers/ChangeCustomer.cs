using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Conventions.Preconditions;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>
/// PATCH /v1/customers/{customerId}: changes name, mail address, postal address, VAT id or by what invoices are kept
/// apart; a new VAT id is checked.
/// </summary>
internal static class ChangeCustomer
{
    [Example("""{ "email": "office@acme.example" }""")]
    internal sealed record Request : IRequestBody
    {
        [NameRule, Required]
        public Patched<string> Name { get; init; }

        [MailRule, Required]
        public Patched<string> Email { get; init; }

        [StringLength(20, MinimumLength = 4)]
        public Patched<string> VatId { get; init; }

        public Patched<AddressBody> Address { get; init; }

        /// <summary>
        /// By what its invoices are kept apart, from the next month on: account, department, or null for one a month.
        /// </summary>
        [StringLength(16, MinimumLength = 1)]
        public Patched<string> InvoicesBy { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch("/customers/{customerId:guid}", HandleAsync)
        .RequireScope(ApiScopes.CustomersWrite).WithIfMatch().WithName(nameof(ChangeCustomer))
        .WithSummary("Changes a customer.");

    internal static async Task<Results<Ok<CustomerView>, ProblemHttpResult>> HandleAsync(
        Guid customerId, Request request, HttpContext context, Unit unit, VatIdChecks vatIds, CancellationToken ct)
    {
        var id = new CustomerId(customerId);
        if (await unit.Db.Customers.FirstOrDefaultAsync(row => row.CustomerId == id, ct) is not { } customer)
            return HostProblems.NotFound.Result();
        ETags.Require(context, customer);
        (customer.Name, customer.Email) = (request.Name.Value ?? customer.Name, request.Email.Value ?? customer.Email);
        if (request.VatId.IsPresent)
        {
            customer.VatId = request.VatId.Value;
            if (customer.VatId is { } vatId) await vatIds.RecordAsync(customer, vatId, ct);
        }
        if (request.Address.IsPresent)
        {
            customer.Address = request.Address.Value?.ToAddress();
            customer.Address?.Check(customer.CountryCode);
        }
        if (request.InvoicesBy.IsPresent) customer.InvoicesBy = InvoiceGroupings.Read(request.InvoicesBy.Value);
        unit.Record(new AuditEntry("customer.changed", "customer", id.ToString()) { Customer = id });
        await unit.Db.SaveChangesAsync(ct);
        ETags.Show(context, customer);
        return TypedResults.Ok(CustomerView.Of(customer, Caller.Of(context)));
    }
}
