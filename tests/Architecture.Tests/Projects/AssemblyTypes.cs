using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Crayon.Architecture.Tests.Projects;

/// <summary>Reads from a compiled assembly what it refers to.</summary>
internal static class AssemblyTypes
{
    /// <summary>Names of the assemblies referred to.</summary>
    public static IReadOnlyList<string> Assemblies(string file) => Read(file, metadata =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));

    /// <summary>
    /// Full names of the types referred to in one other assembly; nested types count as their outer one.
    /// </summary>
    public static IReadOnlyList<string> TypesOf(string file, string assembly) => Read(file, metadata =>
        from handle in metadata.TypeReferences
        let type = metadata.GetTypeReference(handle)
        where type.ResolutionScope.Kind == HandleKind.AssemblyReference
        let owner = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope)
        where metadata.StringComparer.Equals(owner.Name, assembly)
        select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");

    private static List<string> Read(string file, Func<MetadataReader, IEnumerable<string>> query)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        return [.. query(image.GetMetadataReader())];
    }
}
