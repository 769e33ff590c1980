using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>An invoice or credit note with all that is drawn of it.</summary>
/// <param name="Id">The invoice or credit note.</param>
/// <param name="Trade">Between whom it is.</param>
/// <param name="Buyer">Who is to have it, as they were when it was issued.</param>
/// <param name="Content">What it says.</param>
internal sealed record IssuedDocument(DocumentId Id, ICustomerTrade Trade, InvoiceParty Buyer, BillingDocument Content);
