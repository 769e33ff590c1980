using System.Net;
using System.Text.Json;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>What a realm made of a token that was to be changed into one of a tenant.</summary>
internal enum ExchangeWord
{
    /// <summary>Here it is.</summary>
    Given,

    /// <summary>There is no open leave to work there.</summary>
    NotOpen,

    /// <summary>The token that was to be changed is not good any more.</summary>
    SubjectRefused,

    /// <summary>The realm did not answer.</summary>
    NoAnswer,
}

/// <summary>What became of such a change.</summary>
/// <param name="Word">Whether there is a token, and why not.</param>
/// <param name="AccessToken">The token; empty for none.</param>
/// <param name="Seconds">How long it lives.</param>
/// <param name="Scopes">What it allows.</param>
internal sealed record ExchangeOutcome(
    ExchangeWord Word, string AccessToken, int Seconds, IReadOnlyList<string> Scopes)
{
    /// <summary>Reads a realm's answer (RFC 8693 section 2.2).</summary>
    public static ExchangeOutcome Of(HttpStatusCode? status, string body)
    {
        if (status is not (HttpStatusCode.OK or HttpStatusCode.BadRequest)) return No(ExchangeWord.NoAnswer);
        using var answer = JsonDocument.Parse(body);
        var root = answer.RootElement;
        if (status == HttpStatusCode.OK)
            return new ExchangeOutcome(ExchangeWord.Given, root.GetProperty("access_token").GetString() ?? "",
                root.GetProperty("expires_in").GetInt32(), root.GetProperty("scope").GetString()?.Split(' ') ?? []);
        var error = root.TryGetProperty("error", out var found) ? found.GetString() : null;
        return No(error is "invalid_target" or "invalid_scope" or "unauthorized_client"
            ? ExchangeWord.NotOpen : ExchangeWord.SubjectRefused);
    }

    private static ExchangeOutcome No(ExchangeWord word) => new(word, "", 0, []);
}
