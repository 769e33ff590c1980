using System.Net;
using DnsClient;
using DnsClient.Protocol;

namespace Crayon.Identity.Store.Federation;

/// <summary>Asks the DNS what only a domain's owner can put there.</summary>
public interface IDomainProof
{
    /// <summary>
    /// The texts of the TXT records at <see cref="ClaimedDomains.RecordOf"/> the domain; none where no name server
    /// answers.
    /// </summary>
    Task<IReadOnlyList<string>> TextsAsync(string domain, CancellationToken ct);
}

/// <summary>Asks the name servers of the machine, or those given.</summary>
public sealed class DnsDomainProof : IDomainProof
{
    private readonly LookupClient client;

    /// <summary>Makes one.</summary>
    /// <param name="servers">The name servers to ask; null for those of the machine.</param>
    public DnsDomainProof(IReadOnlyList<IPEndPoint>? servers = null)
    {
        var options = servers is null ? new LookupClientOptions() : new LookupClientOptions([.. servers]);
        // A record that was just added must be found at the next try.
        options.UseCache = false;
        options.Timeout = TimeSpan.FromSeconds(5);
        options.Retries = 1;
        client = new LookupClient(options);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> TextsAsync(string domain, CancellationToken ct)
    {
        try
        {
            var answer = await client.QueryAsync(ClaimedDomains.RecordOf(domain), QueryType.TXT, cancellationToken: ct);
            // What was split for its length is one text (RFC 7208 section 3.3 reads it alike).
            return [.. answer.Answers.OfType<TxtRecord>().Select(record => string.Concat(record.Text).Trim())];
        }
        catch (DnsResponseException)
        {
            return [];
        }
    }
}
