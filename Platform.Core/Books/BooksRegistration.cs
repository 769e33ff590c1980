using Crayon.Platform.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Books;

/// <summary>Registers the books.</summary>
public static class BooksRegistration
{
    /// <summary>Registers the looks and the decisions.</summary>
    public static IServiceCollection AddBooks(this IServiceCollection services) =>
        services.AddSingleton<ProviderBooks>().AddSingleton<RetailBooks>().AddScoped<BookDecisions>();

    /// <summary>Registers what falls due; comes after billing.</summary>
    internal static IServiceCollection AddDueBooks(this IServiceCollection services) =>
        services.AddBooks().AddSingleton<IDueWork, BooksDue>();
}
