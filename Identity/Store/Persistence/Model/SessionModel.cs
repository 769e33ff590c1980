using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Model;

internal static class SessionModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Session>(session =>
        {
            session.ToTable("Session", Schemas.Identity).HasKey(row => new { row.TenantId, row.SessionId });
            session.Property(row => row.HandleHash).HasMaxLength(OpaqueHandle.HashBytes);
            session.Property(row => row.SecurityStamp).HasMaxLength(64);
            session.Property(row => row.Address).HasMaxLength(64);
            session.ComplexProperty(row => row.Authentication);
            session.HasIndex(row => new { row.TenantId, row.HandleHash }).IsUnique();
            session.HasIndex(row => new { row.TenantId, row.PersonId });
            session.HasIndex(row => row.EndsAt);
            session.HasOne<Person>().WithMany().HasForeignKey(row => new { row.TenantId, row.PersonId })
                .HasPrincipalKey(row => new { row.TenantId, row.PersonId });
        });
        model.Entity<SessionClient>(client =>
        {
            client.ToTable("SessionClient", Schemas.Identity)
                .HasKey(row => new { row.TenantId, row.SessionId, row.ClientId });
            client.Property(row => row.ClientId).HasMaxLength(100);
        });
        model.Entity<LogoutNotice>(notice =>
        {
            notice.ToTable("LogoutNotice", Schemas.Identity).HasKey(row => row.Id);
            notice.Property(row => row.Id).ValueGeneratedNever();
            notice.Property(row => row.ClientId).HasMaxLength(100);
        });
    }
}
