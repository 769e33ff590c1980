using System.Net;
using System.Net.Sockets;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.People;
using Crayon.Identity.Tests.Provider;
using Crayon.Identity.Tests.SignIn;
using Crayon.Testing.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.Federation;

[Collection(nameof(Company))]
public sealed class FederationTests(Company company)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestRealm North => company.Provider.North;

    [Fact]
    public async Task X_10_Somebody_of_another_provider_is_added_signed_in_and_known_again_by_issuer_and_subject()
    {
        var (provider, robin) = (await company.AddAsync(North), Employee.New());
        await company.SignInAsAsync(robin);
        Assert.StartsWith("/id/account", (await company.SignInAsync(company.BrowserAt(North), provider)).Path);

        // A new name and address there is the same person here.
        await company.SignInAsAsync(robin with { Email = $"new-{robin.Email}" });
        Assert.StartsWith("/id/account", (await company.SignInAsync(company.BrowserAt(North), provider)).Path);

        var person = await PersonAsync(robin.Email!);
        Assert.NotNull(person?.EmailConfirmedAt);
        Assert.Null(await PersonAsync($"new-{robin.Email}"));
        var session = await company.Provider.ReadAsync(
            North, db => db.Sessions.AsNoTracking().FirstAsync(row => row.PersonId == person!.PersonId, Ct));
        Assert.Equal(("fed", "urn:acr:1fa"), (session.Authentication.Methods, session.Authentication.Level));
    }

    [Fact]
    public async Task X_10_An_address_of_somebody_here_links_nothing()
    {
        var (provider, known) = (await company.AddAsync(North), await company.Provider.AddPersonAsync(North));
        await company.SignInAsAsync(Employee.New() with { Email = known.Email });
        var page = await company.SignInAsync(company.BrowserAt(North), provider);
        Assert.Equal(409, page.Status);
        Assert.Empty(await LoginsOfAsync(known.Id));
        Assert.Equal("/id/signin", (await company.BrowserAt(North).OpenAsync("/id/account")).Path.Split('?')[0]);
    }

    [Fact]
    public async Task X_10_An_address_that_is_not_verified_adds_nobody()
    {
        var (provider, robin) = (await company.AddAsync(North), Employee.New() with { IsVerified = false });
        await company.SignInAsAsync(robin);
        Assert.Equal(403, (await company.SignInAsync(company.BrowserAt(North), provider)).Status);
        Assert.Null(await PersonAsync(robin.Email!));
    }

    [Fact]
    public async Task X_17_A_sign_in_over_another_provider_says_nothing_secret()
    {
        using var recorder = new Recorder();
        var (wire, handed) = (await company.StartHostAsync(recorder.ListenTo), new Handed());
        var (provider, browser) = (await company.AddAsync(North), new Browser(wire, North));
        await company.SignInAsAsync(Employee.New());
        var left = (await browser.OpenAsync($"/id/external/{provider.Slug}")).Location!;
        var back = await Company.PassAsync(left);
        handed.NoteBasic("our secret there", "shop", Company.Secret);
        handed.Note("state", Part(left, "state"));
        handed.Note("nonce", Part(left, "nonce"));
        handed.Note("code of the provider", Part(back, "code"));
        Assert.StartsWith("/id/account", (await browser.OpenAsync(back)).Path);
        foreach (var (name, value) in browser.Cookies) handed.Note($"cookie {name}", value);

        Assert.Contains(recorder.Heard, text => text.Contains("/token", StringComparison.Ordinal));
        Assert.Equal([], handed.FoundIn(recorder.Heard));
    }

    [Fact]
    public async Task Nobody_is_added_where_the_realm_does_not_want_it()
    {
        var (provider, robin) = (await company.AddAsync(North, new ProviderTrust()), Employee.New());
        await company.SignInAsAsync(robin);
        Assert.Equal(403, (await company.SignInAsync(company.BrowserAt(North), provider)).Status);
        Assert.Null(await PersonAsync(robin.Email!));
    }

    [Fact]
    public async Task X_10_An_answer_counts_in_its_own_browser_and_realm_alone_and_once()
    {
        var provider = await company.AddAsync(North);
        await company.SignInAsAsync(Employee.New());
        var own = company.BrowserAt(North);
        var answer = await Company.PassAsync((await own.OpenAsync($"/id/external/{provider.Slug}")).Location!);

        Assert.Equal(400, (await company.BrowserAt(North).OpenAsync(answer)).Status);
        var elsewhere = company.BrowserAt(company.Provider.Fuji);
        foreach (var (name, value) in own.Cookies) elsewhere.Cookies[name] = value;
        Assert.Equal(400, (await elsewhere.OpenAsync(answer)).Status);

        Assert.StartsWith("/id/account", (await own.OpenAsync(answer)).Path);
        Assert.Equal(400, (await own.OpenAsync(answer)).Status);
    }

    [Fact]
    public async Task X_10_A_code_of_one_sign_in_does_not_finish_another()
    {
        var (provider, browser) = (await company.AddAsync(North), company.BrowserAt(North));
        await company.SignInAsAsync(Employee.New());
        var first = await Company.PassAsync((await browser.OpenAsync($"/id/external/{provider.Slug}")).Location!);
        var second = await Company.PassAsync((await browser.OpenAsync($"/id/external/{provider.Slug}")).Location!);
        var swapped = first.Replace(Part(first, "code"), Part(second, "code"), StringComparison.Ordinal);
        Assert.Equal(502, (await browser.OpenAsync(swapped)).Status);
    }

    [Fact]
    public async Task X_10_An_answer_that_names_another_issuer_is_not_taken()
    {
        var (provider, browser) = (await company.AddAsync(North), company.BrowserAt(North));
        await company.SignInAsAsync(Employee.New());
        var answer = await Company.PassAsync((await browser.OpenAsync($"/id/external/{provider.Slug}")).Location!);
        var mixed = answer.Replace(
            Part(answer, "iss"), Uri.EscapeDataString("https://evil.example"), StringComparison.Ordinal);
        Assert.Equal(502, (await browser.OpenAsync(mixed)).Status);
    }

    [Fact]
    public async Task Who_turns_back_there_chooses_again_here()
    {
        var (provider, browser) = (await company.AddAsync(North), company.BrowserAt(North));
        var state = Part((await browser.OpenAsync($"/id/external/{provider.Slug}")).Location!, "state");
        var page = await browser.OpenAsync(
            $"/id/external/callback?state={state}&error=access_denied&iss={Uri.EscapeDataString(company.Issuer)}");
        Assert.Equal((200, "/id/signin"), (page.Status, page.Path));
    }

    [Theory]
    [InlineData(true, "urn:acr:2fa")]
    [InlineData(false, "urn:acr:1fa")]
    public async Task A_second_factor_there_counts_here_where_it_is_trusted(bool isTrusted, string level)
    {
        var provider = await company.AddAsync(North, new ProviderTrust { AddsPeople = true, TrustsMfa = isTrusted });
        var robin = Employee.New() with { Methods = ["pwd", "otp", "mfa"] };
        await company.SignInAsAsync(robin);
        await company.SignInAsync(company.BrowserAt(North), provider);
        var person = await PersonAsync(robin.Email!);
        Assert.Equal(level, await company.Provider.ReadAsync(North, db =>
            db.Sessions.Where(row => row.PersonId == person!.PersonId).Select(row => row.Authentication.Level)
                .FirstAsync(Ct)));
    }

    [Fact]
    public async Task A_customers_provider_speaks_for_its_proven_domain_and_gives_its_role_there()
    {
        var provider = await company.AddAsync(
            North, new ProviderTrust { AddsPeople = true, Role = "customer.buyer" }, North.Customer);
        await ProveAsync(provider, "buyers.example");
        await company.SignInAsAsync(Employee.New("others.example"));
        Assert.Equal(403, (await company.SignInAsync(company.BrowserAt(North), provider)).Status);

        var robin = Employee.New("buyers.example") with { IsVerified = false };
        await company.SignInAsAsync(robin);
        Assert.StartsWith("/id/account", (await company.SignInAsync(company.BrowserAt(North), provider)).Path);
        var person = await PersonAsync(robin.Email!);
        var role = await company.Provider.ReadAsync(
            North, db => db.Memberships.AsNoTracking().SingleAsync(row => row.PersonId == person!.PersonId, Ct));
        Assert.Equal(("customer.buyer", North.Customer), (role.Role, role.CustomerId));
    }

    [Fact]
    public async Task People_of_a_proven_domain_are_led_to_their_provider_and_others_are_not()
    {
        var provider = await company.AddAsync(North, customer: North.Customer);
        await ProveAsync(provider, "led.example");
        var browser = company.BrowserAt(North);
        await browser.OpenAsync("/id/signin");
        Assert.DoesNotContain(provider.Slug, browser.Page.Answer.Body, StringComparison.Ordinal);
        var led = await browser.SubmitAsync(
            "/id/signin", ("email", "anyone@LED.example"), ("password", "whatever it was"));
        Assert.StartsWith($"0;url={company.Issuer}/", led.Header("Refresh"));
        Assert.Contains("login_hint=anyone", led.Header("Refresh"), StringComparison.Ordinal);
        await browser.OpenAsync("/id/signin");
        Assert.Equal(
            "", (await browser.SubmitAsync(
                "/id/signin", ("email", "anyone@else.example"), ("password", "whatever"))).Header("Refresh"));
    }

    [Fact]
    public async Task Who_is_signed_in_links_an_account_and_takes_the_link_away()
    {
        var (provider, known) =
            (await company.AddAsync(North, new ProviderTrust()), await company.Provider.AddPersonAsync(North));
        var browser = company.BrowserAt(North);
        await browser.SignInAsync(known);
        await company.SignInAsAsync(Employee.New());
        await browser.OpenAsync("/id/account/logins");
        var fields = browser.FieldsOf("/id/account/logins/link", ("provider", provider.Slug));
        var left = await browser.PostAsync("/id/account/logins/link", fields);
        await browser.OpenAsync(await Company.PassAsync(left.Header("Refresh")["0;url=".Length..]));
        Assert.Equal(provider.ProviderId, Assert.Single(await LoginsOfAsync(known.Id)).ProviderId);

        Assert.StartsWith("/id/account", (await company.SignInAsync(company.BrowserAt(North), provider)).Path);
        await browser.OpenAsync("/id/account/logins");
        await browser.PostAsync("/id/account/logins/unlink",
            browser.FieldsOf("/id/account/logins/unlink", ("provider", provider.ProviderId.ToString())));
        Assert.Empty(await LoginsOfAsync(known.Id));
        Assert.Equal(403, (await company.SignInAsync(company.BrowserAt(North), provider)).Status);
    }

    [Fact]
    public async Task X_11_A_provider_on_a_private_address_is_not_dialled()
    {
        using var canary = new TcpListener(IPAddress.Loopback, 0);
        canary.Start();
        var provider = await company.AddAsync(
            North, issuer: $"http://127.0.0.1:{((IPEndPoint)canary.LocalEndpoint).Port}");
        Assert.Equal(502, (await company.BrowserAt(North).OpenAsync($"/id/external/{provider.Slug}")).Status);
        Assert.False(canary.Pending());
    }

    private async Task ProveAsync(ExternalProvider provider, string domain)
    {
        await company.Provider.ChangeAsync(North, async db =>
        {
            db.ClaimedDomains.Add(new ClaimedDomain
            {
                TenantId = North.Id, CustomerId = provider.CustomerId, Domain = domain, Challenge = "shown",
                    ProviderId = provider.ProviderId,
                VerifiedAt = TimeProvider.System.GetUtcNow(),
            });
            await db.SaveChangesAsync(Ct);
        });
        await Eventually.HoldsAsync(
            async () =>
                (await company.Wire.Services.GetRequiredService<ProviderDirectory>().OfAsync(North.Id, Ct)).HomeOf(
                    $"x@{domain}"),
            home => home?.Id == provider.ProviderId, Ct);
    }

    private Task<Person?> PersonAsync(string email) => company.Provider.ReadAsync(North, db =>
        db.People.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == email, Ct));

    private Task<List<ExternalLogin>> LoginsOfAsync(PersonId person) => company.Provider.ReadAsync(North, db =>
        db.ExternalLogins.AsNoTracking().Where(row => row.PersonId == person && row.EndedAt == null).ToListAsync(Ct));

    private static string Part(string address, string name) =>
        address[(address.IndexOf($"{name}=", StringComparison.Ordinal) + name.Length + 1)..].Split('&')[0];
}
