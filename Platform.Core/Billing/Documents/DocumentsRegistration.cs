using Azure.Storage.Blobs;
using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>Registers the store of documents and their drawing.</summary>
public static class DocumentsRegistration
{
    private static readonly TimeSpan DrawnWithin = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Registers the store of documents: a folder for one machine, or a container of Azure Blob storage. Without either
    /// there is none, and nothing is drawn.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="folder">The folder; made when it is not there, for its owner alone.</param>
    /// <param name="container">The account's connection string, and the container's name.</param>
    public static IServiceCollection AddDocumentStore(
        this IServiceCollection services, string? folder, (string Connection, string Name)? container)
    {
        if (container is { } blobs)
        {
            BlobContainerClient Container() => new(blobs.Connection, blobs.Name);
            services.TryAddSingleton<IDocumentStore>(_ => new AzureDocumentStore(Container()));
            services.TryAddSingleton<IExportFiles>(_ => new AzureExportFiles(Container()));
        }
        else if (folder is not null)
        {
            services.TryAddSingleton<IDocumentStore>(_ => new FolderDocumentStore(folder));
            services.TryAddSingleton<IExportFiles>(_ => new FolderExportFiles(folder));
        }
        else return services;
        services.TryAddScoped<DocumentShelf>();
        return services;
    }

    /// <summary>Registers accepting mails with documents, over Data Protection.</summary>
    public static IServiceCollection AddDocumentMail(this IServiceCollection services)
    {
        services.AddMailQueue().TryAddScoped<DocumentMail>();
        return services;
    }

    /// <summary>Registers drawing over HTTP, for hosts that have documents drawn.</summary>
    /// <param name="services">The services.</param>
    /// <param name="address">Base address of whoever draws.</param>
    public static IServiceCollection AddDocumentDrawing(this IServiceCollection services, Uri address)
    {
        services.AddDocumentMail();
        services.AddHttpClient<DrawingClient>(http => (http.BaseAddress, http.Timeout) = (address, DrawnWithin));
        return services;
    }
}
