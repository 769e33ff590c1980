using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>What an invoice and its draft have in common.</summary>
internal interface IDocument : ICustomerTrade
{
    /// <summary>The id of both.</summary>
    DocumentId Id { get; }

    /// <summary>Between whom.</summary>
    InvoiceKind Kind { get; }

    /// <summary>The month, <c>yyyymm</c>.</summary>
    int Month { get; }
}
