namespace Crayon.Ccp.Simulator;

/// <summary>How one simulator is set up; the host gives the folder and the credentials.</summary>
public sealed record CcpSimulatorOptions
{
    /// <summary>Folder of the database and the token keys; made when absent, used by one simulator at a time.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Client id of the partner, which is also its partner id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Client secret of the partner.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>Further partners; each sees its own customers only.</summary>
    public IReadOnlyList<PartnerCredential> OtherPartners { get; init; } = [];

    /// <summary>Port of the API on 127.0.0.1; 0 takes a free one.</summary>
    public int ApiPort { get; init; }

    /// <summary>Port of the control routes on 127.0.0.1; 0 takes a free one.</summary>
    public int ControlPort { get; init; }

    /// <summary>What the clock shows when the folder is first made; the real time when absent.</summary>
    public DateTimeOffset? StartClock { get; init; }

    /// <summary>First day of prices and exchange rates, kept from the first start on. When absent: the earlier of
    /// 2026-01-01 and the first of the month four months before the start clock.</summary>
    public DateOnly? CatalogueValidFrom { get; init; }

    /// <summary>How long a call that "times out" is held before its connection is cut.</summary>
    public TimeSpan TimeoutHold { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Real time, for tokens, request-id retention and as the base of the clock.</summary>
    public TimeProvider RealTime { get; init; } = TimeProvider.System;

    /// <summary>OTLP endpoint without <c>/v1/…</c>; nothing is exported when absent.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>
    /// Lets the host add to the builder: logging, telemetry, its own <see cref="Time.IClockAdvance"/>.
    /// </summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }
}

/// <summary>Credentials of one partner.</summary>
public sealed record PartnerCredential(string ClientId, string ClientSecret);
