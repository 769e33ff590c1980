using System.Net.Mail;
using System.Text.RegularExpressions;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.TenantProvisioning.Blueprints;

/// <summary>Refuses a blueprint that could not be carried out, with all its faults at once.</summary>
public static partial class BlueprintCheck
{
    /// <summary>Throws with every fault, or returns the blueprint.</summary>
    public static TenantBlueprint Checked(this TenantBlueprint blueprint)
    {
        var faults = Faults(blueprint).ToList();
        return faults.Count == 0
            ? blueprint
            : throw new DomainRuleException(ProvisioningRefusals.InvalidBlueprint, string.Join(" ", faults));
    }

    private static IEnumerable<string> Faults(TenantBlueprint blueprint) =>
        OfNames(blueprint).Concat(OfSettings(blueprint.Settings)).Concat(OfBusiness(blueprint))
            .Concat(OfAccess(blueprint));

    private static IEnumerable<string> OfNames(TenantBlueprint blueprint)
    {
        if (!Slug().IsMatch(blueprint.Slug)) yield return "slug: 2 to 40 lower-case letters, digits and hyphens.";
        if (blueprint.Name.Length is 0 or > 200) yield return "name: 1 to 200 characters.";
        if (blueprint.Hosts.Count == 0) yield return "hosts: at least one.";
        foreach (var host in blueprint.Hosts.Where(host => !Host().IsMatch(host) || host.Length > 253))
            yield return $"hosts: '{host}' is no lower-case host name without port.";
        if (blueprint.Hosts.Distinct(StringComparer.Ordinal)
            .Count() < blueprint.Hosts.Count) yield return "hosts: each once.";
    }

    private static IEnumerable<string> OfSettings(BlueprintSettings settings)
    {
        if (!Currency.TryOf(settings.Currency, out _)) yield return $"currency: '{settings.Currency}' is not known.";
        if (!Country().IsMatch(settings.Market)) yield return "market: two upper-case letters.";
        if (!Slug().IsMatch(settings.Region)) yield return "region: a short lower-case name.";
        if (!Language().IsMatch(settings.Language)) yield return "language: a language tag such as en or nl-NL.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone,
            out _)) yield return $"timeZone: '{settings.TimeZone}' is not known.";
        if (!Slug().IsMatch(settings.Theme)) yield return "theme: the name of a theme folder.";
    }

    private static IEnumerable<string> OfBusiness(TenantBlueprint blueprint)
    {
        if (blueprint.Kind == TenantKind.Reseller && blueprint.LegalEntities.Count == 0)
            yield return "legalEntities: a reseller needs the company that sells.";
        foreach (var entity in blueprint.LegalEntities)
        {
            if (!Country().IsMatch(
                entity.Country)) yield return $"legalEntities: country of '{entity.Name}' is two upper-case letters.";
            if (!Currency.TryOf(entity.Currency,
                out _)) yield return $"legalEntities: currency of '{entity.Name}' is not known.";
            if (entity.NumberPrefix.Length is 0 or > 10)
                yield return $"legalEntities: numberPrefix of '{entity.Name}' has 1 to 10 characters.";
            if (entity.BillingEmail is { } mail && !MailAddress.TryCreate(mail, out _))
                yield return $"legalEntities: billingEmail of '{entity.Name}' is no mail address.";
            if (FaultOf(() => entity.Address?.Check(entity.Country)) is { } fault)
                yield return $"legalEntities: address of '{entity.Name}': {fault}";
            if (FaultOf(() => BankAccounts.Checked(entity.BankAccounts)) is { } wrong)
                yield return $"legalEntities: bankAccounts of '{entity.Name}': {wrong}";
        }
        foreach (var rule in blueprint.PriceRules)
        {
            var needsPercent = rule.Kind is PriceRuleKind.MarkupOnCost or PriceRuleKind.DiscountOnList;
            if (rule.Kind == PriceRuleKind.FixedPrice)
                yield return $"priceRules: '{rule.Name}' covers everything, which no fixed price can.";
            else if (needsPercent != rule.Percent is not null)
                yield return $"priceRules: '{rule.Name}' of kind {rule.Kind} and its percent do not fit.";
            if (rule.Percent is { } percent && !Percent.TryParse(
                percent.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture), out _))
                yield return $"priceRules: percent of '{rule.Name}' is out of range.";
        }
    }

    private static string? FaultOf(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (DomainRuleException fault)
        {
            return fault.Message;
        }
    }

    private static IEnumerable<string> OfAccess(TenantBlueprint blueprint)
    {
        var known = blueprint.Kind == TenantKind.Operator ? ApiScopes.ForStaff : ApiScopes.ForTenants;
        foreach (var client in blueprint.Clients)
        {
            if (!ClientId().IsMatch(client.Id)) yield return $"clients: '{client.Id}' is no client id.";
            foreach (var scope in client.Scopes.Except(known, StringComparer.Ordinal))
                yield return $"clients: '{client.Id}' asks for the unknown scope '{scope}'.";
        }
        if (blueprint.Clients.DistinctBy(client => client.Id, StringComparer.Ordinal).Count() < blueprint.Clients.Count)
            yield return "clients: each id once.";
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,38}[a-z0-9]$", RegexOptions.None, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex("^(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Host();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Country();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", RegexOptions.None, 1000)]
    private static partial Regex ClientId();
}
