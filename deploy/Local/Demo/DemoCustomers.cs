using System.Text.Json.Nodes;

namespace Crayon.Local.Demo;

/// <summary>Creates customers with an account each, through the API.</summary>
internal sealed class DemoCustomers(StorefrontCallers callers, DemoContext demo)
{
    private const string AgreementVersion = "2026-01";

    /// <summary>The first customer of every storefront, whose program is in <c>demo.json</c>.</summary>
    public async Task EnsureFirstAsync(CancellationToken ct)
    {
        foreach (var slug in DemoTenants.SlugsOf(demo.State.Demo).Where(slug => CustomerSeed.Of(slug).Count > 0))
        {
            if (demo.State.Customers.ContainsKey(slug)) continue;
            await demo.KeepAsync(slug, await CreateAsync(slug, CustomerSeed.Of(slug)[0], ct), ct);
        }
    }

    /// <summary>Creates a customer once, whatever was stopped on the way.</summary>
    public async Task<DemoCustomer> CreateAsync(string slug, CustomerSeed seed, CancellationToken ct)
    {
        var caller = callers.Of(slug);
        var agreement = new JsonObject
        {
            ["acceptedBy"] = seed.Contact, ["email"] = seed.Email, ["version"] = AgreementVersion,
            ["acceptedAt"] = demo.State.Start.UtcDateTime.ToString("O",
                System.Globalization.CultureInfo.InvariantCulture),
        };
        var customer = await caller.PostAsync("/v1/customers", new JsonObject
        {
            ["name"] = seed.Name, ["email"] = seed.Email, ["countryCode"] = seed.Country, ["agreement"] = agreement,
        }, $"demo-customer-{seed.Email}", ct);
        var id = IdOf(customer);
        var account = await caller.PostAsync($"/v1/customers/{id}/accounts",
            new JsonObject { ["name"] = "Head office" }, $"demo-account-{seed.Email}", ct);
        return new DemoCustomer(id, IdOf(account), seed.Name);
    }

    private static Guid IdOf(JsonNode thing) =>
        thing["id"]?.GetValue<Guid>() ?? throw new InvalidOperationException("The answer names no id.");
}
