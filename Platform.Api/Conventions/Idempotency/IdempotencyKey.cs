using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Conventions.Idempotency;

/// <summary>
/// Whether an endpoint demands the Idempotency-Key header or only heeds it. It stands on the endpoint.
/// </summary>
/// <param name="IsRequired">Whether a request without one is refused.</param>
internal sealed record IdempotencyRule(bool IsRequired);

/// <summary>Names one request of one caller, and the body that it came with.</summary>
/// <param name="Id">SHA-256 over tenant, principal, route and key.</param>
/// <param name="BodyHash">SHA-256 of the body.</param>
internal sealed record IdempotencyKey(string Id, string BodyHash)
{
    private const string Header = "Idempotency-Key";
    private const int Longest = 255;

    /// <summary>The key of a request; null where none was sent and none is needed.</summary>
    public static async Task<IdempotencyKey?> ReadAsync(HttpContext context, bool isRequired, CancellationToken ct)
    {
        var values = context.Request.Headers[Header];
        if (values.Count == 0 && !isRequired) return null;
        if (values.Count == 0)
            throw new RefusedException(ApiProblems.KeyRequired,
            "Send a new key with each new request: 1 to 255 printable ASCII characters.");
        if (values is not [{ Length: >= 1 and <= Longest } key] || !key.All(letter => letter is >= ' ' and <= '~')
            || string.IsNullOrWhiteSpace(key))
            throw new RefusedException(ApiProblems.KeyInvalid,
                "One key of 1 to 255 printable ASCII characters is expected.");
        var caller = Caller.Of(context);
        var place = $"{caller.Tenant.Id}\n{caller.Actor.Id}\n{context.Request.Method} {context.Request.Path}\n{key}";
        return new IdempotencyKey(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place))),
            await HashOfBodyAsync(context.Request, ct));
    }

    private static async Task<string> HashOfBodyAsync(HttpRequest request, CancellationToken ct)
    {
        request.Body.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(request.Body, ct));
    }
}
