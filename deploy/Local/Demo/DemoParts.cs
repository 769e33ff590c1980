namespace Crayon.Local.Demo;

/// <summary>Names of the parts of the first start that are recorded when finished.</summary>
internal static class DemoParts
{
    public const string Clock = "clock";
    public const string Tenants = "tenants";
    public const string Catalogue = "catalogue";
    public const string Existing = "existing-business";
    public const string Customers = "customers";
    public const string Story = "story";
}
