using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToPriceRuleVersion",
                schema: "platform",
                table: "SubscriptionChange",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChargedTo",
                schema: "platform",
                table: "AccountSubscription",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PriceRuleId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PriceRuleVersion",
                schema: "platform",
                table: "AccountSubscription",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Charge",
                schema: "platform",
                columns: table => new
                {
                    ChargeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ChargedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreditOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Quantity = table.Column<int>(type: "int", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitRate = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: true),
                    UsedUnits = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: true),
                    PeriodStart = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PeriodEnd = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CoversFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CoversTo = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    PeriodDays = table.Column<int>(type: "int", nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    BuyingPriceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PriceRuleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "int", nullable: true),
                    Department = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    PurchaseOrderNumber = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Month = table.Column<int>(type: "int", nullable: false),
                    IsRated = table.Column<bool>(type: "bit", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Charge", x => x.ChargeId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_Charge_AccountSubscription_TenantId_CustomerId_SubscriptionId",
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CountryCode = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Union = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Rounding = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ExportCategory = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ValidFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ValidTo = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
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
                    ChargeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PriceSheetLineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitCost = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    CostCurrency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    FxRateId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FxRate = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    FxDate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FxSource = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    PriceRuleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "int", nullable: true),
                    ExpectedMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChargeCost", x => x.ChargeId)
                        .Annotation("SqlServer:Clustered", false);
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
                    ChargeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ChargedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreditOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitRate = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: true),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WholesaleCharge", x => x.ChargeId)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "IX_Charge_RowSequence",
                schema: "platform",
                table: "Charge",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_ChargeCost_RowSequence",
                schema: "platform",
                table: "ChargeCost",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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

            migrationBuilder.CreateIndex(
                name: "IX_WholesaleCharge_RowSequence",
                schema: "platform",
                table: "WholesaleCharge",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);
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
