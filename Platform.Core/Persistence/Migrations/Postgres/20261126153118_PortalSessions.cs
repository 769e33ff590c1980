using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PortalSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PortalSession",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    HandleHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IdentitySession = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    Generation = table.Column<int>(type: "integer", nullable: false),
                    AccessEndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RefreshLeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IdleMinutes = table.Column<int>(type: "integer", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    UserAgent = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalSession", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PortalSignIn",
                schema: "platform",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    HandleHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalSignIn", x => new { x.TenantId, x.HandleHash });
                });

            migrationBuilder.CreateIndex(
                name: "IX_PortalSession_EndsAt",
                schema: "platform",
                table: "PortalSession",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_PortalSession_TenantId_HandleHash",
                schema: "platform",
                table: "PortalSession",
                columns: new[] { "TenantId", "HandleHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalSession_TenantId_IdentitySession",
                schema: "platform",
                table: "PortalSession",
                columns: new[] { "TenantId", "IdentitySession" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalSession_TenantId_Subject",
                schema: "platform",
                table: "PortalSession",
                columns: new[] { "TenantId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalSignIn_CreatedAt",
                schema: "platform",
                table: "PortalSignIn",
                column: "CreatedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PortalSession",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "PortalSignIn",
                schema: "platform");
        }
    }
}
