using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Testing.Secrets;

/// <summary>
/// Hears all that a host says of itself: logs of every category and level with their scopes and exceptions, spans with
/// their tags and events, and the tags of measurements.
/// </summary>
public sealed class Recorder : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> heard = new();
    private readonly ActivityListener spans;
    private readonly MeterListener meters = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public Recorder()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(spans);
        meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.Start();
    }

    /// <summary>What was heard, in order.</summary>
    public IReadOnlyCollection<string> Heard => heard;

    /// <summary>
    /// Makes a host that is being built say everything, here, but for the categories that it closes by their own names.
    /// </summary>
    public void ListenTo(WebApplicationBuilder builder)
    {
        builder.Logging.AddProvider(this);
        builder.Services.PostConfigure<LoggerFilterOptions>(options =>
        {
            foreach (var rule in options.Rules.Where(rule => rule.CategoryName?.Contains('.') != true).ToList())
                options.Rules.Remove(rule);
            options.MinLevel = LogLevel.Trace;
        });
    }

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private void Hear(Activity span)
    {
        var first = span;
        while (first.Parent is { } parent) first = parent;
        // The test's own calls, not those that the host makes.
        if (span.Source.Name == "System.Net.Http" && first.Source.Name != "Microsoft.AspNetCore") return;
        var events = span.Events.Select(one => $"{one.Name} {string.Join(' ', one.Tags)}");
        heard.Enqueue(
            $"span {span.Source.Name} {span.DisplayName} {span.StatusDescription} "
            + $"{string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', events)}");
    }

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (instrument.Meter.Name != "System.Net.Http")
            heard.Enqueue($"measure {instrument.Name} {string.Join(' ', tags.ToArray())}");
    }

    private sealed class Ear(Recorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => recorder.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> named ? string.Join(' ', named) : "";
            var around = new List<string>();
            recorder.scopes.ForEachScope((scope, all) => all.Add($"{scope}"), around);
            recorder.heard.Enqueue(
                $"{logLevel} {category} {formatter(state, exception)} {values} {exception} {string.Join(' ', around)}");
        }
    }
}
