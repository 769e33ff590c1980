using System.CommandLine;
using System.Globalization;
using Crayon.Platform.Core;
using Crayon.TenantProvisioning.Setup;

namespace Crayon.Local;

/// <summary>Reads the local run's arguments; each falls back to a variable, then to its default.</summary>
internal static class LocalArguments
{
    private static readonly Option<int> Port = Of("--port", "CRAYON_PORT", "8080", "The gateway's port on 127.0.0.1",
        Number);
    private static readonly Option<string> Data = Of("--data", "CRAYON_DATA", ".data",
        "Folder for databases, mail and keys", text => text);
    private static readonly Option<bool> Fresh = new("--fresh") { Description = "Start with an empty data folder" };
    private static readonly Option<string> Demo = Of("--demo", "CRAYON_DEMO", "story", "story, bare or none", text =>
        text);
    private static readonly Option<string> Database = Of(
        "--database", "CRAYON_DATABASE", "sqlite",
        "sqlite, postgres:<connection string> or sqlserver:<connection string>", text => text);
    private static readonly Option<string> Redis = Of("--redis", "CRAYON_REDIS", "", "host:port of a shared cache",
        text => text);
    private static readonly Option<string> RabbitMq = Of("--rabbitmq", "CRAYON_RABBITMQ", "",
        "amqp://… of a shared queue", text => text);
    private static readonly Option<int> Replicas = Of("--replicas", "CRAYON_REPLICAS", "1", "API and worker replicas",
        Number);
    private static readonly Option<string> Otlp = Of("--otlp", "OTEL_EXPORTER_OTLP_ENDPOINT", "",
        "http://host:port of a collector of traces, metrics and logs (OTLP over HTTP)", text => text);

    /// <summary>The command; <paramref name="run"/> gets checked options.</summary>
    public static RootCommand Command(Func<LocalOptions, CancellationToken, Task<int>> run)
    {
        var command = new RootCommand("Runs all of Crayon on this machine.")
        {
            Port, Data, Fresh, Demo, Database, Redis, RabbitMq, Replicas, Otlp,
        };
        command.SetAction((parsed, ct) => run(Read(parsed), ct));
        return command;
    }

    private static LocalOptions Read(ParseResult parsed)
    {
        var data = Path.GetFullPath(parsed.GetRequiredValue(Data));
        return new LocalOptions
        {
            Port = parsed.GetRequiredValue(Port) is > 0 and <= 65535 and var port ? port
                : throw new OptionsException("--port: from 1 to 65535."),
            Data = data, Fresh = parsed.GetRequiredValue(Fresh), Demo = ReadDemo(parsed.GetRequiredValue(Demo)),
            Database = ReadDatabase(parsed, data), Replicas = parsed.GetRequiredValue(Replicas),
            Clock = ReadClock(Variable("CRAYON_CLOCK")), LimitsRates = Variable("CRAYON_RATE_LIMIT") != "off",
            RabbitMq = ReadBroker(parsed.GetRequiredValue(RabbitMq)), Redis = ReadRedis(parsed.GetRequiredValue(Redis)),
            Otlp = ReadOtlp(parsed.GetRequiredValue(Otlp)),
            BuildsPages = Variable("CRAYON_WEB") != "off",
            Skew = ReadSkew(Variable("CRAYON_REPLICA_SKEW")),
            OutboundAllow = Variable("CRAYON_OUTBOUND_ALLOW")?.Split(',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    private static DatabaseTarget ReadDatabase(ParseResult parsed, string data)
    {
        try
        {
            return DatabaseTarget.Parse(parsed.GetRequiredValue(Database), data)
                .ForReplicas(parsed.GetRequiredValue(Replicas));
        }
        catch (DomainRuleException refusal)
        {
            throw new OptionsException($"--database: {refusal.Message}");
        }
    }

    private static DemoKind ReadDemo(string text) => text switch
    {
        "story" => DemoKind.Story,
        "bare" => DemoKind.Bare,
        "none" => DemoKind.None,
        _ => throw new OptionsException("--demo: story, bare or none."),
    };

    // The address has a password in it, which a message must not repeat.
    private static Uri? ReadBroker(string text) =>
        text.Length == 0 ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var broker) && broker.Scheme is "amqp" or "amqps" ? broker
        : throw new OptionsException("--rabbitmq: an address such as amqp://user:password@127.0.0.1:5672.");

    // Options of the client may follow behind commas, a password among them, which a message must not repeat.
    private static string? ReadRedis(string text) =>
        text.Length == 0 ? null
        : Uri.TryCreate($"redis://{text.Split(',')[0]}", UriKind.Absolute, out var redis) && redis.Port > 0 ? text
        : throw new OptionsException("--redis: host:port, such as 127.0.0.1:6379.");

    private static Uri? ReadOtlp(string text) =>
        text.Length == 0 ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" ? endpoint
        : throw new OptionsException("--otlp: an address such as http://127.0.0.1:4318.");

    private static DateTimeOffset? ReadClock(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start) ? start
        : throw new OptionsException("CRAYON_CLOCK: an instant such as 2026-03-16T09:00:00Z.");

    private static TimeSpan ReadSkew(string? text) =>
        text is null ? TimeSpan.Zero
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var skew) ? skew
        : throw new OptionsException("CRAYON_REPLICA_SKEW: a span of time such as 00:00:45 or -00:00:45.");

    private static Option<T> Of<T>(string name, string variable, string otherwise, string meaning, Func<string,
        T> read) => new(name)
    {
        Description = $"{meaning} [{variable}]",
        DefaultValueFactory = _ => read(Variable(variable) ?? otherwise),
    };

    private static int Number(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
