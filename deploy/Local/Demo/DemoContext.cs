using Crayon.TenantProvisioning;

namespace Crayon.Local.Demo;

/// <summary>The state of the local run with its folder; every change is on disk before it is relied on.</summary>
internal sealed class DemoContext(LocalState state, string data)
{
    public LocalState State => state;

    public string Data => data;

    public bool IsFinished(string part) => state.Finished.Contains(part);

    public Task FinishAsync(string part, CancellationToken ct)
    {
        state.Finished.Add(part);
        return state.SaveAsync(data, ct);
    }

    /// <summary>A person's password, made and kept at the first call.</summary>
    public async Task<string> PasswordOfAsync(string email, CancellationToken ct)
    {
        if (state.Passwords.TryGetValue(email, out var known)) return known;
        var made = state.Passwords[email] = TenantCredentials.NewPassword();
        await state.SaveAsync(data, ct);
        return made;
    }

    public async Task KeepAsync(IReadOnlyDictionary<string, string> clientSecrets, CancellationToken ct)
    {
        if (clientSecrets.Count == 0) return;
        foreach (var (id, secret) in clientSecrets) state.ClientSecrets[id] = secret;
        await state.SaveAsync(data, ct);
    }

    public async Task KeepTotpAsync(string email, string secret, CancellationToken ct)
    {
        state.TotpSecrets[email] = secret;
        await state.SaveAsync(data, ct);
    }

    public async Task KeepAsync(string slug, DemoCustomer customer, CancellationToken ct)
    {
        state.Customers[slug] = customer;
        await state.SaveAsync(data, ct);
    }
}
