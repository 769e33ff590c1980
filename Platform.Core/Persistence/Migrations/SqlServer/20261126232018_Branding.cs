using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Branding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BrandDraft",
                schema: "platform",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Settings = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Logo = table.Column<string>(type: "nvarchar(70)", maxLength: 70, nullable: true),
                    LogoOnDark = table.Column<string>(type: "nvarchar(70)", maxLength: 70, nullable: true),
                    Mark = table.Column<string>(type: "nvarchar(70)", maxLength: 70, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrandDraft", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "BrandImage",
                schema: "platform",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(70)", maxLength: 70, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrandImage", x => new { x.TenantId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "BrandVersion",
                schema: "platform",
                columns: table => new
                {
                    BrandVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Settings = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Logo = table.Column<string>(type: "nvarchar(70)", maxLength: 70, nullable: true),
                    LogoOnDark = table.Column<string>(type: "nvarchar(70)", maxLength: 70, nullable: true),
                    Mark = table.Column<string>(type: "nvarchar(70)", maxLength: 70, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrandVersion", x => x.BrandVersionId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BrandVersion_TenantId_Number",
                schema: "platform",
                table: "BrandVersion",
                columns: new[] { "TenantId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BrandDraft",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BrandImage",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BrandVersion",
                schema: "platform");
        }
    }
}
