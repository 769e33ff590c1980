using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
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
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupedBy",
                schema: "platform",
                table: "InvoiceDraft",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupKey",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroupedBy",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InvoicesBy",
                schema: "platform",
                table: "Customer",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Export",
                schema: "platform",
                columns: table => new
                {
                    ExportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Format = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    OfCustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateTime>(type: "datetime2", nullable: true),
                    To = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Total = table.Column<int>(type: "int", nullable: true),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Parts = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
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
