namespace Crayon.Identity.Store.Tokens.External;

/// <summary>
/// The way out to the documents of other people's issuers. A host that takes their tokens gives one that guards where
/// calls go.
/// </summary>
public interface IIssuerDocuments
{
    /// <summary>
    /// The document at an address, whole; throws <see cref="HttpRequestException"/> for anything but a 200 of modest
    /// size in time.
    /// </summary>
    Task<string> GetAsync(Uri address, CancellationToken ct);
}

/// <summary>For programs that take nobody else's tokens: no call goes out.</summary>
internal sealed class NoIssuerDocuments : IIssuerDocuments
{
    public Task<string> GetAsync(Uri address, CancellationToken ct) =>
        throw new HttpRequestException("This program fetches no documents of other issuers.");
}
