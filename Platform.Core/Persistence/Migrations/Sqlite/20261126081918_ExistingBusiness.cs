using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExistingBusiness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PartnerId",
                table: "platform_OrderLine",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_Adoption",
                columns: table => new
                {
                    AdoptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Adoption", x => x.AdoptionId);
                    table.UniqueConstraint("AK_platform_Adoption_TenantId_CustomerId_AdoptionId", x => new { x.TenantId, x.CustomerId, x.AdoptionId });
                    table.ForeignKey(
                        name: "FK_platform_Adoption_platform_Account_TenantId_CustomerId_AccountId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AccountId },
                        principalTable: "platform_Account",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_HeldRenewal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TermEnd = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StopsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_HeldRenewal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_HeldRenewal_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_PlanNotice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriceSheetLineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PriceMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    RenewsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WasTold = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_PlanNotice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_PlanNotice_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_AdoptionLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderSubscriptionId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Obstacle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FoundJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_AdoptionLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_AdoptionLine_platform_Adoption_TenantId_CustomerId_AdoptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AdoptionId },
                        principalTable: "platform_Adoption",
                        principalColumns: new[] { "TenantId", "CustomerId", "AdoptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Adoption_TenantId_CustomerId_AccountId",
                table: "platform_Adoption",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Adoption_TenantId_CustomerId_DateCreated_AdoptionId",
                table: "platform_Adoption",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "AdoptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AdoptionLine_AdoptionId_ProviderSubscriptionId",
                table: "platform_AdoptionLine",
                columns: new[] { "AdoptionId", "ProviderSubscriptionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_AdoptionLine_TenantId_CustomerId_AdoptionId",
                table: "platform_AdoptionLine",
                columns: new[] { "TenantId", "CustomerId", "AdoptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_HeldRenewal_State_StopsAt",
                table: "platform_HeldRenewal",
                columns: new[] { "State", "StopsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_HeldRenewal_SubscriptionId_TermEnd_HeldSince",
                table: "platform_HeldRenewal",
                columns: new[] { "SubscriptionId", "TermEnd", "HeldSince" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_HeldRenewal_TenantId_CustomerId_SubscriptionId",
                table: "platform_HeldRenewal",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PlanNotice_SubscriptionId_At",
                table: "platform_PlanNotice",
                columns: new[] { "SubscriptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PlanNotice_TenantId_CustomerId_SubscriptionId",
                table: "platform_PlanNotice",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_AdoptionLine");

            migrationBuilder.DropTable(
                name: "platform_HeldRenewal");

            migrationBuilder.DropTable(
                name: "platform_PlanNotice");

            migrationBuilder.DropTable(
                name: "platform_Adoption");

            migrationBuilder.DropColumn(
                name: "PartnerId",
                table: "platform_OrderLine");
        }
    }
}
