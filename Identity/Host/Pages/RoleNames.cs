namespace Crayon.Identity.Host.Pages;

/// <summary>Names of roles for people.</summary>
internal static class RoleNames
{
    /// <summary>A role in the reader's language.</summary>
    public static string Of(PageWords words, string role) => words.Find($"role.{role}") ?? words["role.platform"];
}
