using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ExistingBusiness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PartnerId",
                schema: "platform",
                table: "OrderLine",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Adoption",
                schema: "platform",
                columns: table => new
                {
                    AdoptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adoption", x => x.AdoptionId);
                    table.UniqueConstraint("AK_Adoption_TenantId_CustomerId_AdoptionId", x => new { x.TenantId, x.CustomerId, x.AdoptionId });
                    table.ForeignKey(
                        name: "FK_Adoption_Account_TenantId_CustomerId_AccountId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AccountId },
                        principalSchema: "platform",
                        principalTable: "Account",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HeldRenewal",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TermEnd = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StopsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldRenewal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeldRenewal_AccountSubscription_TenantId_CustomerId_Subscri~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanNotice",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceSheetLineId = table.Column<Guid>(type: "uuid", nullable: true),
                    PriceMinor = table.Column<long>(type: "bigint", nullable: true),
                    RenewsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WasTold = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanNotice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanNotice_AccountSubscription_TenantId_CustomerId_Subscrip~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AdoptionLine",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderSubscriptionId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Obstacle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    FoundJson = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdoptionLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdoptionLine_Adoption_TenantId_CustomerId_AdoptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AdoptionId },
                        principalSchema: "platform",
                        principalTable: "Adoption",
                        principalColumns: new[] { "TenantId", "CustomerId", "AdoptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Adoption_TenantId_CustomerId_AccountId",
                schema: "platform",
                table: "Adoption",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Adoption_TenantId_CustomerId_DateCreated_AdoptionId",
                schema: "platform",
                table: "Adoption",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "AdoptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionLine_AdoptionId_ProviderSubscriptionId",
                schema: "platform",
                table: "AdoptionLine",
                columns: new[] { "AdoptionId", "ProviderSubscriptionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionLine_TenantId_CustomerId_AdoptionId",
                schema: "platform",
                table: "AdoptionLine",
                columns: new[] { "TenantId", "CustomerId", "AdoptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_HeldRenewal_State_StopsAt",
                schema: "platform",
                table: "HeldRenewal",
                columns: new[] { "State", "StopsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HeldRenewal_SubscriptionId_TermEnd_HeldSince",
                schema: "platform",
                table: "HeldRenewal",
                columns: new[] { "SubscriptionId", "TermEnd", "HeldSince" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HeldRenewal_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "HeldRenewal",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanNotice_SubscriptionId_At",
                schema: "platform",
                table: "PlanNotice",
                columns: new[] { "SubscriptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanNotice_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "PlanNotice",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdoptionLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "HeldRenewal",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "PlanNotice",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Adoption",
                schema: "platform");

            migrationBuilder.DropColumn(
                name: "PartnerId",
                schema: "platform",
                table: "OrderLine");
        }
    }
}
