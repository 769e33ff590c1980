using Crayon.Platform.Core.Outbox;

namespace Crayon.Platform.Core.Customers;

/// <summary>Works on <c>customer.arrange</c>.</summary>
internal sealed class ArrangeCustomer(CustomerArrangement arrangement) : IOutboxHandler
{
    public string Topic => OutboxTopics.ArrangeCustomer;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        // Refused or waiting for staff is an end, too: both stand on the customer and are taken up again by what
        // changes them.
        await arrangement.EnsureAsync(new CustomerId(subjectId), ct);
        return WorkOutcome.Done;
    }
}
