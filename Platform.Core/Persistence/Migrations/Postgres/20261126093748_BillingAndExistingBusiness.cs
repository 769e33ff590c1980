using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BillingAndExistingBusiness : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "PartnerId",
                schema: "platform",
                table: "OrderLine",
                type: "character varying(400)",
                maxLength: 400,
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
                name: "AuditedMonth",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    AuditedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Compared = table.Column<int>(type: "integer", nullable: false),
                    Agreed = table.Column<int>(type: "integer", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditedMonth", x => x.Id);
                });

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
                name: "BookException",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    ForCustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExpectedMinor = table.Column<long>(type: "bigint", nullable: false),
                    FoundMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SeatsByHistory = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Action = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Document = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookException", x => x.Id);
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
                name: "ProviderInvoice",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IsCreditNote = table.Column<bool>(type: "boolean", nullable: false),
                    AmendsNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    Continuation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Lines = table.Column<int>(type: "integer", nullable: false),
                    LinesMinor = table.Column<long>(type: "bigint", nullable: false),
                    Repeated = table.Column<int>(type: "integer", nullable: false),
                    Late = table.Column<int>(type: "integer", nullable: false),
                    Unknown = table.Column<int>(type: "integer", nullable: false),
                    Unallocated = table.Column<int>(type: "integer", nullable: false),
                    RatedUpTo = table.Column<Guid>(type: "uuid", nullable: true),
                    RatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderInvoice", x => x.Id);
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
                name: "CostLine",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderInvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ChargeType = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    ForCustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: true),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProviderCustomerId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ProviderSubscriptionId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PartnerId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UnitPrice = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    EffectiveUnitPrice = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    Quantity = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    SubtotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    PricingCurrency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    FxRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    FxDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChargedFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChargedTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreditReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CostLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CostLine_ProviderInvoice_ProviderInvoiceId",
                        column: x => x.ProviderInvoiceId,
                        principalSchema: "platform",
                        principalTable: "ProviderInvoice",
                        principalColumn: "Id",
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
                name: "IX_AuditedMonth_TenantId_Month",
                schema: "platform",
                table: "AuditedMonth",
                columns: new[] { "TenantId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BillingRun_State_Month",
                schema: "jobs",
                table: "BillingRun",
                columns: new[] { "State", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_BookException_TenantId_Month_Subject",
                schema: "platform",
                table: "BookException",
                columns: new[] { "TenantId", "Month", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BookException_TenantId_State_DateCreated_Id",
                schema: "platform",
                table: "BookException",
                columns: new[] { "TenantId", "State", "DateCreated", "Id" });

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
                name: "IX_CostLine_ProviderInvoiceId_Id",
                schema: "platform",
                table: "CostLine",
                columns: new[] { "ProviderInvoiceId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CostLine_ProviderReference",
                schema: "platform",
                table: "CostLine",
                column: "ProviderReference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CostLine_SubscriptionId_ChargedFrom",
                schema: "platform",
                table: "CostLine",
                columns: new[] { "SubscriptionId", "ChargedFrom" });

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
                name: "IX_PlanNotice_SubscriptionId_At",
                schema: "platform",
                table: "PlanNotice",
                columns: new[] { "SubscriptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanNotice_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "PlanNotice",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProviderInvoice_Month_Currency",
                schema: "platform",
                table: "ProviderInvoice",
                columns: new[] { "Month", "Currency" });

            migrationBuilder.CreateIndex(
                name: "IX_ProviderInvoice_Number",
                schema: "platform",
                table: "ProviderInvoice",
                column: "Number",
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
                name: "AdoptionLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AuditedMonth",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BillingRun",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "BookException",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ChargeCost",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CostLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CreditNoteLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "HeldRenewal",
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
                name: "PlanNotice",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "TaxCountry",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "WholesaleCharge",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Adoption",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ProviderInvoice",
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
                name: "PartnerId",
                schema: "platform",
                table: "OrderLine");

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
