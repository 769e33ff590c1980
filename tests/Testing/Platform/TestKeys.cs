using Crayon.Identity.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Testing.Platform;

/// <summary>
/// The certificate that wraps keys, made once for each test process and copied: to find its primes takes seconds.
/// </summary>
public static class TestKeys
{
    private static readonly Lazy<string> Template = new(Make);

    /// <summary>Puts the certificate into a keys folder, where it is found instead of made.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.GetFiles(Template.Value))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-test-keys-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        new ServiceCollection().AddCrayonDataProtection(folder);
        return Directory.GetFiles(folder).Length > 0
            ? folder
            : throw new InvalidOperationException(
                "The certificate is no longer made where Data Protection is registered.");
    }
}
