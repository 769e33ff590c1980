using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExternalIssuer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_registry_TenantIssuer_Issuer_Audience",
                table: "registry_TenantIssuer");

            migrationBuilder.AddColumn<bool>(
                name: "HoldsPair",
                table: "registry_TenantIssuer",
                type: "INTEGER",
                nullable: true,
                defaultValue: true); // a default, not an update: the owner does not see guarded rows

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "registry_TenantIssuer",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Approved"); // what is there are our own realms

            migrationBuilder.AddColumn<string>(
                name: "Trust",
                table: "registry_TenantIssuer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_TenantIssuer_Issuer_Audience_HoldsPair",
                table: "registry_TenantIssuer",
                columns: new[] { "Issuer", "Audience", "HoldsPair" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_registry_TenantIssuer_Issuer_Audience_HoldsPair",
                table: "registry_TenantIssuer");

            migrationBuilder.DropColumn(
                name: "HoldsPair",
                table: "registry_TenantIssuer");

            migrationBuilder.DropColumn(
                name: "State",
                table: "registry_TenantIssuer");

            migrationBuilder.DropColumn(
                name: "Trust",
                table: "registry_TenantIssuer");

            migrationBuilder.CreateIndex(
                name: "IX_registry_TenantIssuer_Issuer_Audience",
                table: "registry_TenantIssuer",
                columns: new[] { "Issuer", "Audience" },
                unique: true);
        }
    }
}
