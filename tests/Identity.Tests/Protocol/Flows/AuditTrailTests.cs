using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>
/// What the protocol grants and refuses stands in the realm's log: who, through which client, from where.
/// </summary>
public sealed class AuditTrailTests(SharedFlow shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FlowWorld World => shared.World;

    [Fact]
    public async Task X_18_What_a_person_grants_names_person_client_and_address()
    {
        var (person, flow) = (await PersonAsync(), World.Of(await PartyAsync()));
        var cookie = await World.SignInAsync(Ct, new SignInRow { Person = person });
        var code = await flow.CodeAsync(cookie, ("scope", "openid offline_access"));
        var first = (await flow.RedeemAsync(code)).Text("refresh_token");
        var second = (await flow.RefreshAsync(first)).Text("refresh_token");
        await flow.RefreshAsync(second);
        await flow.RefreshAsync(first);
        await flow.RedeemAsync(code);

        var rows = await RowsAsync($"user:{person}");
        Assert.Equal(
            ["code.issued", "code.redeemed", "code.reused", "refresh.reused", "token.refreshed", "token.refreshed"],
            rows.Select(row => row.Action).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(
            (World.North.Id, $"address 127.0.0.1 client {flow.ClientId}"), (row.TenantId, row.Reason)));
    }

    [Theory]
    [InlineData("token.refused", "wrong secret")]
    [InlineData("token.denied", "made-up code")]
    [InlineData("token.issued", "code")]
    [InlineData("token.revoked", "revocation")]
    [InlineData("authorization.refused", "no session")]
    [InlineData("authorization.refused", "foreign address")]
    [InlineData("authorization.refused", "made-up pushed request")]
    public async Task X_18_What_a_client_gets_and_what_it_is_refused_names_client_and_address(
        string action, string happening)
    {
        var party = await PartyAsync();
        await DoAsync(World.Of(party), party, happening);

        var rows = await Eventually.HoldsAsync(
            () => RowsAsync($"client:{party.ClientId}"), found => found.Exists(row => row.Action == action), Ct);
        var row = Assert.Single(rows, row => row.Action == action);
        Assert.Equal(
            (World.North.Id, "client", party.ClientId, "address 127.0.0.1"),
            (row.TenantId, row.SubjectType, row.SubjectId, row.Reason));
    }

    private async Task DoAsync(Flow flow, RelyingParty party, string happening) => _ = happening switch
    {
        "wrong secret" => await World.Provider.Wire.AskAsync(
            World.North, new ClientCredentials(party.ClientId, OpaqueHandle.New()), Ct),
        "made-up code" => await flow.RedeemAsync(OpaqueHandle.New()),
        "code" => await flow.TokensAsync(await World.SignInAsync(Ct)),
        "revocation" => await flow.PostAsync(
            "/id/revoke", $"token={(await flow.TokensAsync(await World.SignInAsync(Ct))).Text("access_token")}"),
        "no session" => await flow.AuthorizeAsync(cookie: null, ("prompt", "none")),
        "foreign address" => await flow.AuthorizeAsync(cookie: null, ("redirect_uri", "https://evil.example/cb")),
        _ => await flow.AuthorizeAsync(
            cookie: null, ("request_uri", $"urn:ietf:params:oauth:request_uri:{OpaqueHandle.New()}")),
    };

    private Task<PersonId> PersonAsync() => World.AddPersonAsync(World.North, "reseller.owner", null, Ct);

    // Of its own, so that the log holds nothing else of it.
    private async Task<RelyingParty> PartyAsync()
    {
        var party = new RelyingParty($"trail-{Guid.CreateVersion7():N}", "https://trail.example/cb");
        await World.EditAsync(db =>
        {
            FlowWorld.AddClient(db, World.North.Id, party);
            return Task.CompletedTask;
        }, Ct);
        return party;
    }

    private Task<List<AuditEvent>> RowsAsync(string actor) => World.ReadAsync(
        db => db.AuditEvents.AsNoTracking().Where(row => row.Actor == actor).ToListAsync(Ct));
}
