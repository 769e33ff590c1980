using Microsoft.Net.Http.Headers;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>Reads a token request off HTTP: a form in the body, nothing in the address.</summary>
internal static class TokenRequest
{
    private const string FormType = "application/x-www-form-urlencoded";

    public static async ValueTask<(TokenForm? Form, TokenError? Error)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.QueryString.HasValue) return (null, TokenError.BadRequest("Parameters belong in the body."));
        if (!IsForm(request.ContentType)) return (null, TokenError.BadRequest($"The body must be {FormType}."));
        try
        {
            return TokenForm.Read(await request.ReadFormAsync(ct));
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, TokenError.TooLarge);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return (null, TokenError.BadRequest("The body cannot be read."));
        }
    }

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase);
}
