using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

/// <summary>
/// Whatever staff do and wherever runs die: a tenant leaves with no business under way, never comes back, and its host
/// is free when, and only when, nothing signs for it any more.
/// </summary>
public sealed class LeavingProperties
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_25_However_it_comes_about_a_tenant_leaves_whole_and_its_host_is_given_again(
        DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var number = 0;
        var deeds = Gen.Choose(0, 4 + TenantOffboarding.StepNames.Count).ListOf()
            .Select(all => all.Take(6).ToList()).ToArbitrary();
        // One bench for all: each tenant gets the hosts of the one before.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5), Prop.ForAll(deeds, list =>
            LiveAsync(bench, $"tenant-{++number}", list).GetAwaiter().GetResult()));
    }

    private static async Task<bool> LiveAsync(Workbench bench, string slug, List<int> deeds)
    {
        var id = await Leavers.MakeAsync(bench, slug, Ct);
        var before = TenantState.Active;
        foreach (var deed in deeds)
        {
            await DoAsync(bench, (slug, id), deed);
            var now = await Leavers.StateAsync(bench, id, Ct);
            Assert.False(before.HasLeft() && !now.HasLeft(), $"{slug} came back: {now}");
            Assert.False(now.HasLeft() && !before.HasLeft() && await IsInBusinessAsync(bench, id), "left in business");
            await AssertHostIsFreeWithoutKeysAsync(bench, id);
            before = now;
        }
        // Business that began after it had left stands for a row that somebody wrote by hand: nothing ends it.
        await Leavers.OrderAsync(bench, id, OrderStatus.Completed, Ct);
        var report = await bench.Offboarding().RunAsync(slug, Leavers.Wish, Ct);
        Assert.All(report.Steps, step => Assert.Equal(ProvisioningStepState.Done, step.State));
        await OffboardTenantTests.AssertGoneAsync(bench, id);
        return report.State == TenantState.Deleted;
    }

    private static async Task DoAsync(Workbench bench, (string Slug, TenantId Id) tenant, int deed)
    {
        var life = bench.Services.GetRequiredService<TenantLife>();
        switch (deed)
        {
            case 0:
                await TryAsync(() => life.SuspendAsync(tenant.Slug, Leavers.Wish.By, Ct));
                break;
            case 1:
                await TryAsync(() => life.ResumeAsync(tenant.Slug, Leavers.Wish.By, Ct));
                break;
            case 2 or 3:
                await Leavers.OrderAsync(
                    bench, tenant.Id, deed == 2 ? OrderStatus.Submitted : OrderStatus.Completed, Ct);
                break;
            default:
                await DieInAsync(bench, tenant.Slug, TenantOffboarding.StepNames.ElementAtOrDefault(deed - 4));
                break;
        }
    }

    // A step that is not named, or was done before, is none to die in.
    private static async Task DieInAsync(Workbench bench, string slug, string? step)
    {
        await StepFault.ArmAsync(bench, step ?? "none", Ct);
        await TryAsync(() => bench.Offboarding().RunAsync(slug, Leavers.Wish, Ct));
        await StepFault.DisarmAsync(bench, Ct);
        await bench.RestartAsync(Ct);
    }

    private static async Task TryAsync(Func<Task> deed)
    {
        try
        {
            await deed();
        }
        catch (Exception refused) when (refused is DomainRuleException or DbUpdateException)
        {
            // Refused, or died: what it left is looked at.
        }
    }

    private static Task<bool> IsInBusinessAsync(Workbench bench, TenantId id) => bench.InPlatformAsync(db =>
        db.Orders.AnyAsync(row => row.TenantId == id && row.Status == OrderStatus.Submitted, Ct));

    internal static async Task AssertHostIsFreeWithoutKeysAsync(Workbench bench, TenantId id)
    {
        if (await bench.InPlatformAsync(db => db.TenantHosts.AnyAsync(row => row.TenantId == id, Ct))) return;
        Assert.All(await Leavers.KeysAsync(bench, id, Ct), key => Assert.Equal(SigningKeyState.Revoked, key.State));
    }
}
