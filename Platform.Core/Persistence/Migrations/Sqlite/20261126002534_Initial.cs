using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "jobs_IdempotencyRecord",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BodyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StatusCode = table.Column<int>(type: "INTEGER", nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsProtected = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs_IdempotencyRecord", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "jobs_JobRun",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Job = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ForTenantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Handled = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs_JobRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "jobs_OutboxMessage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseToken = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TraceParent = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs_OutboxMessage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "jobs_SyncState",
                columns: table => new
                {
                    Feed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Continuation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs_SyncState", x => x.Feed);
                });

            migrationBuilder.CreateTable(
                name: "platform_AuditEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ActorKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TraceId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_AuditEvent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_Customer",
                columns: table => new
                {
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    VatId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ProviderLink = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ProviderCustomerId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ProviderLinkRequest = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AgreementConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Agreement_AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Agreement_AcceptedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Agreement_Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Agreement_Version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Customer", x => x.CustomerId);
                    table.UniqueConstraint("AK_platform_Customer_TenantId_CustomerId", x => new { x.TenantId, x.CustomerId });
                });

            migrationBuilder.CreateTable(
                name: "platform_ExchangeRate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromCurrency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ToCurrency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Rate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    ValidFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_platform_ExchangeRate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_Mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Template = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_PriceRule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ScopeType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ScopeId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    FixedPriceMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedPriceCurrency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EffectiveFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AllowBelowCost = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_PriceRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_Quote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AnswerJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Quote", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_Service",
                columns: table => new
                {
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderProductId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ServiceName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ExpirationDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Service", x => x.ServiceId);
                });

            migrationBuilder.CreateTable(
                name: "platform_TaxRate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
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
                    table.PrimaryKey("PK_platform_TaxRate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registry_ClockOffset",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    OffsetTicks = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_ClockOffset", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registry_DataVersion",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_DataVersion", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "registry_ProvisioningStep",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_ProvisioningStep", x => new { x.TenantId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "registry_Tenant",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Market = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PartnerId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SellerEntityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_Tenant", x => x.TenantId);
                    table.ForeignKey(
                        name: "FK_registry_Tenant_registry_Tenant_ParentId",
                        column: x => x.ParentId,
                        principalTable: "registry_Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_Account",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Account", x => x.AccountId);
                    table.UniqueConstraint("AK_platform_Account_TenantId_CustomerId_AccountId", x => new { x.TenantId, x.CustomerId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_platform_Account_platform_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalTable: "platform_Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_VatIdCheck",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VatId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_VatIdCheck", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_VatIdCheck_platform_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalTable: "platform_Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_CatalogueEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsShown = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsFeatured = table.Column<bool>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CatalogueEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_CatalogueEntry_platform_Service_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "platform_Service",
                        principalColumn: "ServiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_Plan",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderOfferId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BillingCycle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MinQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    MaxQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Segment = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsTrial = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddOnOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsOffered = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Plan", x => x.PlanId);
                    table.ForeignKey(
                        name: "FK_platform_Plan_platform_Service_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "platform_Service",
                        principalColumn: "ServiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registry_LegalEntity",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TaxId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NumberPrefix = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_LegalEntity", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registry_LegalEntity_registry_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "registry_Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registry_TenantHost",
                columns: table => new
                {
                    Host = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsPrimary = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_TenantHost", x => x.Host);
                    table.ForeignKey(
                        name: "FK_registry_TenantHost_registry_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "registry_Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registry_TenantIssuer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsExternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    HoldsPair = table.Column<bool>(type: "INTEGER", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_TenantIssuer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registry_TenantIssuer_registry_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "registry_Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_Order",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrderDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    PurchaseOrderNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    QuoteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FailureCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FailureReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Terms_AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Terms_AcceptedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Terms_Version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Order", x => x.OrderId);
                    table.UniqueConstraint("AK_platform_Order_TenantId_CustomerId_OrderId", x => new { x.TenantId, x.CustomerId, x.OrderId });
                    table.ForeignKey(
                        name: "FK_platform_Order_platform_Account_TenantId_CustomerId_AccountId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AccountId },
                        principalTable: "platform_Account",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_BuyingPrice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_BuyingPrice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_BuyingPrice_platform_Plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "platform_Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_PriceSheetLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Market = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UnitCost = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    CostCurrency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ListPrice = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    ListCurrency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    EffectiveFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_PriceSheetLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_PriceSheetLine_platform_Plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "platform_Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_OrderEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_OrderEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_OrderEvent_platform_Order_TenantId_CustomerId_OrderId",
                        columns: x => new { x.TenantId, x.CustomerId, x.OrderId },
                        principalTable: "platform_Order",
                        principalColumns: new[] { "TenantId", "CustomerId", "OrderId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_OrderLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxCategory = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    BuyingPriceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriceRuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriceRuleVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ProviderOrderId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FailureCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FailureReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_OrderLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_OrderLine_platform_Order_TenantId_CustomerId_OrderId",
                        columns: x => new { x.TenantId, x.CustomerId, x.OrderId },
                        principalTable: "platform_Order",
                        principalColumns: new[] { "TenantId", "CustomerId", "OrderId" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_OrderLine_platform_Plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "platform_Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_BuyingPriceCost",
                columns: table => new
                {
                    BuyingPriceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PriceSheetLineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitCost = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    CostCurrency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FxRateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FxRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    PriceRuleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_BuyingPriceCost", x => x.BuyingPriceId);
                    table.ForeignKey(
                        name: "FK_platform_BuyingPriceCost_platform_BuyingPrice_BuyingPriceId",
                        column: x => x.BuyingPriceId,
                        principalTable: "platform_BuyingPrice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_AccountSubscription",
                columns: table => new
                {
                    AccountSubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderLineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProviderSubscriptionId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderETag = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    AutoRenew = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnchorDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RenewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancellableUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitRate = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BuyingPriceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PendingChangeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_AccountSubscription", x => x.AccountSubscriptionId);
                    table.UniqueConstraint("AK_platform_AccountSubscription_TenantId_CustomerId_AccountSubscriptionId", x => new { x.TenantId, x.CustomerId, x.AccountSubscriptionId });
                    table.ForeignKey(
                        name: "FK_platform_AccountSubscription_platform_Account_TenantId_CustomerId_AccountId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AccountId },
                        principalTable: "platform_Account",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountId" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_AccountSubscription_platform_OrderLine_OrderLineId",
                        column: x => x.OrderLineId,
                        principalTable: "platform_OrderLine",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_AccountSubscription_platform_Plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "platform_Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_Licence",
                columns: table => new
                {
                    LicenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LicenceKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_Licence", x => x.LicenceId);
                    table.ForeignKey(
                        name: "FK_platform_Licence_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_SeatBatch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    BoughtQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    PurchasedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RefundableUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ChargedFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChargedTo = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PeriodDays = table.Column<int>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_SeatBatch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_SeatBatch_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_SubscriptionChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FromQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    ToQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    ToAutoRenew = table.Column<bool>(type: "INTEGER", nullable: true),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    QuoteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailureCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FailureReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_SubscriptionChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_SubscriptionChange_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_SubscriptionEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_SubscriptionEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_SubscriptionEvent_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "registry_ClockOffset",
                columns: new[] { "Id", "OffsetTicks" },
                values: new object[] { 1, 0L });

            migrationBuilder.InsertData(
                table: "registry_DataVersion",
                columns: new[] { "Name", "Value" },
                values: new object[,]
                {
                    { "catalogue", 0L },
                    { "clock", 0L },
                    { "identity", 0L },
                    { "prices", 0L },
                    { "registry", 0L },
                    { "revocations", 0L }
                });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_IdempotencyRecord_CreatedAt",
                table: "jobs_IdempotencyRecord",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_JobRun_StartedAt_Id",
                table: "jobs_JobRun",
                columns: new[] { "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_OutboxMessage_State_NotBefore",
                table: "jobs_OutboxMessage",
                columns: new[] { "State", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_OutboxMessage_Topic_SubjectId",
                table: "jobs_OutboxMessage",
                columns: new[] { "Topic", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Account_TenantId_CustomerId_DateCreated_AccountId",
                table: "platform_Account",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_OrderLineId",
                table: "platform_AccountSubscription",
                column: "OrderLineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_PlanId",
                table: "platform_AccountSubscription",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_ProviderSubscriptionId",
                table: "platform_AccountSubscription",
                column: "ProviderSubscriptionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_Status_EndDate",
                table: "platform_AccountSubscription",
                columns: new[] { "Status", "EndDate" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_TenantId_CustomerId_AccountId",
                table: "platform_AccountSubscription",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_TenantId_CustomerId_DateCreated_AccountSubscriptionId",
                table: "platform_AccountSubscription",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "AccountSubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_TenantId_DateCreated_AccountSubscriptionId",
                table: "platform_AccountSubscription",
                columns: new[] { "TenantId", "DateCreated", "AccountSubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AuditEvent_TenantId_At_Id",
                table: "platform_AuditEvent",
                columns: new[] { "TenantId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_BuyingPrice_BuyerTenantId_PlanId_Fingerprint",
                table: "platform_BuyingPrice",
                columns: new[] { "BuyerTenantId", "PlanId", "Fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_BuyingPrice_PlanId",
                table: "platform_BuyingPrice",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CatalogueEntry_ServiceId",
                table: "platform_CatalogueEntry",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CatalogueEntry_TenantId_ServiceId_ForCustomerId",
                table: "platform_CatalogueEntry",
                columns: new[] { "TenantId", "ServiceId", "ForCustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Customer_ProviderCustomerId",
                table: "platform_Customer",
                column: "ProviderCustomerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Customer_TenantId_DateCreated_CustomerId",
                table: "platform_Customer",
                columns: new[] { "TenantId", "DateCreated", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ExchangeRate_FromCurrency_ToCurrency_ValidFrom",
                table: "platform_ExchangeRate",
                columns: new[] { "FromCurrency", "ToCurrency", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Licence_SubscriptionId",
                table: "platform_Licence",
                column: "SubscriptionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Licence_TenantId_CustomerId_DateCreated_LicenceId",
                table: "platform_Licence",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "LicenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Licence_TenantId_CustomerId_SubscriptionId",
                table: "platform_Licence",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Mail_CreatedAt",
                table: "platform_Mail",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_Order_TenantId_CustomerId_AccountId",
                table: "platform_Order",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Order_TenantId_CustomerId_DateCreated_OrderId",
                table: "platform_Order",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Order_TenantId_DateCreated_OrderId",
                table: "platform_Order",
                columns: new[] { "TenantId", "DateCreated", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Order_TenantId_Number",
                table: "platform_Order",
                columns: new[] { "TenantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_OrderEvent_TenantId_CustomerId_OrderId",
                table: "platform_OrderEvent",
                columns: new[] { "TenantId", "CustomerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_OrderLine_OrderId_LineNumber",
                table: "platform_OrderLine",
                columns: new[] { "OrderId", "LineNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_OrderLine_PlanId",
                table: "platform_OrderLine",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_OrderLine_TenantId_CustomerId_OrderId",
                table: "platform_OrderLine",
                columns: new[] { "TenantId", "CustomerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Plan_ProviderOfferId",
                table: "platform_Plan",
                column: "ProviderOfferId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Plan_ServiceId",
                table: "platform_Plan",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_PriceRule_TenantId_BuyerTenantId_ScopeType",
                table: "platform_PriceRule",
                columns: new[] { "TenantId", "BuyerTenantId", "ScopeType" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PriceSheetLine_Market_PlanId_EffectiveFrom",
                table: "platform_PriceSheetLine",
                columns: new[] { "Market", "PlanId", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_PriceSheetLine_PlanId",
                table: "platform_PriceSheetLine",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_Quote_ExpiresAt",
                table: "platform_Quote",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_SeatBatch_SubscriptionId_PurchasedAt",
                table: "platform_SeatBatch",
                columns: new[] { "SubscriptionId", "PurchasedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SeatBatch_TenantId_CustomerId_SubscriptionId",
                table: "platform_SeatBatch",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Service_ProviderProductId",
                table: "platform_Service",
                column: "ProviderProductId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_Service_Slug",
                table: "platform_Service",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionChange_SubscriptionId_AcceptedAt",
                table: "platform_SubscriptionChange",
                columns: new[] { "SubscriptionId", "AcceptedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionChange_TenantId_CustomerId_SubscriptionId",
                table: "platform_SubscriptionChange",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionEvent_SubscriptionId_At",
                table: "platform_SubscriptionEvent",
                columns: new[] { "SubscriptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionEvent_TenantId_CustomerId_SubscriptionId",
                table: "platform_SubscriptionEvent",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_TaxRate_CountryCode_Category_ValidFrom",
                table: "platform_TaxRate",
                columns: new[] { "CountryCode", "Category", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_VatIdCheck_TenantId_CustomerId",
                table: "platform_VatIdCheck",
                columns: new[] { "TenantId", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_registry_LegalEntity_TenantId",
                table: "registry_LegalEntity",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_registry_Tenant_ParentId",
                table: "registry_Tenant",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_registry_Tenant_PartnerId",
                table: "registry_Tenant",
                column: "PartnerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_Tenant_Slug",
                table: "registry_Tenant",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_TenantHost_TenantId",
                table: "registry_TenantHost",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_registry_TenantIssuer_Issuer_Audience_HoldsPair",
                table: "registry_TenantIssuer",
                columns: new[] { "Issuer", "Audience", "HoldsPair" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_TenantIssuer_TenantId",
                table: "registry_TenantIssuer",
                column: "TenantId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs_IdempotencyRecord");

            migrationBuilder.DropTable(
                name: "jobs_JobRun");

            migrationBuilder.DropTable(
                name: "jobs_OutboxMessage");

            migrationBuilder.DropTable(
                name: "jobs_SyncState");

            migrationBuilder.DropTable(
                name: "platform_AuditEvent");

            migrationBuilder.DropTable(
                name: "platform_BuyingPriceCost");

            migrationBuilder.DropTable(
                name: "platform_CatalogueEntry");

            migrationBuilder.DropTable(
                name: "platform_ExchangeRate");

            migrationBuilder.DropTable(
                name: "platform_Licence");

            migrationBuilder.DropTable(
                name: "platform_Mail");

            migrationBuilder.DropTable(
                name: "platform_OrderEvent");

            migrationBuilder.DropTable(
                name: "platform_PriceRule");

            migrationBuilder.DropTable(
                name: "platform_PriceSheetLine");

            migrationBuilder.DropTable(
                name: "platform_Quote");

            migrationBuilder.DropTable(
                name: "platform_SeatBatch");

            migrationBuilder.DropTable(
                name: "platform_SubscriptionChange");

            migrationBuilder.DropTable(
                name: "platform_SubscriptionEvent");

            migrationBuilder.DropTable(
                name: "platform_TaxRate");

            migrationBuilder.DropTable(
                name: "platform_VatIdCheck");

            migrationBuilder.DropTable(
                name: "registry_ClockOffset");

            migrationBuilder.DropTable(
                name: "registry_DataVersion");

            migrationBuilder.DropTable(
                name: "registry_LegalEntity");

            migrationBuilder.DropTable(
                name: "registry_ProvisioningStep");

            migrationBuilder.DropTable(
                name: "registry_TenantHost");

            migrationBuilder.DropTable(
                name: "registry_TenantIssuer");

            migrationBuilder.DropTable(
                name: "platform_BuyingPrice");

            migrationBuilder.DropTable(
                name: "platform_AccountSubscription");

            migrationBuilder.DropTable(
                name: "registry_Tenant");

            migrationBuilder.DropTable(
                name: "platform_OrderLine");

            migrationBuilder.DropTable(
                name: "platform_Order");

            migrationBuilder.DropTable(
                name: "platform_Plan");

            migrationBuilder.DropTable(
                name: "platform_Account");

            migrationBuilder.DropTable(
                name: "platform_Service");

            migrationBuilder.DropTable(
                name: "platform_Customer");
        }
    }
}
