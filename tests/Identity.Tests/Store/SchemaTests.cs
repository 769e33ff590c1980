using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.RowSecurity;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Store;

public sealed class SchemaTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseEngine.Postgres, "Host=localhost")]
    [InlineData(DatabaseEngine.SqlServer, "Server=localhost")]
    public void No_migration_is_missing(DatabaseEngine engine, string connection)
    {
        using var db = IdentitySchema.Set.Open(engine, connection);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_set_makes_and_secures_its_own_tables_only()
    {
        using var db = IdentitySchema.Set.Open(DatabaseEngine.Postgres, "Host=localhost");
        var tables = OwnedTable.Of(db);
        Assert.All(tables, table => Assert.Equal(("identity", true), (table.Schema, table.IsGuarded)));
        Assert.Equal(
            ["AuthorizationCode", "AuthorizationRequest", "ClaimedDomain", "Client", "ClientSecret", "Consent",
                "DataProtectionKey", "Elevation",
                "ExternalLogin", "ExternalProvider", "FederatedSignIn", "Grant", "Invitation", "LogoutNotice",
                "Membership", "Passkey", "Person",
                "PersonLink", "RealmPolicy", "RecoveryCode", "RefreshToken", "Revocation", "Session", "SessionClient",
                "SigningKey",
                "TrustedDevice", "UsedAssertion"], tables.Select(table => table.Name));
    }
}
