using System.Text.Json;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Organisations;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Tests.Protocol.Flows;
using Crayon.Identity.Tests.Provider;
using Crayon.Identity.Tests.SignIn;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Secrets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.Secrets;

/// <summary>
/// All that a person and a relying party do at one host, right and wrong, with every secret noted that is handed out or
/// sent on the way.
/// </summary>
internal sealed class WholeRun(TestProvider provider, Wire wire)
{
    private const string NewPassword = "another otter swims quickly";
    private static readonly RelyingParty Ledger = new("ledger", SignInCast.Callback);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestRealm North => provider.North;

    public Handed Handed { get; } = new();

    /// <summary>Signs in with password and code, allows what is asked, and takes the code that comes of it.</summary>
    public async Task<(Browser Browser, TestPerson Person)> SignInAsync()
    {
        var person = await provider.AddPersonAsync(North, "reseller.owner", withTotp: true);
        Handed.Note("password", person.Password);
        Handed.Note("authenticator secret", person.TotpSecret);
        var browser = new Browser(wire, North);
        await browser.OpenAsync($"/id/authorize?{Flow.Query(("scope", "openid offline_access orders.read"))}");
        Handed.Note("waiting request", browser.Page.Path.Split("request=")[1]);
        await browser.SubmitAsync("/id/signin", Login(person.Email, Handed.Note("wrong password", "no such otter")));
        await browser.SubmitAsync("/id/signin", Login(person.Email, person.Password));
        await browser.SubmitAsync("/id/mfa", ("code", Handed.Note("wrong one-time code", "000001")));
        NoteCookies(browser);
        await browser.SubmitAsync(
            "/id/mfa", ("code", Handed.Note("one-time code", person.Code())), ("trust", "true"));
        var landed = await browser.SubmitAsync("/id/consent", ("decision", "allow"));
        NoteCookies(browser);
        await RedeemAsync(browser, landed.Sent("code"));
        return (browser, person);
    }

    /// <summary>Changes what the account holds, and leaves by the relying party.</summary>
    public async Task AccountAsync(Browser browser, TestPerson person)
    {
        await browser.OpenAsync("/id/account/recovery-codes");
        var codes = await browser.SubmitAsync("/id/account/recovery-codes");
        foreach (var item in codes.Document.QuerySelectorAll(".codes li"))
            Handed.Note("recovery code", item.TextContent);
        await browser.OpenAsync("/id/account/password");
        await browser.SubmitAsync(
            "/id/account/password", ("current", person.Password),
            ("password", Handed.Note("new password", NewPassword)));
        NoteCookies(browser);
        await browser.OpenAsync("/id/account/email");
        await browser.SubmitAsync("/id/account/email", ("email", "moved@acme.example"));
        var tokens = await Flow.RedeemAsync((await browser.OpenAsync($"/id/authorize?{Flow.Query()}")).Sent("code")!);
        await browser.OpenAsync($"/id/logout?id_token_hint={Handed.Note("ID token", tokens.Text("id_token"))}");
        await browser.OpenAsync(await LinkAsync(MailTemplates.ConfirmEmail));
        await browser.SubmitAsync("/id/confirm");
    }

    /// <summary>Asks for a new password by mail, and is invited by mail.</summary>
    public async Task MailsAsync()
    {
        var (browser, person) = (new Browser(wire, North), await provider.AddPersonAsync(North));
        await browser.OpenAsync("/id/password/forgot");
        await browser.SubmitAsync("/id/password/forgot", ("email", person.Email));
        await browser.OpenAsync(await LinkAsync(MailTemplates.ResetPassword));
        await browser.SubmitAsync(
            "/id/password/reset", ("password", Handed.Note("password by mail", "a third otter dives")));
        await AtHostAsync<TeamInvitations>(invitations => invitations.InviteAsync(
            new TeamScope(North.Id, TenantKind.Reseller, null, [.. ApiScopes.ForTenants]),
            new NewInvitation("new@acme.example", "reseller.viewer", null),
            new InvitationLetter("Ann", "North", TestProvider.Public.OriginOf(North.Host)), Ct));
        await browser.OpenAsync(await LinkAsync(MailTemplates.Invitation));
        await browser.SubmitAsync(
            "/id/invite", ("name", "New"), ("password", Handed.Note("guest's password", "a guest's long password")));
        NoteCookies(browser);
    }

