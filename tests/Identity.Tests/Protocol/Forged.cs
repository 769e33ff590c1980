using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.Protocol;

/// <summary>Changes tokens the way an attacker would.</summary>
internal static class Forged
{
    public static void Header(string[] token, Action<JsonObject> change) => Change(token, 0, change);

    public static void Payload(string[] token, Action<JsonObject> change) => Change(token, 1, change);

    /// <summary>The token with a changed header, signed with a key of the attacker's.</summary>
    public static string Sign(string[] token, Action<JsonObject> change, ECDsa? key = null)
    {
        Header(token, change);
        using var made = key is null ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : null;
        var signature = (key ?? made!).SignData(
            Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), HashAlgorithmName.SHA256);
        return $"{token[0]}.{token[1]}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static void Change(string[] token, int part, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Base64UrlEncoder.Decode(token[part]))!.AsObject();
        change(json);
        token[part] = Base64UrlEncoder.Encode(json.ToJsonString());
    }
}
