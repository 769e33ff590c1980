using System.Text.Json.Nodes;

namespace Crayon.Local.Demo;

/// <summary>Creates customers with an account each, through the API.</summary>
internal sealed class DemoCustomers(StorefrontCallers callers, DemoContext demo)
{
    private const string AgreementVersion = "2026-01";

    /// <summary>Under which name a storefront's second customer is kept; the story goes on with it.</summary>
    public static string SecondOf(string slug) => $"{slug}/1";

    /// <summary>
    /// The first customer of every storefront, whose program is in <c>demo.json</c>, and the second, to which somebody
    /// of
    /// the first belongs as well.
    /// </summary>
    public async Task EnsureFirstAsync(CancellationToken ct)
    {
        foreach (var slug in DemoTenants.SlugsOf(demo.State.Demo).Where(slug => CustomerSeed.Of(slug).Count > 1))
        {
            await EnsureAsync(slug, slug, CustomerSeed.Of(slug)[0], ct);
            await EnsureAsync(SecondOf(slug), slug, CustomerSeed.Of(slug)[1], ct);
        }
    }

    private async Task EnsureAsync(string name, string slug, CustomerSeed seed, CancellationToken ct)
    {
        if (!demo.State.Customers.ContainsKey(name)) await demo.KeepAsync(name, await CreateAsync(slug, seed, ct), ct);
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
            ["address"] = new JsonObject
            {
                ["line1"] = seed.Street, ["city"] = seed.City, ["postalCode"] = seed.PostalCode,
                ["countryCode"] = seed.Country,
            },
        }, $"demo-customer-{seed.Email}", ct);
        var id = IdOf(customer);
        var account = await caller.PostAsync($"/v1/customers/{id}/accounts",
            new JsonObject { ["name"] = "Head office" }, $"demo-account-{seed.Email}", ct);
        return new DemoCustomer(id, IdOf(account), seed.Name);
    }

    private static Guid IdOf(JsonNode thing) =>
        thing["id"]?.GetValue<Guid>() ?? throw new InvalidOperationException("The answer names no id.");
}
