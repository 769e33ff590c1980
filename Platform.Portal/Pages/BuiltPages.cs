using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Platform.Portal.Pages;

/// <summary>
/// The built applications: one for tenants' hosts, and one of its own for the operator's, so that no tenant's browser
/// ever loads what staff work with. A build that comes or changes while the host runs is taken up.
/// </summary>
internal sealed class BuiltPages(HostSettings settings)
{
    private readonly Application shop = new(FolderOf(settings, "shop"));
    private readonly Application admin = new(FolderOf(settings, "admin"));

    /// <summary>The pages of a tenant; null where they were not built.</summary>
    public PageBundle? Of(RegisteredTenant tenant) =>
        (tenant.Kind == TenantKind.Operator ? admin : shop).Current();

    // Beside the program where nothing else is said: there a published host has them.
    private static string FolderOf(HostSettings settings, string application) =>
        Path.Combine(settings.Pages ?? Path.Combine(AppContext.BaseDirectory, "pages"), application, "browser");

    private sealed class Application(string folder)
    {
        private readonly Lock reading = new();
        private volatile PageBundle? known;

        public PageBundle? Current()
        {
            if (PageBundle.WrittenAt(folder) is not { } written) return null;
            if (known is { } bundle && bundle.BuiltAt == written) return bundle;
            lock (reading)
            {
                if (known is not { } seen || seen.BuiltAt != written) known = PageBundle.Read(folder, written);
                return known;
            }
        }
    }
}
