namespace Crayon.TenantProvisioning.Steps;

/// <summary>The branding reference; until this step the tenant looks neutral.</summary>
internal sealed class SetTheme : IProvisioningAction
{
    /// <summary>The neutral theme.</summary>
    public const string Neutral = "default";

    public string Name => "set-theme";

    public Task RunAsync(ProvisioningRun run, CancellationToken ct)
    {
        run.Tenant.Theme = run.Blueprint.Settings.Theme;
        return Task.CompletedTask;
    }

    public Task UndoAsync(ProvisioningRun run, CancellationToken ct)
    {
        run.Tenant.Theme = Neutral;
        return Task.CompletedTask;
    }
}
