using Crayon.Ccp.Simulator.Idempotency;

namespace Crayon.Ccp.Simulator.ServiceRequests;

/// <summary>A case as it is sent, with what both sides have said, oldest first.</summary>
internal sealed record ServiceRequestBody(
    string Id, string CustomerId, string Title, string Description, string Severity, string? SupportTopicId,
    string? SubscriptionId, string? AlternateId, ContactBody PrimaryContact, string Status, DateTimeOffset CreatedDate,
    DateTimeOffset LastModifiedDate, IReadOnlyList<NoteBody> Notes, string Etag)
{
    public static ServiceRequestBody Of(ServiceRequest r) => new(
        r.Id, r.CustomerId, r.Title, r.Description, r.Severity, r.SupportTopicId, r.SubscriptionId, r.AlternateId,
        new ContactBody(r.ContactName, r.ContactEmail), r.Status, r.CreatedAt, r.ChangedAt,
        [.. r.Notes.OrderBy(n => n.At).ThenBy(n => n.Seq).Select(n => new NoteBody(n.Author, n.Text, n.At))],
        ETags.Of(r.Version));

    public static Http.Answer Answer(ServiceRequest request) =>
        Http.Answer.Ok(Of(request), ETags.Of(request.Version));
}

/// <summary>Whom the provider may ask.</summary>
internal sealed record ContactBody(string Name, string Email);

/// <summary>One note; the author is partner or provider.</summary>
internal sealed record NoteBody(string Author, string Text, DateTimeOffset CreatedDate);
