using System.Diagnostics.CodeAnalysis;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Persistence;

public sealed class KeysetPlanTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_later_page_is_entered_where_the_one_before_it_ended()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Postgres, Ct);
        var plan = await platform.AsTenantAsync(new TenantId(Guid.CreateVersion7()), async db =>
        {
            // What the planner does with many rows, shown with none.
            await db.Database.OpenConnectionAsync(Ct);
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_bitmapscan = off", Ct);
            var page = Keyset.After(db.Customers, (row => row.DateCreated, row => row.CustomerId),
                platform.Time.GetUtcNow(), new CustomerId(Guid.CreateVersion7()));
            return await ExplainAsync(page.OrderBy(row => row.DateCreated).ThenBy(row => row.CustomerId).Take(10));
        });
        Assert.Contains("\"DateCreated\" >= ", plan.Split("Index Cond: ")[1].Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statement is the one that EF made.")]
    private static async Task<string> ExplainAsync(IQueryable<Customer> rows)
    {
        await using var command = rows.CreateDbCommand();
        command.CommandText = $"EXPLAIN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(Ct)) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
