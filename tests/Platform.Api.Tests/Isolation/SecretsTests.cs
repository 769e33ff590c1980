using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Crayon.Testing.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Tests.Isolation;

/// <summary>What the API says of itself, at its most talkative, holds nothing that opens anything.</summary>
public sealed class SecretsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task X_17_Logs_spans_measurements_and_audit_of_programs_and_people_hold_no_secret(
        DatabaseEngine engine)
    {
        using var recorder = new Recorder();
        var handed = new Handed();
        await using var world = await ApiWorld.StartAsync(engine, Ct, configure: recorder.ListenTo);
        var caller = await world.CallerAsync(world.North, ApiScopes.ForTenants, Ct);
        handed.Note("token", caller.Token);
        const string program = """{ "name": "Shop", "scopes": ["orders.read"] }""";
        var key = handed.Note("idempotency key", "key-of-a-caller-1");
        var made = await caller.PostAsync("/v1/api-clients", program, Ct, key);
        handed.Note("program's secret", made.Json["clientSecret"]!.GetValue<string>());
        await caller.PostAsync("/v1/api-clients", program, Ct, key);
        var rotated = await caller.PostAsync($"/v1/api-clients/{made.Json["id"]}/rotate-secret", "{}", Ct);
        handed.Note("next secret", rotated.Json["clientSecret"]!.GetValue<string>());
        var invited = await caller.PostAsync(
            "/v1/team/invitations",
            $$"""{ "email": "{{handed.Note("address", "somebody@invited.example")}}", "role": "reseller.sales" }""",
            Ct);
        Assert.Equal((201, 200, 201), (made.Status, rotated.Status, invited.Status));
        foreach (var token in new[] { handed.Note("wrong token", "no.token.of-ours-at-all"), caller.Token })
            await caller.With(null).GetAsync($"/v1/customers?access_token={token}", Ct);
        await caller.With("no.token.of-ours-at-all").GetAsync("/v1/customers", Ct);

        var audit = await world.AsPlatformAsync<PlatformDbContext, List<string>>(async db =>
            [.. (await db.AuditEvents.AsNoTracking().ToListAsync(Ct)).Select(row =>
                $"audit {row.Actor} {row.Action} {row.SubjectType} {row.SubjectId} {row.Reason}")]);
        foreach (var kind in new[] { "Trace ", "Debug ", "span Microsoft.AspNetCore", "measure " })
            Assert.Contains(recorder.Heard, text => text.StartsWith(kind, StringComparison.Ordinal));
        var found = handed.FoundIn([.. recorder.Heard, .. audit]);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}
