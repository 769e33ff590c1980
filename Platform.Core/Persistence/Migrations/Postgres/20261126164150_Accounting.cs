using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Accounting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "GroupKey",
                schema: "platform",
                table: "InvoiceDraft",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupedBy",
                schema: "platform",
                table: "InvoiceDraft",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupKey",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupedBy",
                schema: "platform",
                table: "Invoice",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InvoicesBy",
                schema: "platform",
                table: "Customer",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Export",
                schema: "platform",
                columns: table => new
                {
                    ExportId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Format = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OfCustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfTenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: true),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Parts = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    FileName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Export", x => x.ExportId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvent_SubjectId",
                schema: "platform",
                table: "AuditEvent",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Export_Status_ExpiresAt",
                schema: "platform",
                table: "Export",
                columns: new[] { "Status", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Export_TenantId_DateCreated_ExportId",
                schema: "platform",
                table: "Export",
                columns: new[] { "TenantId", "DateCreated", "ExportId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Export",
                schema: "platform");

            migrationBuilder.DropIndex(
                name: "IX_AuditEvent_SubjectId",
                schema: "platform",
                table: "AuditEvent");

            migrationBuilder.DropColumn(
                name: "GroupKey",
                schema: "platform",
                table: "InvoiceDraft");

            migrationBuilder.DropColumn(
                name: "GroupedBy",
                schema: "platform",
                table: "InvoiceDraft");

            migrationBuilder.DropColumn(
                name: "GroupKey",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "GroupedBy",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "InvoicesBy",
                schema: "platform",
                table: "Customer");
        }
    }
}
