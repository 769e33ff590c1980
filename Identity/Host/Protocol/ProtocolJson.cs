using System.Text.Json.Serialization;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Protocol.Discovery;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Protocol.Introspect;
using Crayon.Identity.Host.Protocol.Par;
using Crayon.Identity.Host.Protocol.Token;
using Crayon.Identity.Host.Protocol.UserInfo;

namespace Crayon.Identity.Host.Protocol;

/// <summary>Serialises the protocol's answers without reflection.</summary>
[JsonSerializable(typeof(AuthorizeParameters))]
[JsonSerializable(typeof(ProviderMetadata))]
[JsonSerializable(typeof(PushAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ProtocolError))]
[JsonSerializable(typeof(UserInfoAnswer))]
[JsonSerializable(typeof(IntrospectAnswer))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ProtocolJson : JsonSerializerContext;
