using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.Platform.Api.Tests.Documents;

/// <summary>Files of what was issued, and links to them, as each kind of caller gets them.</summary>
public sealed class DocumentApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_document_is_had_by_its_parties_once_it_is_drawn(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        var file = await world.DrawAsync(world.North, buyer, DocumentFormat.Pdf, Ct);
        var path = $"/v1/invoices/{buyer.Invoice.Id}/document";
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var theirs = await customer.GetAsync(path, Ct);

        Assert.Equal((200, "application/pdf", $"\"{file.Hash}\"", DrawnFiles.Says),
            (theirs.Status, theirs.MediaType, theirs.Etag, theirs.Body));
        Assert.Equal(304, (await customer.SendAsync(HttpMethod.Get, path, null, Ct, request =>
            request.Headers.TryAddWithoutValidation("If-None-Match", theirs.Etag))).Status);
        var waiting = await customer.GetAsync($"{path}?format=ubl", Ct);
        Assert.Equal((409, "urn:problem:document-not-ready"), (waiting.Status, waiting.Type));
        Assert.NotNull(waiting.Headers.RetryAfter);
        Assert.Equal("urn:problem:invalid-parameter", (await customer.GetAsync($"{path}?format=doc", Ct)).Type);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        Assert.Equal(200, (await reseller.GetAsync(path, Ct)).Status);
        var staff = await world.CallerAsync(world.Admin, ApiScopes.ForStaff, Ct);
        Assert.Equal(200, (await staff.GetAsync($"/v1/admin{path[3..]}", Ct)).Status);
        foreach (var stranger in new[]
        {
            await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, world.North.Second),
            await world.CallerAsync(world.South, ApiScopes.ForTenants, Ct),
        })
        {
            var answer = await stranger.GetAsync(path, Ct);
            Assert.Equal((404, "urn:problem:not-found"), (answer.Status, answer.Type));
        }
    }

    [Theory, EachEngine]
    public async Task ISO_17_A_link_works_without_a_token_on_its_own_host_until_it_expires(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var buyer = world.North.First;
        await world.DrawAsync(world.North, buyer, DocumentFormat.Pdf, Ct);
        var customer = await world.CallerAsync(world.North, ApiScopes.ForCustomers, Ct, buyer);
        var made = await customer.PostAsync($"/v1/invoices/{buyer.Invoice.Id}/document-links", "{}", Ct, key: null);
        Assert.True(made.Status == 201, made.Body);
        var path = new Uri(made.Json["url"]!.GetValue<string>()).AbsolutePath;
        var anybody = customer.With(null);

        var got = await anybody.GetAsync(path, Ct);
        Assert.Equal((200, DrawnFiles.Says), (got.Status, got.Body));
        var absent = await anybody.GetAsync("/v1/document-links/nothing", Ct);
        var forged = await anybody.GetAsync(path[..^3] + "abc", Ct);
        Assert.Equal((404, absent.Type), (absent.Status, forged.Type));
        Assert.Equal(404, (await anybody.On(world.South.Host).GetAsync(path, Ct)).Status);
        world.Platform.Time.Advance(TimeSpan.FromMinutes(16));
        var late = await anybody.GetAsync(path, Ct);
        Assert.Equal(404, late.Status);
        var again = await customer.PostAsync(
            $"/v1/invoices/{buyer.Invoice.Id}/document-links", """{ "minutes": 61 }""", Ct, key: null);
        Assert.Equal(422, again.Status);
    }

    [Theory, EachEngine]
    public async Task An_address_is_kept_read_changed_and_checked(DatabaseEngine engine)
    {
        await using var world = await ApiWorld.ShareAsync(engine, Ct);
        var reseller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        string Body(string country) => $$"""
            { "name": "Tulp B.V.", "email": "it@tulp.example", "countryCode": "NL",
              "address": { "line1": "Prinsengracht 263", "city": "Amsterdam", "postalCode": "1016 GV",
              "countryCode": "{{country}}" } }
            """;
        var made = await reseller.PostAsync("/v1/customers", Body("NL"), Ct);
        var path = $"/v1/customers/{made.Json["id"]}";
        var read = await reseller.GetAsync(path, Ct);
        Assert.Equal("1016 GV", read.Json["address"]!["postalCode"]!.GetValue<string>());
        Assert.Equal("urn:problem:address-invalid", (await reseller.PostAsync("/v1/customers", Body("DE"), Ct)).Type);
        var abroad = await reseller.PatchAsync(path, """
            { "address": { "line1": "Unter den Linden 1", "city": "Berlin", "countryCode": "DE" } }
            """, read.Etag, Ct);
        Assert.Equal("urn:problem:address-invalid", abroad.Type);
        var moved = await reseller.PatchAsync(path, """
            { "address": { "line1": "Coolsingel 42", "city": "Rotterdam", "countryCode": "NL" } }
            """, read.Etag, Ct);
        Assert.Equal("Rotterdam", moved.Json["address"]!["city"]!.GetValue<string>());
        Assert.Null(moved.Json["address"]!["postalCode"]);
        var gone = await reseller.PatchAsync(path, """{ "address": null }""", moved.Etag, Ct);
        Assert.Null(gone.Json["address"]);
        Assert.Null((await reseller.GetAsync(path, Ct)).Json["address"]);
    }
}
