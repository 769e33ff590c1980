using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Branding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "platform_BrandDraft",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Logo = table.Column<string>(type: "TEXT", maxLength: 70, nullable: true),
                    LogoOnDark = table.Column<string>(type: "TEXT", maxLength: 70, nullable: true),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 70, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_BrandDraft", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "platform_BrandImage",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 70, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_BrandImage", x => new { x.TenantId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "platform_BrandVersion",
                columns: table => new
                {
                    BrandVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Settings = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Logo = table.Column<string>(type: "TEXT", maxLength: 70, nullable: true),
                    LogoOnDark = table.Column<string>(type: "TEXT", maxLength: 70, nullable: true),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 70, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_BrandVersion", x => x.BrandVersionId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_BrandVersion_TenantId_Number",
                table: "platform_BrandVersion",
                columns: new[] { "TenantId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_BrandDraft");

            migrationBuilder.DropTable(
                name: "platform_BrandImage");

            migrationBuilder.DropTable(
                name: "platform_BrandVersion");
        }
    }
}
