using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Customers;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>What is to be done with an authorization request: a pure function of what is known.</summary>
internal abstract record AuthorizeDecision
{
    private AuthorizeDecision()
    {
    }

    /// <summary>The client gets a code.</summary>
    internal sealed record Issue(IReadOnlyList<string> Scopes, CustomerId? Organisation) : AuthorizeDecision;

    /// <summary>The person has to sign in, or to prove themselves better; at least on this level.</summary>
    internal sealed record NeedSignIn(string? Level) : AuthorizeDecision;

    /// <summary>The person has to allow these scopes.</summary>
    internal sealed record NeedConsent(IReadOnlyList<string> Scopes) : AuthorizeDecision;

    /// <summary>The person has to choose the customer for whom they act.</summary>
    internal sealed record NeedOrganisation : AuthorizeDecision;

    /// <summary>The client gets an error.</summary>
    internal sealed record Refuse(AuthorizeError Error) : AuthorizeDecision;

    /// <summary>
    /// Judges a request; <c>prompt=none</c> turns every need into its error (OpenID Connect Core section 3.1.2.1).
    /// </summary>
    public static AuthorizeDecision Judge(AuthorizeFacts facts)
    {
        var decision = Sign(facts) ?? Choose(facts);
        return !facts.Parameters.Prompt.Contains("none", StringComparer.Ordinal) ? decision : decision switch
        {
            NeedSignIn => new Refuse(AuthorizeError.LoginRequired),
            NeedConsent => new Refuse(AuthorizeError.ConsentRequired),
            NeedOrganisation => new Refuse(AuthorizeError.InteractionRequired),
            _ => decision,
        };
    }

    private static AuthorizeDecision? Sign(AuthorizeFacts facts)
    {
        var level = AuthorizeLevel.Of(facts);
        if (facts.Person is not { } person) return new NeedSignIn(level);
        var authentication = person.Session.Authentication;
        var isFresh = authentication.At >= facts.CreatedAt;
        if (facts.Parameters.HintedSubject is { } hinted && hinted != person.Person.PersonId.ToString())
            return isFresh ? new Refuse(AuthorizeError.LoginRequired) : new NeedSignIn(level);
        if (!isFresh && (AsksAgain(facts.Parameters) || IsTooOld(facts, authentication))) return new NeedSignIn(level);
        return level is null || AuthenticationLevels.Reaches(authentication.Level, level)
            ? null
            : new NeedSignIn(level);
    }

    private static bool AsksAgain(AuthorizeParameters parameters) =>
        parameters.Prompt.Contains("login", StringComparer.Ordinal)
            || parameters.Prompt.Contains("select_account", StringComparer.Ordinal);

    private static bool IsTooOld(AuthorizeFacts facts, Authentication authentication) =>
        facts.Parameters.MaxAge is { } seconds
            && (seconds == 0 || facts.Now - authentication.At > TimeSpan.FromSeconds(seconds));

    private static AuthorizeDecision Choose(AuthorizeFacts facts)
    {
        var choice = AuthorizeOrganisation.Of(facts);
        if (choice.IsRefused) return new Refuse(AuthorizeError.NotAMember);
        if (choice.IsOpen) return new NeedOrganisation();
        var scopes = GrantedScopes.Of(facts.Parameters.Scopes, facts.Memberships, choice.Organisation);
        // Nothing at all, or nothing but the person where the API was asked for.
        if (scopes.Count == 0 || (GrantedScopes.ReachApi(facts.Parameters.Scopes) && !GrantedScopes.ReachApi(scopes)))
            return new Refuse(AuthorizeError.NothingAllowed);
        return IsAllowed(facts, scopes) ? new Issue(scopes, choice.Organisation) : new NeedConsent(scopes);
    }

    // The realm's own portal does not ask: whoever signs in there means it.
    private static bool IsAllowed(AuthorizeFacts facts, IReadOnlyList<string> scopes)
    {
        if (!facts.Client.Demands.NeedsConsent) return true;
        if (facts.Consent is not { } consent || !scopes.All(scope => consent.Scopes.Contains(scope))) return false;
        return !facts.Parameters.Prompt.Contains("consent", StringComparer.Ordinal)
            || consent.GivenAt >= facts.CreatedAt;
    }
}
