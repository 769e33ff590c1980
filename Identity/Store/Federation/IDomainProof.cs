using System.Net;
using DnsClient;
using DnsClient.Protocol;

namespace Crayon.Identity.Store.Federation;

/// <summary>Asks the DNS what only a domain's owner can put there.</summary>
public interface IDomainProof
{
    /// <summary>Whether a TXT record at <see cref="ClaimedDomains.RecordOf"/> the domain shows the text.</summary>
    Task<bool> ShowsAsync(string domain, string text, CancellationToken ct);
}

/// <summary>Asks the name servers of the machine, or those given.</summary>
internal sealed class DnsDomainProof : IDomainProof
{
    private readonly LookupClient client;

    public DnsDomainProof(IReadOnlyList<IPEndPoint>? servers = null)
    {
        var options = servers is null ? new LookupClientOptions() : new LookupClientOptions([.. servers]);
        // A record that was just added must be found at the next try.
        options.UseCache = false;
        options.Timeout = TimeSpan.FromSeconds(5);
        options.Retries = 1;
        client = new LookupClient(options);
    }

    public async Task<bool> ShowsAsync(string domain, string text, CancellationToken ct)
    {
        try
        {
            var answer = await client.QueryAsync(ClaimedDomains.RecordOf(domain), QueryType.TXT, cancellationToken: ct);
            return answer.Answers.OfType<TxtRecord>().Any(record => string.Concat(record.Text).Trim() == text);
        }
        catch (DnsResponseException)
        {
            return false;
        }
    }
}
