using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BillingAndExistingBusiness : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "PartnerId",
                table: "platform_OrderLine",
                type: "TEXT",
                maxLength: 400,
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
                name: "jobs_BillingRun",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Issued = table.Column<int>(type: "INTEGER", nullable: false),
                    Failed = table.Column<int>(type: "INTEGER", nullable: false),
                    FailureCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs_BillingRun", x => x.Id);
                });

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
                name: "platform_AuditedMonth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Compared = table.Column<int>(type: "INTEGER", nullable: false),
                    Agreed = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_AuditedMonth", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_BookException",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForCustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpectedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    FoundMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SeatsByHistory = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_BookException", x => x.Id);
                });

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
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
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
                name: "platform_Invoice",
                columns: table => new
                {
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SellerEntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    LineCount = table.Column<int>(type: "INTEGER", nullable: false),
                    PaidMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    BalanceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Buyer_CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Buyer_Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Buyer_Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Buyer_TaxId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Buyer_TaxIdConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Buyer_TaxIdReference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DeclaredTax_Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DeclaredTax_Rate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    DeclaredTax_RateDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeclaredTax_Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DeclaredTax_TaxMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Seller_CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Seller_Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Seller_Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Seller_TaxId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Seller_TaxIdConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Seller_TaxIdReference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Taxes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Invoice", x => x.InvoiceId);
                });

            migrationBuilder.CreateTable(
                name: "platform_InvoiceDraft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsIssued = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_InvoiceDraft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_NumberSeries",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_NumberSeries", x => x.Name);
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
                name: "platform_ProviderInvoice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsCreditNote = table.Column<bool>(type: "INTEGER", nullable: false),
                    AmendsNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TotalMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Continuation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Repeated = table.Column<int>(type: "INTEGER", nullable: false),
                    Late = table.Column<int>(type: "INTEGER", nullable: false),
                    Unknown = table.Column<int>(type: "INTEGER", nullable: false),
                    Unallocated = table.Column<int>(type: "INTEGER", nullable: false),
                    RatedUpTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    RatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ProviderInvoice", x => x.Id);
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
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "platform_CreditNote",
                columns: table => new
                {
                    CreditNoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Buyer_CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Buyer_Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Buyer_Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Buyer_TaxId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Buyer_TaxIdConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Buyer_TaxIdReference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Seller_CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Seller_Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Seller_Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Seller_TaxId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Seller_TaxIdConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Seller_TaxIdReference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Taxes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CreditNote", x => x.CreditNoteId);
                    table.ForeignKey(
                        name: "FK_platform_CreditNote_platform_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "platform_Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_InvoiceLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ChargeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Quantity = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    UnitRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    To = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodDays = table.Column<int>(type: "INTEGER", nullable: false),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxCategory = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    TaxMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    IsCorrection = table.Column<bool>(type: "INTEGER", nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PurchaseOrderNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_InvoiceLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_InvoiceLine_platform_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "platform_Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_CostLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderInvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ChargeType = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForCustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProviderCustomerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ProviderSubscriptionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PartnerId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    UnitPrice = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    EffectiveUnitPrice = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    Quantity = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    SubtotalMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    PricingCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    FxRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    FxDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChargedFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChargedTo = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreditReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CostLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_CostLine_platform_ProviderInvoice_ProviderInvoiceId",
                        column: x => x.ProviderInvoiceId,
                        principalTable: "platform_ProviderInvoice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_CreditNoteLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditNoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceLineNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ChargeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxCategory = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    TaxMinor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CreditNoteLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_CreditNoteLine_platform_CreditNote_CreditNoteId",
                        column: x => x.CreditNoteId,
                        principalTable: "platform_CreditNote",
                        principalColumn: "CreditNoteId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_Status_ChargedTo",
                table: "platform_AccountSubscription",
                columns: new[] { "Status", "ChargedTo" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_BillingRun_State_Month",
                table: "jobs_BillingRun",
                columns: new[] { "State", "Month" });

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
                name: "IX_platform_AuditedMonth_TenantId_Month",
                table: "platform_AuditedMonth",
                columns: new[] { "TenantId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_BookException_TenantId_Month_Subject",
                table: "platform_BookException",
                columns: new[] { "TenantId", "Month", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_BookException_TenantId_State_DateCreated_Id",
                table: "platform_BookException",
                columns: new[] { "TenantId", "State", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_Cause",
                table: "platform_Charge",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_CreditOf",
                table: "platform_Charge",
                column: "CreditOf");

            migrationBuilder.CreateIndex(
                name: "IX_platform_Charge_DocumentId_Month_TenantId_CustomerId",
                table: "platform_Charge",
                columns: new[] { "DocumentId", "Month", "TenantId", "CustomerId" });

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
                name: "IX_platform_CostLine_ProviderInvoiceId_Id",
                table: "platform_CostLine",
                columns: new[] { "ProviderInvoiceId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CostLine_ProviderReference",
                table: "platform_CostLine",
                column: "ProviderReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CostLine_SubscriptionId_ChargedFrom",
                table: "platform_CostLine",
                columns: new[] { "SubscriptionId", "ChargedFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CreditNote_BuyerTenantId_DateCreated_CreditNoteId",
                table: "platform_CreditNote",
                columns: new[] { "BuyerTenantId", "DateCreated", "CreditNoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CreditNote_CustomerId_DateCreated_CreditNoteId",
                table: "platform_CreditNote",
                columns: new[] { "CustomerId", "DateCreated", "CreditNoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CreditNote_InvoiceId",
                table: "platform_CreditNote",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CreditNote_SellerTenantId_DateCreated_CreditNoteId",
                table: "platform_CreditNote",
                columns: new[] { "SellerTenantId", "DateCreated", "CreditNoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CreditNote_SellerTenantId_Number",
                table: "platform_CreditNote",
                columns: new[] { "SellerTenantId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CreditNoteLine_CreditNoteId",
                table: "platform_CreditNoteLine",
                column: "CreditNoteId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CreditNoteLine_InvoiceId_InvoiceLineNumber",
                table: "platform_CreditNoteLine",
                columns: new[] { "InvoiceId", "InvoiceLineNumber" });

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
                name: "IX_platform_Invoice_BuyerTenantId_DateCreated_InvoiceId",
                table: "platform_Invoice",
                columns: new[] { "BuyerTenantId", "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Invoice_CustomerId_DateCreated_InvoiceId",
                table: "platform_Invoice",
                columns: new[] { "CustomerId", "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Invoice_SellerEntityId_Number",
                table: "platform_Invoice",
                columns: new[] { "SellerEntityId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Invoice_SellerTenantId_DateCreated_InvoiceId",
                table: "platform_Invoice",
                columns: new[] { "SellerTenantId", "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_InvoiceDraft_IsIssued_Month",
                table: "platform_InvoiceDraft",
                columns: new[] { "IsIssued", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_InvoiceDraft_Unit",
                table: "platform_InvoiceDraft",
                column: "Unit",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_InvoiceLine_ChargeId",
                table: "platform_InvoiceLine",
                column: "ChargeId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_InvoiceLine_InvoiceId_Number",
                table: "platform_InvoiceLine",
                columns: new[] { "InvoiceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_PlanNotice_SubscriptionId_At",
                table: "platform_PlanNotice",
                columns: new[] { "SubscriptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PlanNotice_TenantId_CustomerId_SubscriptionId",
                table: "platform_PlanNotice",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ProviderInvoice_Month_Currency",
                table: "platform_ProviderInvoice",
                columns: new[] { "Month", "Currency" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ProviderInvoice_Number",
                table: "platform_ProviderInvoice",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_TaxCountry_CountryCode_ValidFrom",
                table: "platform_TaxCountry",
                columns: new[] { "CountryCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_WholesaleCharge_CreditOf",
                table: "platform_WholesaleCharge",
                column: "CreditOf");

            migrationBuilder.CreateIndex(
                name: "IX_platform_WholesaleCharge_DocumentId_Month_BuyerTenantId",
                table: "platform_WholesaleCharge",
                columns: new[] { "DocumentId", "Month", "BuyerTenantId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs_BillingRun");

            migrationBuilder.DropTable(
                name: "platform_AdoptionLine");

            migrationBuilder.DropTable(
                name: "platform_AuditedMonth");

            migrationBuilder.DropTable(
                name: "platform_BookException");

            migrationBuilder.DropTable(
                name: "platform_ChargeCost");

            migrationBuilder.DropTable(
                name: "platform_CostLine");

            migrationBuilder.DropTable(
                name: "platform_CreditNoteLine");

            migrationBuilder.DropTable(
                name: "platform_HeldRenewal");

            migrationBuilder.DropTable(
                name: "platform_InvoiceDraft");

            migrationBuilder.DropTable(
                name: "platform_InvoiceLine");

            migrationBuilder.DropTable(
                name: "platform_NumberSeries");

            migrationBuilder.DropTable(
                name: "platform_PlanNotice");

            migrationBuilder.DropTable(
                name: "platform_TaxCountry");

            migrationBuilder.DropTable(
                name: "platform_WholesaleCharge");

            migrationBuilder.DropTable(
                name: "platform_Adoption");

            migrationBuilder.DropTable(
                name: "platform_ProviderInvoice");

            migrationBuilder.DropTable(
                name: "platform_CreditNote");

            migrationBuilder.DropTable(
                name: "platform_Charge");

            migrationBuilder.DropTable(
                name: "platform_Invoice");

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
                name: "PartnerId",
                table: "platform_OrderLine");

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
