namespace Crayon.Platform.Core.Customers;

/// <summary>How far a customer could be arranged at the provider.</summary>
internal abstract record Arrangement
{
    private Arrangement()
    {
    }

    /// <summary>Known there, with its agreement where one is recorded.</summary>
    public sealed record Ready(string ProviderCustomerId) : Arrangement;

    /// <summary>A link waits for staff.</summary>
    public sealed record Waiting : Arrangement;

    /// <summary>The provider would not have it.</summary>
    public sealed record Refused(string Code) : Arrangement;
}
