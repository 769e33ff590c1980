using System.Globalization;

namespace Crayon.Testing.Postgres;

/// <summary>Finds the folder that holds <c>initdb</c> and <c>postgres</c>.</summary>
internal static class PostgresBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";

    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("CRAYON_TEST_POSTGRES_BIN") is { Length: > 0 } given)
        {
            return given;
        }

        var newest = Directory.Exists(DebianRoot)
            ? Directory.GetDirectories(DebianRoot)
                .Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => int.TryParse(bin.Split('/')[^2], CultureInfo.InvariantCulture, out var major) ? major : 0)
            : null;
        return newest ?? throw new InvalidOperationException(
            "These tests need PostgreSQL. Install it (Debian: apt-get install postgresql), or name its binaries' folder "
            + "in CRAYON_TEST_POSTGRES_BIN, or a running server in CRAYON_TEST_POSTGRES.");
    }
}
