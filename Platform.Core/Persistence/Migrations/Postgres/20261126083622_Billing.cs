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
                name: "BillingRun",
                schema: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    RequestedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Issued = table.Column<int>(type: "integer", nullable: false),
                    Failed = table.Column<int>(type: "integer", nullable: false),
                    FailureCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
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
                name: "Invoice",
                schema: "platform",
                columns: table => new
                {
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SellerEntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    TotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    LineCount = table.Column<int>(type: "integer", nullable: false),
                    PaidMinor = table.Column<long>(type: "bigint", nullable: false),
                    CreditedMinor = table.Column<long>(type: "bigint", nullable: false),
                    BalanceMinor = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Buyer_CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Buyer_Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Buyer_Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Buyer_TaxId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Buyer_TaxIdConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Buyer_TaxIdReference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DeclaredTax_Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DeclaredTax_Rate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    DeclaredTax_RateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeclaredTax_Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DeclaredTax_TaxMinor = table.Column<long>(type: "bigint", nullable: true),
                    Seller_CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Seller_Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Seller_Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Seller_TaxId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Seller_TaxIdConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Seller_TaxIdReference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false),
                    Taxes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoice", x => x.InvoiceId);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceDraft",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Unit = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    IsIssued = table.Column<bool>(type: "boolean", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
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
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
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
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "CreditNote",
                schema: "platform",
                columns: table => new
                {
                    CreditNoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    TotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    Buyer_CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Buyer_Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Buyer_Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Buyer_TaxId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Buyer_TaxIdConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Buyer_TaxIdReference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Seller_CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Seller_Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Seller_Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Seller_TaxId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Seller_TaxIdConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Seller_TaxIdReference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false),
                    Taxes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditNote", x => x.CreditNoteId);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ChargeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: true),
                    UnitRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    PeriodDays = table.Column<int>(type: "integer", nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxCategory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    IsCorrection = table.Column<bool>(type: "boolean", nullable: false),
                    Department = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Reference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PurchaseOrderNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceLine", x => x.Id);
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditNoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    InvoiceLineNumber = table.Column<int>(type: "integer", nullable: false),
                    ChargeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxCategory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditNoteLine", x => x.Id);
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
