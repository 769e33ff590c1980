using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
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
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_CountryCode",
                schema: "registry",
                table: "LegalEntity",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line1",
                schema: "registry",
                table: "LegalEntity",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line2",
                schema: "registry",
                table: "LegalEntity",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_PostalCode",
                schema: "registry",
                table: "LegalEntity",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Region",
                schema: "registry",
                table: "LegalEntity",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BillingEmail",
                schema: "registry",
                table: "LegalEntity",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_City",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_CountryCode",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line1",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line2",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_PostalCode",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Region",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_City",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_CountryCode",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line1",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line2",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_PostalCode",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Region",
                schema: "platform",
                table: "Invoice",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_City",
                schema: "platform",
                table: "Customer",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_CountryCode",
                schema: "platform",
                table: "Customer",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line1",
                schema: "platform",
                table: "Customer",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Line2",
                schema: "platform",
                table: "Customer",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_PostalCode",
                schema: "platform",
                table: "Customer",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Region",
                schema: "platform",
                table: "Customer",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_City",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_CountryCode",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line1",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Line2",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_PostalCode",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Buyer_Address_Region",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_City",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_CountryCode",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line1",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Line2",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_PostalCode",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Seller_Address_Region",
                schema: "platform",
                table: "CreditNote",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentDelivery",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Number = table.Column<int>(type: "int", nullable: false),
                    MailId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentDelivery", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "DocumentFile",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Format = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentFile", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "IX_DocumentDelivery_RowSequence",
                schema: "platform",
                table: "DocumentDelivery",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFile_DocumentId_Format",
                schema: "platform",
                table: "DocumentFile",
                columns: new[] { "DocumentId", "Format" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFile_RowSequence",
                schema: "platform",
                table: "DocumentFile",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);
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
