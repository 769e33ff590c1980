using Crayon.Platform.Core.Billing.Charging;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>What is to be taken back of one line of an invoice.</summary>
/// <param name="LineNumber">The line.</param>
/// <param name="Net">Without tax, above zero, in the currency of the invoice.</param>
/// <param name="Charge">The credit that causes it; null where a person does.</param>
public sealed record CreditedLine(int LineNumber, Money Net, ChargeId? Charge = null);
