using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>
/// One way to tokens (RFC 6749 section 1.3), for a client that was authenticated; registered under its
/// <c>grant_type</c>.
/// </summary>
internal interface ITokenGrant
{
    /// <summary>Answers a request.</summary>
    ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> AnswerAsync(
        RegisteredTenant realm, KnownClient client, ProtocolForm form, CancellationToken ct);
}
