namespace Crayon.Platform.Core.Tests.Catalogue;

/// <summary>Lets a number of calls through and then cuts every further one off before it is sent.</summary>
internal sealed class Deaths
{
    private int left;

    public void Survives(int calls) => Interlocked.Exchange(ref left, calls);

    public DelegatingHandler Handler() => new Cut(this);

    private sealed class Cut(Deaths deaths) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri?.AbsolutePath == "/oauth/token" || Interlocked.Decrement(ref deaths.left) >= 0
                ? base.SendAsync(request, cancellationToken)
                : Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest));
    }
}
