using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host;

/// <summary>Reads the host's settings from arguments and environment (<c>CRAYON_…</c>).</summary>
internal static class HostConfiguration
{
    public static HostSettings Read(string[] args)
    {
        var values = new ConfigurationBuilder().AddEnvironmentVariables("CRAYON_").AddCommandLine(args).Build();
        return new HostSettings
        {
            Urls = values["Urls"] ?? "http://127.0.0.1:0",
            Database = new DatabaseSettings(values.GetValue("Database:Engine", DatabaseEngine.Postgres),
                Required(values, "Database:App"), Required(values, "Database:Platform")),
            Public = new PublicEndpoint(values["Public:Scheme"] ?? "https", values.GetValue("Public:Port", 443)),
            KeysFolder = Required(values, "KeysFolder"),
        };
    }

    private static string Required(IConfiguration values, string name) =>
        values[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting {name} is missing: give it as --{name}.");
}
