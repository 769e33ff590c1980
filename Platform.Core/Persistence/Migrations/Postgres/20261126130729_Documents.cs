using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Documents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address_City",
                schema: "registry",
                table: "LegalEntity",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_CountryCode",
                schema: "registry",
                table: "LegalEntity",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line1",
                schema: "registry",
                table: "LegalEntity",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line2",
                schema: "registry",
                table: "LegalEntity",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_PostalCode",
                schema: "registry",
                table: "LegalEntity",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Region",
                schema: "registry",
                table: "LegalEntity",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BillingEmail",
                schema: "registry",
                table: "LegalEntity",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_City",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_CountryCode",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line1",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line2",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_PostalCode",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Region",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_City",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_CountryCode",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line1",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line2",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_PostalCode",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Region",
                schema: "platform",
                table: "Invoice",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_City",
                schema: "platform",
                table: "Customer",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_CountryCode",
                schema: "platform",
                table: "Customer",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line1",
                schema: "platform",
                table: "Customer",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line2",
                schema: "platform",
                table: "Customer",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_PostalCode",
                schema: "platform",
                table: "Customer",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Region",
                schema: "platform",
                table: "Customer",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_City",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_CountryCode",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line1",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line2",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_PostalCode",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Region",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_City",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_CountryCode",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line1",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line2",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_PostalCode",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Region",
                schema: "platform",
                table: "CreditNote",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentDelivery",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentDelivery", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentFile",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Format = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentFile", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDelivery_DocumentId_Number",
                schema: "platform",
                table: "DocumentDelivery",
                columns: new[] { "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDelivery_MailId",
                schema: "platform",
                table: "DocumentDelivery",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFile_DocumentId_Format",
                schema: "platform",
                table: "DocumentFile",
                columns: new[] { "DocumentId", "Format" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentDelivery",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "DocumentFile",
                schema: "platform");

            migrationBuilder.DropColumn(
                name: "Address_City",
                schema: "registry",
                table: "LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_CountryCode",
                schema: "registry",
                table: "LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_Line1",
                schema: "registry",
                table: "LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_Line2",
                schema: "registry",
                table: "LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_PostalCode",
                schema: "registry",
                table: "LegalEntity");

            migrationBuilder.DropColumn(
                name: "Address_Region",
                schema: "registry",
                table: "LegalEntity");

            migrationBuilder.DropColumn(
                name: "BillingEmail",
                schema: "registry",
                table: "LegalEntity");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_City",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_CountryCode",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line1",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line2",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_PostalCode",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Region",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_City",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_CountryCode",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line1",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line2",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_PostalCode",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Region",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Address_City",
                schema: "platform",
                table: "Customer");

            migrationBuilder.DropColumn(
                name: "Address_CountryCode",
                schema: "platform",
                table: "Customer");

            migrationBuilder.DropColumn(
                name: "Address_Line1",
                schema: "platform",
                table: "Customer");

            migrationBuilder.DropColumn(
                name: "Address_Line2",
                schema: "platform",
                table: "Customer");

            migrationBuilder.DropColumn(
                name: "Address_PostalCode",
                schema: "platform",
                table: "Customer");

            migrationBuilder.DropColumn(
                name: "Address_Region",
                schema: "platform",
                table: "Customer");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_City",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_CountryCode",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line1",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Line2",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_PostalCode",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Buyer_Address_Region",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_City",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_CountryCode",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line1",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Line2",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_PostalCode",
                schema: "platform",
                table: "CreditNote");

            migrationBuilder.DropColumn(
                name: "Seller_Address_Region",
                schema: "platform",
                table: "CreditNote");
        }
    }
}
