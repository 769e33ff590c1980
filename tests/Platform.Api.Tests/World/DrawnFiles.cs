using System.Text;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>Files of a buyer's invoice as the worker leaves them, but for what they say.</summary>
internal static class DrawnFiles
{
    public const string Says = "a document";

    public static Task<DocumentFile> DrawAsync(
        this ApiWorld world, Party party, Buyer buyer, DocumentFormat format, CancellationToken ct) =>
        world.AsTenantAsync<IDocumentStore, PlatformDbContext, DocumentFile>(party, async (store, db) =>
        {
            var content = Encoding.ASCII.GetBytes(Says);
            var file = new DocumentFile
            {
                DocumentId = buyer.Invoice.Id, SellerTenantId = party.Id, BuyerTenantId = party.Id,
                CustomerId = buyer.Customer.CustomerId, Format = format, Name = buyer.Invoice.Number,
                Hash = (await store.PutAsync(party.Id, content, ct)).Hex, Size = content.Length,
                StoredAt = world.Platform.Time.GetUtcNow(),
            };
            db.Add(file);
            await db.SaveChangesAsync(ct);
            return file;
        });
}
