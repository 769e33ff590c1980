using System.Text.Json;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Crayon.Identity.Host.SignIn;

/// <summary>What a page needs to run a ceremony.</summary>
/// <param name="Options">Options for the browser, as JSON.</param>
/// <param name="State">Sealed, comes back with the form.</param>
public sealed record PasskeyForm(string Options, string State);

/// <summary>
/// Registers and uses passkeys (WebAuthn) by ASP.NET Core Identity's handler, whose relying party is the host of the
/// request's realm alone. A challenge is bound to the realm and the browser, lives five minutes and works once.
/// </summary>
internal sealed class PasskeyCeremonies(
    UserManager<Person> people, RealmSeal seal, CookieNames cookies, UsedAssertions used, HostSettings settings,
    TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A ceremony by which a person signs in; null for whoever has a passkey here.</summary>
    public async Task<PasskeyForm> ForSignInAsync(HttpContext context, Person? person)
    {
        var made = await Handler(context).MakeRequestOptionsAsync(person, context);
        return new PasskeyForm(made.RequestOptionsJson, Seal(context, "passkey use", made.AssertionState));
    }

    /// <summary>A ceremony that adds a passkey to a person.</summary>
    public async Task<PasskeyForm> ForRegistrationAsync(HttpContext context, Person person)
    {
        var entity = new PasskeyUserEntity
        {
            Id = person.PersonId.ToString(), Name = person.Email, DisplayName = person.Name ?? person.Email,
        };
        var made = await Handler(context).MakeCreationOptionsAsync(entity, context);
        return new PasskeyForm(made.CreationOptionsJson, Seal(context, RegistrationOf(person), made.AttestationState));
    }

    /// <summary>Who used a passkey, and which; null when anything about it is wrong, or it was used before.</summary>
    public async Task<(Person Person, UserPasskeyInfo Passkey)?> UseAsync(
        HttpContext context, IFormCollection form, CancellationToken ct)
    {
        if (await OpenAsync(context, "passkey use", form, ct) is not { } state) return null;
        try
        {
            var result = await Handler(context).PerformAssertionAsync(new PasskeyAssertionContext
            {
                HttpContext = context, CredentialJson = form["credential"].ToString(), AssertionState = state,
            });
            return result is { Succeeded: true, User.IsEnabled: true, Passkey.IsUserVerified: true }
                ? (result.User, result.Passkey)
                : null;
        }
        catch (Exception malformed)
            when (malformed is InvalidOperationException or JsonException or PasskeyException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The passkey that was made for this person; null when anything about it is wrong.</summary>
    public async Task<UserPasskeyInfo?> RegisterAsync(
        HttpContext context, Person person, IFormCollection form, CancellationToken ct)
    {
        if (await OpenAsync(context, RegistrationOf(person), form, ct) is not { } state) return null;
        try
        {
            var result = await Handler(context).PerformAttestationAsync(new PasskeyAttestationContext
            {
                HttpContext = context, CredentialJson = form["credential"].ToString(), AttestationState = state,
            });
            return result is { Succeeded: true, Passkey.IsUserVerified: true }
                && result.UserEntity.Id == person.PersonId.ToString()
                ? result.Passkey : null;
        }
        catch (Exception malformed)
            when (malformed is InvalidOperationException or JsonException or PasskeyException or FormatException)
        {
            return null;
        }
    }

    private PasskeyHandler<Person> Handler(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var origin = settings.Public.OriginOf(host);
        return new PasskeyHandler<Person>(people, Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = host, AuthenticatorTimeout = Life, UserVerificationRequirement = "required",
                ResidentKeyRequirement = "required",
            ValidateOrigin = check => ValueTask.FromResult(!check.CrossOrigin && check.Origin == origin),
        }));
    }

    private string Seal(HttpContext context, string purpose, string? state) =>
        seal.Seal(CurrentRealm.Of(context).Id, $"{purpose} {Browser(context)}", state ?? "", Life);

    private async Task<string?> OpenAsync(
        HttpContext context, string purpose, IFormCollection form, CancellationToken ct)
    {
        var realm = CurrentRealm.Of(context).Id;
        var sealedState = form["state"].ToString();
        if (context.Request.Cookies[cookies.Passkey] is not { Length: > 0 and <= 100 } browser) return null;
        var state = seal.Open<string>(realm, $"{purpose} {Name(browser)}", sealedState);
        return state is not null && await used.TakeAsync(realm, $"passkey:{sealedState}", time.GetUtcNow() + Life, ct)
            ? state
            : null;
    }

    private string Browser(HttpContext context)
    {
        if (context.Request.Cookies[cookies.Passkey] is { Length: > 0 and <= 100 } known) return Name(known);
        var handle = OpaqueHandle.New();
        context.Response.Cookies.Append(cookies.Passkey, handle, cookies.Options());
        return Name(handle);
    }

    private static string RegistrationOf(Person person) => $"passkey registration {person.PersonId}";

    private static string Name(string browser) => Convert.ToHexString(OpaqueHandle.HashOf(browser));
}
