using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PortalSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "platform_PortalSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandleHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IdentitySession = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Generation = table.Column<int>(type: "INTEGER", nullable: false),
                    AccessEndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RefreshLeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IdleMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    UserAgent = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_PortalSession", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_PortalSignIn",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandleHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_PortalSignIn", x => new { x.TenantId, x.HandleHash });
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PortalSession_EndsAt",
                table: "platform_PortalSession",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_PortalSession_TenantId_HandleHash",
                table: "platform_PortalSession",
                columns: new[] { "TenantId", "HandleHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_PortalSession_TenantId_IdentitySession",
                table: "platform_PortalSession",
                columns: new[] { "TenantId", "IdentitySession" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PortalSession_TenantId_Subject",
                table: "platform_PortalSession",
                columns: new[] { "TenantId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PortalSignIn_CreatedAt",
                table: "platform_PortalSignIn",
                column: "CreatedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_PortalSession");

            migrationBuilder.DropTable(
                name: "platform_PortalSignIn");
        }
    }
}
