using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Crayon.Testing.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Secrets;

/// <summary>What a host says of itself, at its most talkative, holds nothing that opens anything.</summary>
public sealed class SecretsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task X_17_Logs_spans_measurements_and_audit_of_a_whole_run_hold_no_secret(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        using var recorder = new Recorder();
        var run = new WholeRun(provider, await provider.StartHostAsync(Ct, recorder.ListenTo));
        await run.RegisterAsync();
        var (browser, person) = await run.SignInAsync();
        await run.AccountAsync(browser, person);
        await run.MailsAsync();
        await run.ProgramsAsync();
        await provider.StopLastHostAsync(Ct); // writes what was not written yet

        var audit = await provider.AsPlatformAsync<PlatformDbContext, List<string>>(async db =>
            [.. (await db.AuditEvents.AsNoTracking().ToListAsync(Ct)).Select(row =>
                $"audit {row.Actor} {row.Action} {row.SubjectType} {row.SubjectId} {row.Reason}")]);
        Assert.True(run.Handed.Kinds.Count() > 25, string.Join(", ", run.Handed.Kinds));
        foreach (var kind in new[] { "Trace ", "Debug ", "span Microsoft.AspNetCore", "measure " })
            Assert.Contains(recorder.Heard, text => text.StartsWith(kind, StringComparison.Ordinal));
        Assert.True(audit.Count > 20, $"{audit.Count} entries");
        var found = run.Handed.FoundIn([.. recorder.Heard, .. audit]);
        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}
