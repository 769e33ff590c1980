using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BuyerDisputes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsBuyers",
                schema: "platform",
                table: "InvoiceDispute",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Lines",
                schema: "platform",
                table: "InvoiceDispute",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceDispute_SellerTenantId_DateCreated_Id",
                schema: "platform",
                table: "InvoiceDispute",
                columns: new[] { "SellerTenantId", "DateCreated", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_InvoiceDispute_SellerTenantId_DateCreated_Id",
                schema: "platform",
                table: "InvoiceDispute");

            migrationBuilder.DropColumn(
                name: "IsBuyers",
                schema: "platform",
                table: "InvoiceDispute");

            migrationBuilder.DropColumn(
                name: "Lines",
                schema: "platform",
                table: "InvoiceDispute");
        }
    }
}
