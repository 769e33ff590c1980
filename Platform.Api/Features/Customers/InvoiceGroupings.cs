using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>By what invoices are kept apart, by its name.</summary>
internal static class InvoiceGroupings
{
    /// <summary>The name; null for nothing.</summary>
    public static string? NameOf(InvoiceGrouping? grouping) => grouping switch
    {
        InvoiceGrouping.Account => "account",
        InvoiceGrouping.Department => "department",
        _ => null,
    };

    /// <summary>Reads a name; null for none, refused for any other text.</summary>
    public static InvoiceGrouping? Read(string? name) => name switch
    {
        null => null,
        "account" => InvoiceGrouping.Account,
        "department" => InvoiceGrouping.Department,
        _ => throw new RefusedException(ApiProblems.InvalidParameter, "invoicesBy is account, department or null.")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["invoicesBy"] = ["account, department or null."],
            },
        },
    };
}
