using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Billing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ToPriceRuleId",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToPriceRuleVersion",
                table: "platform_SubscriptionChange",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChargedTo",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PriceRuleId",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PriceRuleVersion",
                table: "platform_AccountSubscription",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_Charge",
                columns: table => new
                {
                    ChargeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ChargedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreditOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    UsedUnits = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    PeriodStart = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PeriodEnd = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CoversFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CoversTo = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodDays = table.Column<int>(type: "INTEGER", nullable: false),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BuyingPriceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriceRuleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PurchaseOrderNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRated = table.Column<bool>(type: "INTEGER", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Charge", x => x.ChargeId);
                    table.ForeignKey(
                        name: "FK_platform_Charge_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_TaxCountry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Union = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Rounding = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ExportCategory = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ValidFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_TaxCountry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_ChargeCost",
                columns: table => new
                {
                    ChargeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriceSheetLineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitCost = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    CostCurrency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FxRateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FxRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    FxDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FxSource = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PriceRuleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    ExpectedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ChargeCost", x => x.ChargeId);
                    table.ForeignKey(
                        name: "FK_platform_ChargeCost_platform_Charge_ChargeId",
                        column: x => x.ChargeId,
                        principalTable: "platform_Charge",
                        principalColumn: "ChargeId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_WholesaleCharge",
                columns: table => new
                {
                    ChargeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ChargedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreditOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_WholesaleCharge", x => x.ChargeId);
                    table.ForeignKey(
                        name: "FK_platform_WholesaleCharge_platform_Charge_ChargeId",
                        column: x => x.ChargeId,
                        principalTable: "platform_Charge",
                        principalColumn: "ChargeId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_Status_ChargedTo",
                table: "platform_AccountSubscription",
                columns: new[] { "Status", "ChargedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_Cause",
                table: "platform_Charge",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_InvoiceId_Month_TenantId",
                table: "platform_Charge",
                columns: new[] { "InvoiceId", "Month", "TenantId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_IsRated_Kind",
                table: "platform_Charge",
                columns: new[] { "IsRated", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_SubscriptionId_PeriodStart",
                table: "platform_Charge",
                columns: new[] { "SubscriptionId", "PeriodStart" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_TenantId_CustomerId_ChargedAt",
                table: "platform_Charge",
                columns: new[] { "TenantId", "CustomerId", "ChargedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_TenantId_CustomerId_SubscriptionId",
                table: "platform_Charge",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ChargeCost_SubscriptionId",
                table: "platform_ChargeCost",
                column: "SubscriptionId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_TaxCountry_CountryCode_ValidFrom",
                table: "platform_TaxCountry",
                columns: new[] { "CountryCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_WholesaleCharge_InvoiceId_Month_BuyerTenantId",
                table: "platform_WholesaleCharge",
                columns: new[] { "InvoiceId", "Month", "BuyerTenantId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_ChargeCost");

            migrationBuilder.DropTable(
                name: "platform_TaxCountry");

            migrationBuilder.DropTable(
                name: "platform_WholesaleCharge");

            migrationBuilder.DropTable(
                name: "platform_Charge");

            migrationBuilder.DropIndex(
                name: "IX_platform_AccountSubscription_Status_ChargedTo",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "ToPriceRuleId",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToPriceRuleVersion",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ChargedTo",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "PriceRuleId",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "PriceRuleVersion",
                table: "platform_AccountSubscription");
        }
    }
}
