using Crayon.Identity.Host.Protocol.Errors;

namespace Crayon.Identity.Host.Protocol.UserInfo;

/// <summary>
/// Takes an access token off a request (RFC 6750 section 2): header, or body of a form; never the address.
/// </summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";
    private const string Parameter = "access_token";

    /// <summary>The token; null with no error when none was sent.</summary>
    public static async ValueTask<(string? Token, ProtocolError? Error)> ReadAsync(HttpRequest request,
        CancellationToken ct)
    {
        if (request.Query.ContainsKey(Parameter))
            return (null, ProtocolError.BadRequest("A token does not belong in the address."));
        var header = request.Headers.Authorization is [{ } value]
            && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;
        if (!HttpMethods.IsPost(request.Method) || !FormRequest.IsForm(request)) return (header, null);
        var (form, error) = await FormRequest.ReadAsync(request, ct);
        if (form is null) return (null, error);
        return header is not null && form[Parameter] is not null
            ? (null, ProtocolError.BadRequest("The token is sent in two ways."))
            : (header ?? form[Parameter], null);
    }
}
