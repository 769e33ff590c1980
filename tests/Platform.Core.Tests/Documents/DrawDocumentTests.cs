using System.Text;
using System.Xml.Linq;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Outbox;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Documents;

/// <summary>What was issued is drawn, stored and mailed behind it, once.</summary>
public sealed class DrawDocumentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task What_is_issued_is_drawn_stored_and_mailed_once(DatabaseEngine engine)
    {
        await using var world = await DrawingWorld.OpenAsync(engine, Ct);
        var ids = await world.BillAsync(Ct);
        await world.WorkAsync(Ct);

        var files = await world.FilesAsync(Ct);
        Assert.Equal(ids.Count * 2, files.Count);
        Assert.All(ids, id => Assert.Equal(
            [DocumentFormat.Pdf, DocumentFormat.Ubl],
            files.Where(file => file.DocumentId == id).Select(file => file.Format).Order()));
        var retail = await world.ReadAsync(db => db.Invoices.AsNoTracking()
            .SingleAsync(row => row.Kind == InvoiceKind.Retail, Ct));
        var (pdf, xml) = await ReadBothAsync(world, retail.Id);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf[..5]), StringComparison.Ordinal);
        var total = XDocument.Parse(Encoding.UTF8.GetString(xml)).Descendants()
            .Single(element => element.Name.LocalName == "PayableAmount").Value;
        Assert.Equal(new Money(retail.TotalMinor, Currency.Eur).ToString(), $"{total} EUR");
        // The wholesale buyer of this world has no address: its invoice is drawn and not mailed.
        var mail = Assert.Single(world.Mails());
        Assert.Contains(retail.Number, mail.Subject, StringComparison.Ordinal);
        Assert.Equal($"{retail.Number}.pdf", Assert.Single(mail.Attachments).ContentDisposition?.FileName);
        var delivery = await world.ReadAsync(db => db.DocumentDeliveries.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((retail.Id, 1, MailState.Sent), (delivery.DocumentId, delivery.Number, delivery.State));
        Assert.NotNull(delivery.SentAt);
        await StatesItsAccountAsync(world, retail);
    }

    private static async Task StatesItsAccountAsync(DrawingWorld world, Invoice retail)
    {
        var party = new StatementParty(retail.BuyerTenantId, retail.CustomerId);
        var day = DateOnly.FromDateTime(retail.IssuedAt.UtcDateTime);
        var statement = await world.Billing.Shop.AsCustomerAsync<AccountStatements, Statement>(
            statements => statements.OfAsync(party, day, day, Ct));
        var drawn = await world.Billing.Shop.AsCustomerAsync<StatementPrint, byte[]?>(
            print => print.DrawAsync(statement, party, Ct));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(drawn.AsSpan(0, 5)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_mailed_again_by_its_seller_alone_and_only_once_it_is_drawn()
    {
        await using var world = await DrawingWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await world.BillAsync(Ct);
        var retail = await world.ReadAsync(db => db.Invoices.AsNoTracking()
            .SingleAsync(row => row.Kind == InvoiceKind.Retail, Ct));
        Task<DocumentDelivery> AgainAsync(DocumentMail mail) => mail.SendAgainAsync(retail.Id, Ct);
        var shop = world.Billing.Shop;
        Assert.Equal(DocumentMail.NotReady, (await Assert.ThrowsAsync<DomainRuleException>(
            () => shop.AsSellerAsync<DocumentMail, DocumentDelivery>(AgainAsync))).Code);
        await world.WorkAsync(Ct);
        await shop.AsSellerAsync<DocumentMail, DocumentDelivery>(AgainAsync);
        await world.WorkAsync(Ct);

        Assert.Equal("not-found", (await Assert.ThrowsAsync<DomainRuleException>(
            () => shop.AsCustomerAsync<DocumentMail, DocumentDelivery>(AgainAsync))).Code);
        Assert.Equal(2, world.Mails().Count);
        Assert.Equal([1, 2], await world.ReadAsync(db => db.DocumentDeliveries.OrderBy(row => row.Number)
            .Select(row => row.Number).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Cut_off_at_any_point_it_is_drawn_and_mailed_once_in_the_end()
    {
        var killer = new KillSwitch();
        await using var world = await DrawingWorld.OpenAsync(DatabaseEngine.Sqlite, Ct, services =>
            services.AddSingleton<IInterceptor>(killer));
        var ids = await world.BillAsync(Ct);
        for (var steps = 1; steps <= 60; steps += 3)
        {
            killer.DieAfter(steps);
            try
            {
                await world.WorkAsync(Ct, rounds: 1);
            }
            catch (Exception) when (killer.IsDead)
            {
                // Anywhere between reading, drawing, storing and the rows.
            }
            killer.Restart();
            world.Billing.Shop.Get<IWorkQueue>().Drain();
            world.Billing.Shop.Platform.Time.Advance(TimeSpan.FromSeconds(61));
        }
        await world.WorkAsync(Ct);

        Assert.True(killer.Deaths > 5, "A walk in which nobody dies would prove nothing.");
        Assert.Equal(ids.Count * 2, (await world.FilesAsync(Ct)).Count);
        Assert.Single(world.Mails());
        Assert.Equal(1, await world.ReadAsync(db => db.DocumentDeliveries.CountAsync(Ct)));
    }

    [Fact]
    public async Task While_drawing_does_not_answer_it_is_tried_again_and_given_up_where_staff_see_it()
    {
        await using var world = await DrawingWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await world.StopDrawingAsync(Ct);
        await world.BillAsync(Ct);
        await world.WorkAsync(Ct, rounds: 1);
        var waiting = await MessagesAsync(world);
        for (var day = 0; day < 30; day++)
        {
            await world.WorkAsync(Ct, rounds: 1);
            world.Billing.Shop.Platform.Time.Advance(TimeSpan.FromHours(1));
        }
        var dead = await MessagesAsync(world);

        Assert.All(waiting, row => Assert.Equal(
            (OutboxState.Ready, 1, "drawing-unavailable"), (row.State, row.Attempts, row.LastError)));
        Assert.All(dead, row => Assert.Equal(OutboxState.Dead, row.State));
        Assert.Empty(await world.FilesAsync(Ct));
        Assert.Empty(world.Mails());
    }

    [Theory, EachEngine]
    public async Task A_file_is_its_two_parties_and_their_customers_and_nobody_elses(DatabaseEngine engine)
    {
        await using var world = await DrawingWorld.OpenAsync(engine, Ct);
        await world.BillAsync(Ct);
        await world.WorkAsync(Ct);
        var shop = world.Billing.Shop;
        var wholesale = (await world.FilesAsync(Ct)).First(row => row.CustomerId is null);
        var (other, _) = await shop.AddCustomerAsync("Other", Ct);

        Assert.Equal(4, await shop.AsSellerAsync<PlatformDbContext, int>(db => db.DocumentFiles.CountAsync(Ct)));
        Assert.Equal(2, await shop.AsCustomerAsync<PlatformDbContext, int>(db => db.DocumentFiles.CountAsync(Ct)));
        Assert.Equal(0, await shop.AsCustomerAsync<PlatformDbContext, int>(
            db => db.DocumentFiles.CountAsync(Ct), other));
        await Assert.ThrowsAsync<ForeignRowException>(() =>
            shop.AsCustomerAsync<DocumentShelf, byte[]>(shelf => shelf.ReadAsync(wholesale, Ct)));
    }

    [Fact]
    public async Task A_document_of_more_lines_than_are_drawn_is_summed_up_and_its_lines_lie_beside_it()
    {
        await using var world = await DrawingWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        await world.BillAsync(Ct);
        var retail = await world.ReadAsync(db => db.Invoices.AsNoTracking()
            .SingleAsync(row => row.Kind == InvoiceKind.Retail, Ct));
        await world.AddLinesAsync(retail, BillingDocument.MostDrawnLines, Ct);
        await world.WorkAsync(Ct);

        var files = (await world.FilesAsync(Ct)).Where(file => file.DocumentId == retail.Id).ToList();
        Assert.Equal([DocumentFormat.Pdf, DocumentFormat.Ubl, DocumentFormat.Lines],
            files.Select(file => file.Format).Order());
        var (pdf, xml) = await ReadBothAsync(world, retail.Id);
        Assert.True(pdf.Length < 200_000, "The lines were drawn one by one.");
        var lines = XDocument.Parse(Encoding.UTF8.GetString(xml)).Descendants()
            .Count(element => element.Name.LocalName == "InvoiceLine");
        var csv = await world.Billing.Shop.AsCustomerAsync<DocumentShelf, byte[]>(async shelf =>
            await shelf.ReadAsync((await shelf.FindAsync(retail.Id, DocumentFormat.Lines, Ct))!, Ct));
        Assert.Equal(BillingDocument.MostDrawnLines + retail.LineCount, lines);
        Assert.Equal(1 + lines + 1, Encoding.UTF8.GetString(csv).Split("\r\n").Length);
        Assert.Single(world.Mails());
    }

    private static Task<List<OutboxMessage>> MessagesAsync(DrawingWorld world) => world.ReadAsync(db =>
        db.Outbox.AsNoTracking().Where(row => row.Topic == OutboxTopics.DrawDocument).ToListAsync(Ct));

    private static async Task<(byte[] Pdf, byte[] Xml)> ReadBothAsync(
        DrawingWorld world, Core.Billing.DocumentId id)
    {
        async Task<byte[]> ReadAsync(DocumentShelf shelf, DocumentFormat format) =>
            await shelf.ReadAsync((await shelf.FindAsync(id, format, Ct))!, Ct);
        return (
            await world.Billing.Shop.AsCustomerAsync<DocumentShelf, byte[]>(it => ReadAsync(it, DocumentFormat.Pdf)),
            await world.Billing.Shop.AsCustomerAsync<DocumentShelf, byte[]>(it => ReadAsync(it, DocumentFormat.Ubl)));
    }
}
