using Crayon.Identity.Host.Protocol.Errors;
using Microsoft.Net.Http.Headers;

namespace Crayon.Identity.Host.Protocol;

/// <summary>Reads a request of a program off HTTP: a form in the body, nothing in the address.</summary>
internal static class FormRequest
{
    private const string FormType = "application/x-www-form-urlencoded";

    public static async ValueTask<(ProtocolForm? Form, ProtocolError? Error)> ReadAsync(HttpRequest request,
        CancellationToken ct)
    {
        var (parameters, error) = await BodyAsync(request, ct);
        return parameters is null ? (null, error) : ProtocolForm.ReadOnce(parameters);
    }

    /// <summary>
    /// Reads the form of a browser; null when there is none. What is sent twice is for the caller to refuse.
    /// </summary>
    public static async ValueTask<ProtocolForm?> ReadBrowserAsync(HttpRequest request, CancellationToken ct) =>
        await BodyAsync(request, ct) is ({ } parameters, _) ? ProtocolForm.Read(parameters) : null;

    private static async ValueTask<(IFormCollection? Parameters, ProtocolError? Error)> BodyAsync(HttpRequest request,
        CancellationToken ct)
    {
        if (request.QueryString.HasValue) return (null, ProtocolError.BadRequest("Parameters belong in the body."));
        if (!IsForm(request)) return (null, ProtocolError.BadRequest($"The body must be {FormType}."));
        try
        {
            return (await request.ReadFormAsync(ct), null);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, ProtocolError.TooLarge);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return (null, ProtocolError.BadRequest("The body cannot be read."));
        }
    }

    /// <summary>Whether the body is a form.</summary>
    public static bool IsForm(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase);
}
