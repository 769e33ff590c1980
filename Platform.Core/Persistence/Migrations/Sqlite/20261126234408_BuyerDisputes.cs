using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BuyerDisputes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsBuyers",
                table: "platform_InvoiceDispute",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Lines",
                table: "platform_InvoiceDispute",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateIndex(
                name: "IX_platform_InvoiceDispute_SellerTenantId_DateCreated_Id",
                table: "platform_InvoiceDispute",
                columns: new[] { "SellerTenantId", "DateCreated", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_platform_InvoiceDispute_SellerTenantId_DateCreated_Id",
                table: "platform_InvoiceDispute");

            migrationBuilder.DropColumn(
                name: "IsBuyers",
                table: "platform_InvoiceDispute");

            migrationBuilder.DropColumn(
                name: "Lines",
                table: "platform_InvoiceDispute");
        }
    }
}
