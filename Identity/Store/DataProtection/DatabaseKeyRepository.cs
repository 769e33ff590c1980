using System.Xml.Linq;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.DataProtection;

/// <summary>
/// Keeps Data Protection's keys in the database, in a platform scope of their own, so that all hosts share them.
/// </summary>
internal sealed class DatabaseKeyRepository(TenantScopes scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = Open();
        var rows = Db(scope).DataProtectionKeys.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Xml).ToList();
        return [.. rows.Select(XElement.Parse)];
    }

    // The interface is synchronous and called a few times a year; saving is asynchronous only.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = Open();
        var db = Db(scope);
        var xml = element.ToString(SaveOptions.DisableFormatting);
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = xml });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }

    private AsyncServiceScope Open() => scopes.ForPlatform(PlatformUse.Identity, Actor.System("data-protection"));

    private static IdentityDbContext Db(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
}
