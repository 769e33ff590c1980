using Crayon.Platform.Core.Portal;
using Crayon.Platform.Portal.Bff.Realms;

namespace Crayon.Platform.Portal.Bff.Sessions;

/// <summary>A living session with what is sealed in it.</summary>
/// <param name="Row">The session.</param>
/// <param name="Handle">What the browser holds.</param>
/// <param name="Contents">What the handle opened.</param>
internal sealed record CurrentSession(PortalSession Row, BrowserHandle Handle, SessionContents Contents);

/// <summary>What a session holds that nobody may read but us.</summary>
/// <param name="AccessToken">For the API.</param>
/// <param name="RefreshToken">For the next access token.</param>
/// <param name="Scopes">What the access token allows.</param>
/// <param name="Person">Who is signed in.</param>
/// <param name="AuthenticatedAt">When they proved it (real time).</param>
/// <param name="Level">How far that can be relied on.</param>
internal sealed record SessionContents(
    string AccessToken, string RefreshToken, IReadOnlyList<string> Scopes, PersonAnswer Person,
    DateTimeOffset AuthenticatedAt, string? Level)
{
    /// <summary>The purpose by which it is sealed.</summary>
    public const string Purpose = "session";

    /// <summary>The same session with new tokens.</summary>
    public SessionContents With(TokenAnswer tokens) => this with
    {
        AccessToken = tokens.AccessToken, RefreshToken = tokens.RefreshToken, Scopes = tokens.Scope.Split(' '),
    };
}
