using ProtoBuf;

namespace Crayon.EndToEnd.Tests.Telemetry;

/// <summary>
/// What the tests read of an export; the numbers are those of opentelemetry-proto, for all three signals alike.
/// </summary>
[ProtoContract]
internal sealed class Export
{
    [ProtoMember(1)] public List<OfResource> Resources { get; } = [];
}

[ProtoContract]
internal sealed class OfResource
{
    [ProtoMember(1)] public Resource? Resource { get; set; }
}

/// <summary>An export of spans.</summary>
[ProtoContract]
internal sealed class SpanExport
{
    [ProtoMember(1)] public List<SpansOfResource> Resources { get; } = [];
}

[ProtoContract]
internal sealed class SpansOfResource
{
    [ProtoMember(1)] public Resource? Resource { get; set; }

    [ProtoMember(2)] public List<SpansOfScope> Scopes { get; } = [];
}

[ProtoContract]
internal sealed class SpansOfScope
{
    [ProtoMember(2)] public List<SpanRow> Spans { get; } = [];
}

[ProtoContract]
internal sealed class SpanRow
{
    [ProtoMember(1)] public byte[] TraceId { get; set; } = [];

    [ProtoMember(2)] public byte[] SpanId { get; set; } = [];

    [ProtoMember(5)] public string Name { get; set; } = "";
}

[ProtoContract]
internal sealed class Resource
{
    [ProtoMember(1)] public List<Attribute> Attributes { get; } = [];

    public string ServiceName => Attributes.Single(attribute => attribute.Key == "service.name").Value?.Text ?? "";
}

[ProtoContract]
internal sealed class Attribute
{
    [ProtoMember(1)] public string Key { get; set; } = "";

    [ProtoMember(2)] public AttributeValue? Value { get; set; }
}

[ProtoContract]
internal sealed class AttributeValue
{
    [ProtoMember(1)] public string? Text { get; set; }
}
