using Crayon.TenantProvisioning;

namespace Crayon.Local.Demo;

/// <summary>Opens what a data folder remembers, or decides it once when the folder is new.</summary>
internal static class DemoStart
{
    public static async Task<DemoContext> OpenAsync(LocalOptions options, CancellationToken ct)
    {
        if (await LocalState.ReadAsync(options.Data, ct) is { } known)
        {
            // A folder of an earlier version knows no payments.
            if (known.StripeSecret.Length == 0)
            {
                known.StripeSecret = TenantCredentials.NewPassword();
                await known.SaveAsync(options.Data, ct);
            }
            return new DemoContext(known, options.Data);
        }
        var times = DemoTimes.Of(options.Clock ?? TimeProvider.System.GetUtcNow(), options.Demo);
        var state = new LocalState
        {
            Demo = options.Demo, Now = times.Now, Start = times.Start, ValidFrom = times.ValidFrom,
            CcpSecret = TenantCredentials.NewPassword(), StripeSecret = TenantCredentials.NewPassword(),
        };
        await state.SaveAsync(options.Data, ct);
        return new DemoContext(state, options.Data);
    }
}
