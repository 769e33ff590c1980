using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>The header with which the card provider proves its events, as its documentation has it.</summary>
internal static class StripeSignature
{
    /// <param name="secret">The secret.</param>
    /// <param name="at">Unix seconds.</param>
    /// <param name="body">The body.</param>
    public static string Of(string secret, long at, string body)
    {
        var time = at.ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }
}
