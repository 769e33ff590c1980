using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.DataProtection;

/// <summary>A key of ASP.NET Core Data Protection, wrapped by a certificate that is not in the database.</summary>
public sealed class DataProtectionKey : IPlatformOnly
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name that Data Protection gives.</summary>
    public required string FriendlyName { get; init; }

    /// <summary>The wrapped key.</summary>
    public required string Xml { get; init; }
}
