using System.Security.Authentication;
using Crayon.Identity.Tests.Provider;

namespace Crayon.Identity.Tests;

public sealed class TlsTests(SharedProvider shared)
{
    private const string Discovery = "/id/.well-known/openid-configuration";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    [Fact]
    public async Task Issuer_and_addresses_are_https_and_browsers_are_told_to_stay()
    {
        var answer = await Provider.Wire.GetAsync(Provider.North.Host, Discovery, Ct);
        Assert.Equal("https://north.localhost:8443/id", answer.Text("issuer"));
        Assert.DoesNotContain("http:", answer.Body);
        Assert.StartsWith("max-age=", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Who_does_not_know_the_authority_is_not_served()
    {
        using var stranger = new HttpClient();
        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => stranger.GetAsync(new Uri(Provider.Wire.Address, Discovery), Ct));
        Assert.IsType<AuthenticationException>(failure.InnerException);
    }
}
