namespace Crayon.Platform.Api.OpenApi;

/// <summary>An example of a body in JSON, shown in the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ExampleAttribute(string json) : Attribute
{
    public string Json { get; } = json;
}
