using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Engines;

/// <summary>
/// Clusters the tables that grow on a sequence: SQL Server orders UUIDs by their last bytes, so that clustering on a
/// UUID v7 would write all over the table.
/// </summary>
internal static class SqlServerClustering
{
    private const string Sequence = "RowSequence";

    private static readonly Type[] Growing =
    [
        typeof(Order), typeof(OrderLine), typeof(OrderEvent), typeof(AccountSubscription),
        typeof(SubscriptionSeatBatch),
        typeof(SubscriptionChange), typeof(SubscriptionEvent), typeof(Licence), typeof(OutboxMessage),
        typeof(AuditEvent),
        typeof(QueuedMail), typeof(Charge), typeof(WholesaleCharge), typeof(ChargeCost),
        typeof(Invoice), typeof(InvoiceLine), typeof(CreditNote), typeof(CreditNoteLine),
        typeof(DocumentFile), typeof(DocumentDelivery),
        typeof(CostLine),
    ];

    public static void Apply(ModelBuilder model)
    {
        foreach (var type in Growing)
        {
            var entity = model.Entity(type);
            entity.Metadata.FindPrimaryKey()?.SetIsClustered(false);
            // By its full name: PostgreSQL's extension is called the same, and would leave the column without a value.
            SqlServerPropertyBuilderExtensions.UseIdentityColumn(entity.Property<long>(Sequence));
            entity.HasIndex(Sequence).IsUnique().IsClustered();
        }
    }
}
