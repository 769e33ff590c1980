using System.Net.Http.Headers;
using System.Text;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.BadInput;

public sealed class BadInputTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_07_21_Each_is_refused_with_a_stable_type_and_nothing_stored(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        var before = await world.CountsAsync(Ct);
        var findings = new List<string>();
        foreach (var bad in BadRequests.Of(world))
        {
            var answer = await SendAsync(caller, bad);
            var isNamed = bad.Field is null || answer.Json["errors"]?.AsObject().ContainsKey(bad.Field) == true;
            if (answer.Status != bad.Status || answer.Type != $"urn:problem:{bad.Type}" || !isNamed)
                findings.Add(
                    $"{bad.Name}: {answer.Status} {answer.Body}, expected {bad.Status} {bad.Type} {bad.Field}");
            if (answer.Body.Contains("Crayon.", StringComparison.Ordinal)
                || answer.Body.Contains("   at ", StringComparison.Ordinal))
                findings.Add($"{bad.Name} tells of our inside: {answer.Body}");
        }
        Assert.Empty(findings);
        Assert.Equal(before, await world.CountsAsync(Ct));
    }

    private static Task<Answer> SendAsync(ApiCaller caller, BadRequest bad) =>
        caller.SendAsync(bad.Method, bad.Path, null, Ct, request =>
    {
        if (bad.Bytes is { } bytes) request.Content = new ByteArrayContent(bytes);
        else if (bad.Body is { } body) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (request.Content is { } content) content.Headers.ContentType = new MediaTypeHeaderValue(bad.MediaType);
        // A body that is refused by its length alone is not sent: the connection would close under it.
        request.Headers.ExpectContinue = bad.Body?.Length > 1_000_000;
        if (bad.Key is { } key
            && bad.Method == HttpMethod.Post) request.Headers.TryAddWithoutValidation("Idempotency-Key",
            key.Length == 0 ? Guid.CreateVersion7().ToString() : key);
        if (bad.IfMatch is { } match) request.Headers.TryAddWithoutValidation("If-Match", match);
    });
}
