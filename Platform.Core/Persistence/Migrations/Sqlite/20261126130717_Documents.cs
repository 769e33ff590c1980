using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Documents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address_City",
                table: "registry_LegalEntity",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_CountryCode",
                table: "registry_LegalEntity",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line1",
                table: "registry_LegalEntity",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line2",
                table: "registry_LegalEntity",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_PostalCode",
                table: "registry_LegalEntity",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Region",
                table: "registry_LegalEntity",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BillingEmail",
                table: "registry_LegalEntity",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_City",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_CountryCode",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line1",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line2",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_PostalCode",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Region",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_City",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_CountryCode",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line1",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line2",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_PostalCode",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Region",
                table: "platform_Invoice",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_City",
                table: "platform_Customer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_CountryCode",
                table: "platform_Customer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line1",
                table: "platform_Customer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line2",
                table: "platform_Customer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_PostalCode",
                table: "platform_Customer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Region",
                table: "platform_Customer",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_City",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_CountryCode",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line1",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line2",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_PostalCode",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Region",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_City",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_CountryCode",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line1",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line2",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_PostalCode",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Region",
                table: "platform_CreditNote",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_DocumentDelivery",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_DocumentDelivery", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_DocumentFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_DocumentFile", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_DocumentDelivery_DocumentId_Number",
                table: "platform_DocumentDelivery",
                columns: new[] { "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_DocumentDelivery_MailId",
                table: "platform_DocumentDelivery",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_DocumentFile_DocumentId_Format",
                table: "platform_DocumentFile",
                columns: new[] { "DocumentId", "Format" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_DocumentDelivery");

            migrationBuilder.DropTable(
                name: "platform_DocumentFile");

            migrationBuilder.DropColumn(
                name: "Address_City",
                table: "registry_LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_CountryCode",
                table: "registry_LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_Line1",
                table: "registry_LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_Line2",
                table: "registry_LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_PostalCode",
                table: "registry_LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_Region",
                table: "registry_LegalEntity");

            migrationBuilder.DropColumn(
                name: "BillingEmail",
                table: "registry_LegalEntity");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_City",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_CountryCode",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line1",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line2",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_PostalCode",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Region",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_City",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_CountryCode",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line1",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line2",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_PostalCode",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Region",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "Address_City",
                table: "platform_Customer");

            migrationBuilder.DropColumn(
                name: "Address_CountryCode",
                table: "platform_Customer");

            migrationBuilder.DropColumn(
                name: "Address_Line1",
                table: "platform_Customer");

            migrationBuilder.DropColumn(
                name: "Address_Line2",
                table: "platform_Customer");

            migrationBuilder.DropColumn(
                name: "Address_PostalCode",
                table: "platform_Customer");

            migrationBuilder.DropColumn(
                name: "Address_Region",
                table: "platform_Customer");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_City",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_CountryCode",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line1",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line2",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_PostalCode",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Region",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_City",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_CountryCode",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line1",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line2",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_PostalCode",
                table: "platform_CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Region",
                table: "platform_CreditNote");
        }
    }
}
