using System.Text.Json;
using System.Text.Json.Serialization;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Worker.Queue;

/// <summary>A work item on the wire: ids and nothing else.</summary>
internal sealed record WorkItemBody(Guid MessageId, Guid Tenant, Guid Lease)
{
    public static byte[] Write(WorkItem item) => JsonSerializer.SerializeToUtf8Bytes(
        new WorkItemBody(item.MessageId, item.Tenant.Value, item.Lease), WorkItemJson.Default.WorkItemBody);

    /// <summary>Null for what is no work item.</summary>
    public static WorkItem? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WorkItemJson.Default.WorkItemBody) is { } read
                ? new WorkItem(read.MessageId, new TenantId(read.Tenant), read.Lease)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WorkItemBody))]
internal sealed partial class WorkItemJson : JsonSerializerContext;
