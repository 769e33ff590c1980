using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ExternalIssuer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TenantIssuer_Issuer_Audience",
                schema: "registry",
                table: "TenantIssuer");

            migrationBuilder.AddColumn<bool>(
                name: "HoldsPair",
                schema: "registry",
                table: "TenantIssuer",
                type: "bit",
                nullable: true,
                defaultValue: true); // a default, not an update: the owner does not see guarded rows

            migrationBuilder.AddColumn<string>(
                name: "State",
                schema: "registry",
                table: "TenantIssuer",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Approved"); // what is there are our own realms

            migrationBuilder.AddColumn<string>(
                name: "Trust",
                schema: "registry",
                table: "TenantIssuer",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenantIssuer_Issuer_Audience_HoldsPair",
                schema: "registry",
                table: "TenantIssuer",
                columns: new[] { "Issuer", "Audience", "HoldsPair" },
                unique: true,
                filter: "[HoldsPair] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TenantIssuer_Issuer_Audience_HoldsPair",
                schema: "registry",
                table: "TenantIssuer");

            migrationBuilder.DropColumn(
                name: "HoldsPair",
                schema: "registry",
                table: "TenantIssuer");

            migrationBuilder.DropColumn(
                name: "State",
                schema: "registry",
                table: "TenantIssuer");

            migrationBuilder.DropColumn(
                name: "Trust",
                schema: "registry",
                table: "TenantIssuer");

            migrationBuilder.CreateIndex(
                name: "IX_TenantIssuer_Issuer_Audience",
                schema: "registry",
                table: "TenantIssuer",
                columns: new[] { "Issuer", "Audience" },
                unique: true);
        }
    }
}