    /// <summary>Programs with a secret, and a provider's secret that the realm keeps.</summary>
    public async Task ProgramsAsync()
    {
        var made = await AtHostAsync<RealmClients, ClientCredentials>(clients => clients.AddAsync(
            North.Id, new NewClient(null, "Program", [ApiScopes.OrdersRead]), Ct));
        var secret = Handed.NoteBasic("program's secret", made.ClientId, made.ClientSecret);
        var wrong = Handed.NoteBasic("wrong secret", made.ClientId, "not-the-secret-of-it");
        Handed.Note("program's token", (await wire.AskAsync(North, made, Ct)).Text("access_token"));
        await wire.PostTokenAsync(North.Host, $"grant_type=client_credentials&client_id={made.ClientId}"
            + $"&client_secret={secret}", null, Ct);
        await wire.AskAsync(North, made with { ClientSecret = wrong }, Ct);
        var rotated = await AtHostAsync<RealmClients, ClientCredentials>(clients => clients.RotateSecretAsync(
            North.Id, made.ClientId, TimeSpan.Zero, Ct));
        Handed.Note("program's next secret", rotated.ClientSecret);
        await AtHostAsync<ExternalProviders>(providers => providers.AddAsync(North.Id, new NewProvider(
            "acme", "https://id.acme.example", new ProviderSettings(
                "Acme", "shop", Handed.Note("provider's secret", "secret-that-a-provider-gave"),
                ["openid", "email"], new ProviderTrust()), null), Ct));
    }

    // Redeems a code, and does with its tokens what can be done, also what is refused.
    private async Task RedeemAsync(Browser browser, string? code)
    {
        var flow = Flow;
        Handed.Note("code", code);
        Handed.Note("verifier", flow.Verifier);
        Handed.NoteBasic("relying party's secret", Ledger.ClientId, Ledger.Secret);
        var first = await flow.RedeemAsync(code!);
        NoteTokens(first);
        var second = await flow.RefreshAsync(first.Text("refresh_token"));
        NoteTokens(second);
        await flow.UserInfoAsync(second.Text("access_token"));
        await wire.PostFormAsync(
            North.Host, "/id/userinfo", $"access_token={second.Text("access_token")}", null, Ct);
        await wire.GetAsync(North.Host, $"/id/userinfo?access_token={second.Text("access_token")}", Ct);
        await flow.PostAsync("/id/introspect", $"token={second.Text("access_token")}");
        var pushed = await flow.PostAsync("/id/par", flow.Query());
        Handed.Note("pushed request", pushed.Text("request_uri").Split(':')[^1]);
        await browser.OpenAsync($"/id/authorize?{flow.Query(("id_token_hint", first.Text("id_token")))}");
        Handed.Note("code", browser.Page.Sent("code"));
        await flow.RedeemAsync(code!);
        await flow.RefreshAsync(second.Text("refresh_token"));
        await flow.PostAsync("/id/revoke", $"token={second.Text("refresh_token")}");
    }

    private Flow Flow => field ??= new Flow(wire, North, Ledger);

    /// <summary>The relying party, as the run needs it.</summary>
    public async Task RegisterAsync()
    {
        await provider.AsPlatformAsync<IdentityDbContext>(async db =>
        {
            FlowWorld.AddClient(db, North.Id, Ledger, client =>
            {
                client.Demands = new ClientDemands { NeedsConsent = true };
                client.Scopes = ["openid", "offline_access", "orders.read"];
                return client;
            });
            await db.SaveChangesAsync(Ct);
        });
    }

    private void NoteCookies(Browser browser)
    {
        foreach (var (name, value) in browser.Cookies) Handed.Note($"cookie {name}", value);
    }

    private void NoteTokens(Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Body);
        foreach (var kind in new[] { "access_token", "refresh_token", "id_token" })
            Handed.Note(kind, answer.Text(kind));
    }

    // Opens the newest mail of a kind as the worker does; answers the path of its link.
    private async Task<string> LinkAsync(string template)
    {
        var mail = await provider.ReadAsync(North, db => db.Set<QueuedMail>().AsNoTracking()
            .Where(row => row.Template == template).OrderByDescending(row => row.CreatedAt).FirstAsync(Ct));
        var opened = wire.Services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Crayon.Mail", mail.TenantId.ToString(), mail.Id.ToString()).Unprotect(mail.Sealed!);
        var link = JsonDocument.Parse(opened).RootElement.GetProperty("Content").GetProperty("Link").GetString()!;
        Handed.Note($"link of {template}", link.Split("link=")[1]);
        return new Uri(link).PathAndQuery;
    }

    private static (string, string)[] Login(string email, string password) =>
        [("email", email), ("password", password)];

    private Task AtHostAsync<TUse>(Func<TUse, Task> work) where TUse : notnull =>
        AtHostAsync<TUse, bool>(async use =>
        {
            await work(use);
            return true;
        });

    private async Task<T> AtHostAsync<TUse, T>(Func<TUse, Task<T>> work) where TUse : notnull
    {
        await using var scope = wire.Services.GetScopes().ForTenant(North.Id, Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<TUse>());
    }
}
