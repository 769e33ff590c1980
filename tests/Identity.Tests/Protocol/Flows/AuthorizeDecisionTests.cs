using System.Collections.Frozen;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>The decision as a pure function: one fact changed at a time.</summary>
public sealed class AuthorizeDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly TenantId Realm = TenantId.New();
    private static readonly Person Someone = new()
    {
        TenantId = Realm, Email = "a@example.com", NormalizedEmail = "a@example.com"
    };
    private static readonly CustomerId[] Customers = [CustomerId.New(), CustomerId.New()];

    [Fact]
    public void Staff_of_the_tenant_act_for_the_tenant()
    {
        var issue = Assert.IsType<AuthorizeDecision.Issue>(AuthorizeDecision.Judge(Facts("reseller.owner")));
        Assert.Equal((null, "openid orders.read"), (issue.Organisation, string.Join(' ', issue.Scopes)));
    }

    [Fact]
    public void A_person_of_one_customer_acts_for_it_and_one_of_two_has_to_choose()
    {
        Assert.Equal(
            Customers[0],
            Assert.IsType<AuthorizeDecision.Issue>(AuthorizeDecision.Judge(Of(Customers[0]))).Organisation);
        Assert.IsType<AuthorizeDecision.NeedOrganisation>(AuthorizeDecision.Judge(Of(Customers)));
        Assert.Equal(
            "interaction_required", ErrorOf(Of(Customers), parameters => parameters with { Prompt = ["none"] }));
    }

    [Fact]
    public void The_request_chooses_before_the_session_and_neither_gives_a_role()
    {
        var both = Of(Customers);
        var asked = both with { Parameters = both.Parameters with { Organisation = Customers[1].Value } };
        Assert.Equal(Customers[1], Assert.IsType<AuthorizeDecision.Issue>(AuthorizeDecision.Judge(asked)).Organisation);
        both.Person!.Session.OrganisationId = Customers[0].Value;
        Assert.Equal(Customers[0], Assert.IsType<AuthorizeDecision.Issue>(AuthorizeDecision.Judge(both)).Organisation);
        Assert.Equal(
            "access_denied", ErrorOf(both, parameters => parameters with { Organisation = Guid.CreateVersion7() }));
        both.Person.Session.OrganisationId = Guid.CreateVersion7();
        Assert.IsType<AuthorizeDecision.NeedOrganisation>(AuthorizeDecision.Judge(both));
    }

    [Fact]
    public void A_customers_client_serves_that_customer_alone()
    {
        var facts = Of(Customers[0]);
        Assert.Equal(
            Customers[0],
            Assert.IsType<AuthorizeDecision.Issue>(
                AuthorizeDecision.Judge(
                    facts with { Client = facts.Client with { CustomerId = Customers[0] } })).Organisation);
        Assert.Equal(
            "access_denied",
            ErrorOf(facts with { Client = facts.Client with { CustomerId = Customers[1] } }, parameters => parameters));
    }

    [Theory]
    [InlineData(FactorDemand.Optional, "reseller.owner", "urn:acr:1fa", true)]
    [InlineData(FactorDemand.TwoForStaff, "reseller.owner", "urn:acr:1fa", false)]
    [InlineData(FactorDemand.TwoForStaff, "reseller.owner", "urn:acr:2fa", true)]
    [InlineData(FactorDemand.TwoForStaff, "customer.admin", "urn:acr:1fa", true)]
    [InlineData(FactorDemand.TwoForAll, "customer.admin", "urn:acr:1fa", false)]
    [InlineData(FactorDemand.PhishingResistant, "reseller.owner", "urn:acr:2fa", false)]
    [InlineData(FactorDemand.PhishingResistant, "reseller.owner", "phr", true)]
    [InlineData(FactorDemand.TwoForAll, "reseller.owner", "made-up", false)]
    public void The_realms_policy_must_be_met(FactorDemand demand, string role, string level, bool isMet)
    {
        var facts = Facts(role, role.StartsWith("customer.", StringComparison.Ordinal) ? Customers[0] : null, level);
        var decision = AuthorizeDecision.Judge(
            facts with { Policy = new RealmPolicy { TenantId = Realm, Factors = demand } });
        Assert.Equal(isMet, decision is AuthorizeDecision.Issue);
    }

    [Fact]
    public void The_stronger_of_policy_and_request_is_asked_for()
    {
        var facts = Facts("reseller.owner", level: "urn:acr:1fa") with
        {
            Policy = new RealmPolicy { TenantId = Realm, Factors = FactorDemand.TwoForAll }
        };
        Assert.Equal("urn:acr:2fa", LevelOf(facts));
        Assert.Equal("phr", LevelOf(facts with { Parameters = facts.Parameters with { Levels = ["phr"] } }));
        Assert.Equal(
            "urn:acr:2fa", LevelOf(facts with { Parameters = facts.Parameters with { Levels = ["urn:acr:1fa"] } }));
    }

    [Fact]
    public void Consent_covers_what_was_allowed_and_prompt_consent_wants_a_younger_one()
    {
        var facts = Facts("reseller.owner");
        facts = facts with { Client = facts.Client with { Demands = new ClientDemands { NeedsConsent = true } } };
        Assert.IsType<AuthorizeDecision.NeedConsent>(AuthorizeDecision.Judge(facts));
        Assert.IsType<AuthorizeDecision.NeedConsent>(
            AuthorizeDecision.Judge(facts with { Consent = Allowed(Now, "openid") }));
        var allowed = facts with { Consent = Allowed(Now.AddDays(-1), "openid", "orders.read", "email") };
        Assert.IsType<AuthorizeDecision.Issue>(AuthorizeDecision.Judge(allowed));
        var again = allowed with { Parameters = allowed.Parameters with { Prompt = ["consent"] } };
        Assert.IsType<AuthorizeDecision.NeedConsent>(AuthorizeDecision.Judge(again));
        Assert.IsType<AuthorizeDecision.Issue>(
            AuthorizeDecision.Judge(again with { Consent = Allowed(Now.AddSeconds(1), "openid", "orders.read") }));
    }

    [Fact]
    public void A_person_who_signs_in_as_somebody_else_than_hinted_gets_an_answer_and_no_circle()
    {
        var facts = Facts("reseller.owner");
        facts = facts with { Parameters = facts.Parameters with { HintedSubject = PersonId.New().ToString() } };
        Assert.IsType<AuthorizeDecision.NeedSignIn>(AuthorizeDecision.Judge(facts));
        Assert.Equal("login_required", ErrorOf(facts with { CreatedAt = Now.AddHours(-1) }, parameters => parameters));
    }

    private static string? LevelOf(AuthorizeFacts facts) =>
        Assert.IsType<AuthorizeDecision.NeedSignIn>(AuthorizeDecision.Judge(facts)).Level;

    private static string ErrorOf(AuthorizeFacts facts, Func<AuthorizeParameters, AuthorizeParameters> change) =>
        Assert.IsType<AuthorizeDecision.Refuse>(
            AuthorizeDecision.Judge(facts with { Parameters = change(facts.Parameters) })).Error.Code;

    private static Consent Allowed(DateTimeOffset at, params string[] scopes) =>
        new() { TenantId = Realm, PersonId = Someone.PersonId, ClientId = "app", Scopes = [.. scopes], GivenAt = at };

    private static AuthorizeFacts Of(params CustomerId[] customers) => Facts("customer.admin") with
    {
        Memberships =
            [.. customers.Select(
                customer =>
                    new Membership
                    {
                        TenantId = Realm, PersonId = Someone.PersonId, CustomerId = customer, Role = "customer.admin"
                    })],
    };

    private static AuthorizeFacts Facts(string role, CustomerId? customer = null, string level = "urn:acr:1fa") => new()
    {
        Parameters = new AuthorizeParameters
        {
            ClientId = "app", RedirectUri = "https://app.example/cb", Scopes = ["openid", "orders.read"],
                CodeChallenge = "x"
        },
        Client = new KnownClient(
            Realm, "app", null, FrozenSet<string>.Empty, FrozenSet<string>.Empty,
            new ClientStanding(IsEnabled: true, null), []),
        Person = new SignedIn(new Session
        {
            TenantId = Realm, HandleHash = [], PersonId = Someone.PersonId, SecurityStamp = "", StartedAt = Now,
                LastSeenAt = Now, EndsAt = Now,
            Authentication = new Authentication(Now.AddMinutes(-1), "pwd", level),
        }, Someone),
        Memberships =
            [new Membership { TenantId = Realm, PersonId = Someone.PersonId, CustomerId = customer, Role = role }],
        Policy = new RealmPolicy { TenantId = Realm }, CreatedAt = Now, Now = Now,
    };
}
