using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Mail;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>A mail that carried an invoice or credit note.</summary>
/// <param name="Number">1 for the one that followed its issue.</param>
/// <param name="To">The address.</param>
/// <param name="State">Sent once a mail server took it; Refused where none ever will.</param>
/// <param name="RequestedAt">When it was accepted (real time).</param>
/// <param name="SentAt">When it was handed over (real time); null before.</param>
[Example("""
    { "number": 1, "to": "ap@acme.example", "state": "Sent", "requestedAt": "2026-04-05T00:00:12Z",
      "sentAt": "2026-04-05T00:00:13Z" }
    """)]
internal sealed record DeliveryView(
    int Number, string To, MailState State, DateTimeOffset RequestedAt, DateTimeOffset? SentAt)
{
    public static DeliveryView Of(DocumentDelivery row) =>
        new(row.Number, row.Address, row.State, row.RequestedAt, row.SentAt);
}
