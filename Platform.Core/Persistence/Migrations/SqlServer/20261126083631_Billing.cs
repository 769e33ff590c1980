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
                name: "BillingRun",
                schema: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    RequestedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Issued = table.Column<int>(type: "int", nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    FailureCode = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BillingRun", x => x.Id);
                });

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
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
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
                name: "Invoice",
                schema: "platform",
                columns: table => new
                {
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SellerEntityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    TotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    LineCount = table.Column<int>(type: "int", nullable: false),
                    PaidMinor = table.Column<long>(type: "bigint", nullable: false),
                    CreditedMinor = table.Column<long>(type: "bigint", nullable: false),
                    BalanceMinor = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Buyer_CountryCode = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Buyer_Email = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Buyer_Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Buyer_TaxId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Buyer_TaxIdConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Buyer_TaxIdReference = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DeclaredTax_Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DeclaredTax_Rate = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: true),
                    DeclaredTax_RateDate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeclaredTax_Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DeclaredTax_TaxMinor = table.Column<long>(type: "bigint", nullable: true),
                    Seller_CountryCode = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Seller_Email = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Seller_Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Seller_TaxId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Seller_TaxIdConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Seller_TaxIdReference = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    Taxes = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoice", x => x.InvoiceId)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceDraft",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    IsIssued = table.Column<bool>(type: "bit", nullable: false),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceDraft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                schema: "platform",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => x.Name);
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
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "CreditNote",
                schema: "platform",
                columns: table => new
                {
                    CreditNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    TotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Buyer_CountryCode = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Buyer_Email = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Buyer_Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Buyer_TaxId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Buyer_TaxIdConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Buyer_TaxIdReference = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Seller_CountryCode = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Seller_Email = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Seller_Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Seller_TaxId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Seller_TaxIdConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Seller_TaxIdReference = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    Taxes = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditNote", x => x.CreditNoteId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_CreditNote_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalSchema: "platform",
                        principalTable: "Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceLine",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ChargeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Quantity = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: true),
                    UnitRate = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: true),
                    From = table.Column<DateTime>(type: "datetime2", nullable: false),
                    To = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    PeriodDays = table.Column<int>(type: "int", nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxCategory = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    IsCorrection = table.Column<bool>(type: "bit", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    PurchaseOrderNumber = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceLine", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_InvoiceLine_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalSchema: "platform",
                        principalTable: "Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditNoteLine",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreditNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    InvoiceLineNumber = table.Column<int>(type: "int", nullable: false),
                    ChargeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxCategory = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditNoteLine", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_CreditNoteLine_CreditNote_CreditNoteId",
                        column: x => x.CreditNoteId,
                        principalSchema: "platform",
                        principalTable: "CreditNote",
                        principalColumn: "CreditNoteId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_Status_ChargedTo",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "Status", "ChargedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_BillingRun_State_Month",
                schema: "jobs",
                table: "BillingRun",
                columns: new[] { "State", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Charge_Cause",
                schema: "platform",
                table: "Charge",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Charge_CreditOf",
                schema: "platform",
                table: "Charge",
                column: "CreditOf");

            migrationBuilder.CreateIndex(
                name: "IX_Charge_DocumentId_Month_TenantId_CustomerId",
                schema: "platform",
                table: "Charge",
                columns: new[] { "DocumentId", "Month", "TenantId", "CustomerId" });

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
                name: "IX_CreditNote_BuyerTenantId_DateCreated_CreditNoteId",
                schema: "platform",
                table: "CreditNote",
                columns: new[] { "BuyerTenantId", "DateCreated", "CreditNoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNote_CustomerId_DateCreated_CreditNoteId",
                schema: "platform",
                table: "CreditNote",
                columns: new[] { "CustomerId", "DateCreated", "CreditNoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNote_InvoiceId",
                schema: "platform",
                table: "CreditNote",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditNote_RowSequence",
                schema: "platform",
                table: "CreditNote",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditNote_SellerTenantId_DateCreated_CreditNoteId",
                schema: "platform",
                table: "CreditNote",
                columns: new[] { "SellerTenantId", "DateCreated", "CreditNoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNote_SellerTenantId_Number",
                schema: "platform",
                table: "CreditNote",
                columns: new[] { "SellerTenantId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNoteLine_CreditNoteId",
                schema: "platform",
                table: "CreditNoteLine",
                column: "CreditNoteId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditNoteLine_InvoiceId_InvoiceLineNumber",
                schema: "platform",
                table: "CreditNoteLine",
                columns: new[] { "InvoiceId", "InvoiceLineNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNoteLine_RowSequence",
                schema: "platform",
                table: "CreditNoteLine",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_BuyerTenantId_DateCreated_InvoiceId",
                schema: "platform",
                table: "Invoice",
                columns: new[] { "BuyerTenantId", "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_CustomerId_DateCreated_InvoiceId",
                schema: "platform",
                table: "Invoice",
                columns: new[] { "CustomerId", "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_RowSequence",
                schema: "platform",
                table: "Invoice",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_SellerEntityId_Number",
                schema: "platform",
                table: "Invoice",
                columns: new[] { "SellerEntityId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_SellerTenantId_DateCreated_InvoiceId",
                schema: "platform",
                table: "Invoice",
                columns: new[] { "SellerTenantId", "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceDraft_IsIssued_Month",
                schema: "platform",
                table: "InvoiceDraft",
                columns: new[] { "IsIssued", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceDraft_Unit",
                schema: "platform",
                table: "InvoiceDraft",
                column: "Unit",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_ChargeId",
                schema: "platform",
                table: "InvoiceLine",
                column: "ChargeId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_InvoiceId_Number",
                schema: "platform",
                table: "InvoiceLine",
                columns: new[] { "InvoiceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_RowSequence",
                schema: "platform",
                table: "InvoiceLine",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_TaxCountry_CountryCode_ValidFrom",
                schema: "platform",
                table: "TaxCountry",
                columns: new[] { "CountryCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WholesaleCharge_CreditOf",
                schema: "platform",
                table: "WholesaleCharge",
                column: "CreditOf");

            migrationBuilder.CreateIndex(
                name: "IX_WholesaleCharge_DocumentId_Month_BuyerTenantId",
                schema: "platform",
                table: "WholesaleCharge",
                columns: new[] { "DocumentId", "Month", "BuyerTenantId" });

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
                name: "BillingRun",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "ChargeCost",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CreditNoteLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "InvoiceDraft",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "InvoiceLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "NumberSeries",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "TaxCountry",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "WholesaleCharge",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CreditNote",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Charge",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Invoice",
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
