using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Crayon.Platform.Core.Ccp.Wire;

namespace Crayon.Platform.Core.Ccp.Transport;

/// <summary>
/// Our access token at the provider: client credentials (RFC 6749, section 4.4), kept until shortly before it ends.
/// </summary>
internal sealed class CcpTokens(CcpOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile Token? current;

    public async ValueTask<string> GetAsync(HttpClient http, CancellationToken ct)
    {
        if (Usable() is { } held) return held.Value;
        await fetching.WaitAsync(ct);
        try
        {
            if (Usable() is { } fetched) return fetched.Value;
            return (current = await FetchAsync(http, ct)).Value;
        }
        finally
        {
            fetching.Release();
        }
    }

    /// <summary>Forgets a token that the provider refused, unless another call has replaced it.</summary>
    public void Forget(string value)
    {
        if (current is { } held && held.Value == value) Interlocked.CompareExchange(ref current, null, held);
    }

    public void Dispose() => fetching.Dispose();

    private Token? Usable() => current is { } held && time.GetUtcNow() < held.EndsAt ? held : null;

    private async Task<Token> FetchAsync(HttpClient http, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Credentials());
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]);
        var asked = time.GetUtcNow();
        using var response = await http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode) throw new CcpTokenException((int)response.StatusCode);
        try
        {
            var token = await JsonSerializer.DeserializeAsync<TokenWire>(
                await response.Content.ReadAsStreamAsync(ct), CcpJson.Options, ct) ?? throw new CcpTokenException(0);
            var life = TimeSpan.FromSeconds(token.ExpiresIn);
            return new Token(token.AccessToken, asked + (life > 2 * Margin ? life - Margin : life / 2));
        }
        catch (JsonException)
        {
            throw new CcpTokenException(0);
        }
    }

    // Both halves are form-encoded before they are joined (RFC 6749, section 2.3.1).
    private string Credentials() => Convert.ToBase64String(Encoding.ASCII.GetBytes(
        $"{Uri.EscapeDataString(options.ClientId)}:{Uri.EscapeDataString(options.ClientSecret)}"));

    private sealed record Token(string Value, DateTimeOffset EndsAt);
}

/// <summary>The provider gave no token, so nothing was sent.</summary>
internal sealed class CcpTokenException(int status) : Exception($"The provider gave no token ({status}).")
{
    /// <summary>Whether it may give one in a moment.</summary>
    public bool IsTransient => status is 0 or 408 or 429 or >= 500;
}
