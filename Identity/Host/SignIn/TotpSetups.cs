using System.Globalization;
using System.Text;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;
using QRCoder;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Shows authenticator secrets as people and apps take them.</summary>
internal static class TotpSetups
{
    private const int Group = 4;

    /// <summary>The setup of a secret in Base32.</summary>
    public static TotpSetup Of(RegisteredTenant realm, Person person, string secret)
    {
        var issuer = Uri.EscapeDataString(realm.BrandName);
        var label = $"{issuer}{Uri.EscapeDataString($":{person.Email}")}";
        var link = $"otpauth://totp/{label}?secret={secret}&issuer={issuer}&algorithm=SHA1"
            + $"&digits={Totp.Digits.ToString(CultureInfo.InvariantCulture)}&period=30";
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var groups = string.Join(' ', secret.Chunk(Group).Select(letters => new string(letters)));
        return new TotpSetup(groups, link, PathOf(code), code.ModuleMatrix.Count);
    }

    private static string PathOf(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            var modules = code.ModuleMatrix[row];
            for (var column = 0; column < modules.Count; column++)
                if (modules[column]) path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        }
        return path.ToString();
    }
}
