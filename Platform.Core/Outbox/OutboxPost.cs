using System.Diagnostics;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Outbox;

/// <summary>Accepts work in the transaction of the rows that it is about.</summary>
public static class OutboxPost
{
    /// <summary>Adds a message about a row of a customer; it commits with the row or not at all.</summary>
    /// <param name="db">The unit of work: any context that maps the outbox.</param>
    /// <param name="time">Real time.</param>
    /// <param name="topic">One of <see cref="OutboxTopics"/>.</param>
    /// <param name="subject">The row.</param>
    /// <param name="subjectId">Its id.</param>
    public static void Add(
        ScopedDbContext db, TimeProvider time, string topic, ICustomerOwned subject, Guid subjectId) =>
        db.Set<OutboxMessage>().Add(New(time, topic, subjectId, (subject.TenantId, subject.CustomerId)));

    /// <summary>
    /// Adds a message about a row of a tenant or of one of its customers; it commits with the row or not at all.
    /// </summary>
    /// <param name="db">The unit of work: any context that maps the outbox.</param>
    /// <param name="time">Real time.</param>
    /// <param name="topic">One of <see cref="OutboxTopics"/>.</param>
    /// <param name="subject">The row.</param>
    /// <param name="subjectId">Its id.</param>
    public static void Add(
        ScopedDbContext db, TimeProvider time, string topic, IPerhapsCustomerOwned subject, Guid subjectId) =>
        db.Set<OutboxMessage>().Add(New(time, topic, subjectId, (subject.TenantId, subject.CustomerId)));

    /// <summary>
    /// Adds a message about a row between two parties, for its seller; it commits with the row or not at all.
    /// </summary>
    /// <param name="db">The unit of work: any context that maps the outbox.</param>
    /// <param name="time">Real time.</param>
    /// <param name="topic">One of <see cref="OutboxTopics"/>.</param>
    /// <param name="subject">The row.</param>
    /// <param name="subjectId">Its id.</param>
    public static void Add(
        ScopedDbContext db, TimeProvider time, string topic, ITwoParty subject, Guid subjectId) =>
        db.Set<OutboxMessage>().Add(New(time, topic, subjectId, (subject.SellerTenantId, null)));

    /// <summary>
    /// Adds a message for a tenant about a row that is not a customer's; it commits with the row or not at all.
    /// </summary>
    /// <param name="db">The unit of work: any context that maps the outbox.</param>
    /// <param name="time">Real time.</param>
    /// <param name="topic">One of <see cref="OutboxTopics"/>.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="subjectId">The row's id.</param>
    public static void AddFor(
        ScopedDbContext db, TimeProvider time, string topic, TenantId tenant, Guid subjectId) =>
        db.Set<OutboxMessage>().Add(New(time, topic, subjectId, (tenant, null)));

    private static OutboxMessage New(
        TimeProvider time, string topic, Guid subjectId, (TenantId Tenant, CustomerId? Customer) owner) => new()
    {
        TenantId = owner.Tenant,
        CustomerId = owner.Customer,
        Topic = topic,
        SubjectId = subjectId,
        NotBefore = time.GetUtcNow(),
        CreatedAt = time.GetUtcNow(),
        TraceParent = Activity.Current?.Id,
    };
}
