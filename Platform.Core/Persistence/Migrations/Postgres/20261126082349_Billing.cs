using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Billing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ToPriceRuleId",
                schema: "platform",
                table: "SubscriptionChange",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToPriceRuleVersion",
                schema: "platform",
                table: "SubscriptionChange",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChargedTo",
                schema: "platform",
                table: "AccountSubscription",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PriceRuleId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PriceRuleVersion",
                schema: "platform",
                table: "AccountSubscription",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Charge",
                schema: "platform",
                columns: table => new
                {
                    ChargeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cause = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ChargedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: true),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreditOf = table.Column<Guid>(type: "uuid", nullable: true),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Description = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    UsedUnits = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    PeriodStart = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PeriodEnd = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CoversFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CoversTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    PeriodDays = table.Column<int>(type: "integer", nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    BuyingPriceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceRuleId = table.Column<Guid>(type: "uuid", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "integer", nullable: true),
                    Department = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Reference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PurchaseOrderNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    IsRated = table.Column<bool>(type: "boolean", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Charge", x => x.ChargeId);
                    table.ForeignKey(
                        name: "FK_Charge_AccountSubscription_TenantId_CustomerId_Subscription~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaxCountry",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Union = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Rounding = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ExportCategory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ValidFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ValidTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxCountry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChargeCost",
                schema: "platform",
                columns: table => new
                {
                    ChargeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceSheetLineId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitCost = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    CostCurrency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FxRateId = table.Column<Guid>(type: "uuid", nullable: true),
                    FxRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    FxDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FxSource = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PriceRuleId = table.Column<Guid>(type: "uuid", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "integer", nullable: true),
                    ExpectedMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChargeCost", x => x.ChargeId);
                    table.ForeignKey(
                        name: "FK_ChargeCost_Charge_ChargeId",
                        column: x => x.ChargeId,
                        principalSchema: "platform",
                        principalTable: "Charge",
                        principalColumn: "ChargeId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WholesaleCharge",
                schema: "platform",
                columns: table => new
                {
                    ChargeId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ChargedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreditOf = table.Column<Guid>(type: "uuid", nullable: true),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WholesaleCharge", x => x.ChargeId);
                    table.ForeignKey(
                        name: "FK_WholesaleCharge_Charge_ChargeId",
                        column: x => x.ChargeId,
                        principalSchema: "platform",
                        principalTable: "Charge",
                        principalColumn: "ChargeId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_Status_ChargedTo",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "Status", "ChargedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Charge_Cause",
                schema: "platform",
                table: "Charge",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Charge_InvoiceId_Month_TenantId",
                schema: "platform",
                table: "Charge",
                columns: new[] { "InvoiceId", "Month", "TenantId" });

            migrationBuilder.CreateIndex(
                name: "IX_Charge_IsRated_Kind",
                schema: "platform",
                table: "Charge",
                columns: new[] { "IsRated", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Charge_SubscriptionId_PeriodStart",
                schema: "platform",
                table: "Charge",
                columns: new[] { "SubscriptionId", "PeriodStart" });

            migrationBuilder.CreateIndex(
                name: "IX_Charge_TenantId_CustomerId_ChargedAt",
                schema: "platform",
                table: "Charge",
                columns: new[] { "TenantId", "CustomerId", "ChargedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Charge_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "Charge",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChargeCost_SubscriptionId",
                schema: "platform",
                table: "ChargeCost",
                column: "SubscriptionId");

            migrationBuilder.CreateIndex(
                name: "IX_TaxCountry_CountryCode_ValidFrom",
                schema: "platform",
                table: "TaxCountry",
                columns: new[] { "CountryCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WholesaleCharge_InvoiceId_Month_BuyerTenantId",
                schema: "platform",
                table: "WholesaleCharge",
                columns: new[] { "InvoiceId", "Month", "BuyerTenantId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChargeCost",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "TaxCountry",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "WholesaleCharge",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Charge",
                schema: "platform");

            migrationBuilder.DropIndex(
                name: "IX_AccountSubscription_Status_ChargedTo",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "ToPriceRuleId",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToPriceRuleVersion",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ChargedTo",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "PriceRuleId",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "PriceRuleVersion",
                schema: "platform",
                table: "AccountSubscription");
        }
    }
}
