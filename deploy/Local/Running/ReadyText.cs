using Crayon.Local.Demo;

namespace Crayon.Local.Running;

/// <summary>What the terminal shows when all is ready.</summary>
internal static class ReadyText
{
    public static void Write(TextWriter output, DemoFile file, TimeSpan took, LocalOptions options)
    {
        output.WriteLine();
        output.WriteLine(FormattableString.Invariant(
            $"Crayon is ready ({took.TotalSeconds:0.0} s): http://localhost:{options.Port}/"));
        output.WriteLine();
        output.WriteLine($"{"host",-28}{"what",-20}{"sign in as",-36}client");
        foreach (var tenant in file.Tenants)
            output.WriteLine(
                $"{tenant.Host,-28}{$"{tenant.Kind}, {tenant.Currency}",-20}{First(tenant.Users.Select(user => user.Email)),-36}{First(tenant.Clients.Select(client => client.ClientId))}");
        if (file.Admin is { } admin)
            output.WriteLine(
                $"{admin.Host,-28}{"Crayon staff",-20}{First(admin.Users.Select(user => user.Email)),-36}{First(admin.Clients.Select(client => client.ClientId))}");
        output.WriteLine($"{$"api.localhost:{options.Port}",-28}{"programs",-20}");
        output.WriteLine();
        output.WriteLine($"Passwords and client secrets: {Path.Combine(options.Data, "demo.json")}");
        output.WriteLine("Ctrl-C stops everything.");
    }

    private static string First(IEnumerable<string> values) => values.FirstOrDefault("");
}
