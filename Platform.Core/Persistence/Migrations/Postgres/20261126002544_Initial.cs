using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "platform");

            migrationBuilder.EnsureSchema(
                name: "registry");

            migrationBuilder.EnsureSchema(
                name: "jobs");

            migrationBuilder.CreateTable(
                name: "AuditEvent",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ActorKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Action = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SubjectType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SubjectId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    TraceId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClockOffset",
                schema: "registry",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    OffsetTicks = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockOffset", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Customer",
                schema: "platform",
                columns: table => new
                {
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    VatId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ProviderLink = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ProviderCustomerId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ProviderLinkRequest = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AgreementConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Agreement_AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Agreement_AcceptedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Agreement_Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Agreement_Version = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customer", x => x.CustomerId);
                    table.UniqueConstraint("AK_Customer_TenantId_CustomerId", x => new { x.TenantId, x.CustomerId });
                });

            migrationBuilder.CreateTable(
                name: "DataVersion",
                schema: "registry",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataVersion", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeRate",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromCurrency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ToCurrency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Rate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    ValidFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    table.PrimaryKey("PK_ExchangeRate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecord",
                schema: "jobs",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    BodyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StatusCode = table.Column<int>(type: "integer", nullable: false),
                    Location = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ETag = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsProtected = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyRecord", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRun",
                schema: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Job = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ForTenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Handled = table.Column<int>(type: "integer", nullable: false),
                    Error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRun", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mail",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Template = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Language = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessage",
                schema: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Topic = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseToken = table.Column<Guid>(type: "uuid", nullable: true),
                    LastError = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TraceParent = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PriceRule",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ScopeType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ScopeId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Percent = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    FixedPriceMinor = table.Column<long>(type: "bigint", nullable: true),
                    FixedPriceCurrency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    EffectiveFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EffectiveTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AllowBelowCost = table.Column<bool>(type: "boolean", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceRule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProvisioningStep",
                schema: "registry",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProvisioningStep", x => new { x.TenantId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Quote",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AnswerJson = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quote", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Service",
                schema: "platform",
                columns: table => new
                {
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderProductId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Slug = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ServiceName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Publisher = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Category = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ExpirationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Service", x => x.ServiceId);
                });

            migrationBuilder.CreateTable(
                name: "SyncState",
                schema: "jobs",
                columns: table => new
                {
                    Feed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ETag = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Continuation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncState", x => x.Feed);
                });

            migrationBuilder.CreateTable(
                name: "TaxRate",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Category = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Percent = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
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
                    table.PrimaryKey("PK_TaxRate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Tenant",
                schema: "registry",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Slug = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Region = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Market = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Theme = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PartnerId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SellerEntityId = table.Column<Guid>(type: "uuid", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenant", x => x.TenantId);
                    table.ForeignKey(
                        name: "FK_Tenant_Tenant_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "registry",
                        principalTable: "Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Account",
                schema: "platform",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.AccountId);
                    table.UniqueConstraint("AK_Account_TenantId_CustomerId_AccountId", x => new { x.TenantId, x.CustomerId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_Account_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalSchema: "platform",
                        principalTable: "Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VatIdCheck",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    VatId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    Reference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VatIdCheck", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VatIdCheck_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalSchema: "platform",
                        principalTable: "Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CatalogueEntry",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForCustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsShown = table.Column<bool>(type: "boolean", nullable: false),
                    IsFeatured = table.Column<bool>(type: "boolean", nullable: false),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CatalogueEntry_Service_ServiceId",
                        column: x => x.ServiceId,
                        principalSchema: "platform",
                        principalTable: "Service",
                        principalColumn: "ServiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plan",
                schema: "platform",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderOfferId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Term = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    BillingCycle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    MinQuantity = table.Column<int>(type: "integer", nullable: false),
                    MaxQuantity = table.Column<int>(type: "integer", nullable: false),
                    Segment = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsTrial = table.Column<bool>(type: "boolean", nullable: false),
                    AddOnOf = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IsOffered = table.Column<bool>(type: "boolean", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plan", x => x.PlanId);
                    table.ForeignKey(
                        name: "FK_Plan_Service_ServiceId",
                        column: x => x.ServiceId,
                        principalSchema: "platform",
                        principalTable: "Service",
                        principalColumn: "ServiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalEntity",
                schema: "registry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CountryCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TaxId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NumberPrefix = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalEntity", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalEntity_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "registry",
                        principalTable: "Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TenantHost",
                schema: "registry",
                columns: table => new
                {
                    Host = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsPrimary = table.Column<bool>(type: "boolean", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantHost", x => x.Host);
                    table.ForeignKey(
                        name: "FK_TenantHost_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "registry",
                        principalTable: "Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TenantIssuer",
                schema: "registry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Issuer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Audience = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsExternal = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    HoldsPair = table.Column<bool>(type: "boolean", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false),
                    Trust = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantIssuer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TenantIssuer_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "registry",
                        principalTable: "Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Order",
                schema: "platform",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrderDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    PurchaseOrderNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    QuoteId = table.Column<Guid>(type: "uuid", nullable: true),
                    FailureCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    FailureReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Terms_AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Terms_AcceptedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Terms_Version = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Order", x => x.OrderId);
                    table.UniqueConstraint("AK_Order_TenantId_CustomerId_OrderId", x => new { x.TenantId, x.CustomerId, x.OrderId });
                    table.ForeignKey(
                        name: "FK_Order_Account_TenantId_CustomerId_AccountId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AccountId },
                        principalSchema: "platform",
                        principalTable: "Account",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BuyingPrice",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BuyingPrice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BuyingPrice_Plan_PlanId",
                        column: x => x.PlanId,
                        principalSchema: "platform",
                        principalTable: "Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PriceSheetLine",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Market = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UnitCost = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    CostCurrency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ListPrice = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    ListCurrency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    EffectiveFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EffectiveTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceSheetLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PriceSheetLine_Plan_PlanId",
                        column: x => x.PlanId,
                        principalSchema: "platform",
                        principalTable: "Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderEvent",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderEvent_Order_TenantId_CustomerId_OrderId",
                        columns: x => new { x.TenantId, x.CustomerId, x.OrderId },
                        principalSchema: "platform",
                        principalTable: "Order",
                        principalColumns: new[] { "TenantId", "CustomerId", "OrderId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderLine",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineNumber = table.Column<int>(type: "integer", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Description = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxCategory = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TaxPercent = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    BuyingPriceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceRuleId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceRuleVersion = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ProviderOrderId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: true),
                    FailureCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    FailureReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderLine_Order_TenantId_CustomerId_OrderId",
                        columns: x => new { x.TenantId, x.CustomerId, x.OrderId },
                        principalSchema: "platform",
                        principalTable: "Order",
                        principalColumns: new[] { "TenantId", "CustomerId", "OrderId" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderLine_Plan_PlanId",
                        column: x => x.PlanId,
                        principalSchema: "platform",
                        principalTable: "Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BuyingPriceCost",
                schema: "platform",
                columns: table => new
                {
                    BuyingPriceId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PriceSheetLineId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitCost = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    CostCurrency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FxRateId = table.Column<Guid>(type: "uuid", nullable: true),
                    FxRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    PriceRuleId = table.Column<Guid>(type: "uuid", nullable: true),
                    PriceRuleVersion = table.Column<int>(type: "integer", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BuyingPriceCost", x => x.BuyingPriceId);
                    table.ForeignKey(
                        name: "FK_BuyingPriceCost_BuyingPrice_BuyingPriceId",
                        column: x => x.BuyingPriceId,
                        principalSchema: "platform",
                        principalTable: "BuyingPrice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountSubscription",
                schema: "platform",
                columns: table => new
                {
                    AccountSubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderLineId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ProviderSubscriptionId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ProviderETag = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    AutoRenew = table.Column<bool>(type: "boolean", nullable: false),
                    AnchorDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RenewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancellableUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitRate = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    BuyingPriceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PendingChangeId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountSubscription", x => x.AccountSubscriptionId);
                    table.UniqueConstraint("AK_AccountSubscription_TenantId_CustomerId_AccountSubscription~", x => new { x.TenantId, x.CustomerId, x.AccountSubscriptionId });
                    table.ForeignKey(
                        name: "FK_AccountSubscription_Account_TenantId_CustomerId_AccountId",
                        columns: x => new { x.TenantId, x.CustomerId, x.AccountId },
                        principalSchema: "platform",
                        principalTable: "Account",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountId" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountSubscription_OrderLine_OrderLineId",
                        column: x => x.OrderLineId,
                        principalSchema: "platform",
                        principalTable: "OrderLine",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountSubscription_Plan_PlanId",
                        column: x => x.PlanId,
                        principalSchema: "platform",
                        principalTable: "Plan",
                        principalColumn: "PlanId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Licence",
                schema: "platform",
                columns: table => new
                {
                    LicenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    LicenceKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licence", x => x.LicenceId);
                    table.ForeignKey(
                        name: "FK_Licence_AccountSubscription_TenantId_CustomerId_Subscriptio~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeatBatch",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    BoughtQuantity = table.Column<int>(type: "integer", nullable: false),
                    CreditedMinor = table.Column<long>(type: "bigint", nullable: false),
                    PurchasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RefundableUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    ChargedFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChargedTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PeriodDays = table.Column<int>(type: "integer", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatBatch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatBatch_AccountSubscription_TenantId_CustomerId_Subscript~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionChange",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FromQuantity = table.Column<int>(type: "integer", nullable: false),
                    ToQuantity = table.Column<int>(type: "integer", nullable: false),
                    ToAutoRenew = table.Column<bool>(type: "boolean", nullable: true),
                    NetMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    QuoteId = table.Column<Guid>(type: "uuid", nullable: true),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FailureCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    FailureReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubscriptionChange_AccountSubscription_TenantId_CustomerId_~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionEvent",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubscriptionEvent_AccountSubscription_TenantId_CustomerId_S~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "registry",
                table: "ClockOffset",
                columns: new[] { "Id", "OffsetTicks" },
                values: new object[] { 1, 0L });

            migrationBuilder.InsertData(
                schema: "registry",
                table: "DataVersion",
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
                name: "IX_Account_TenantId_CustomerId_DateCreated_AccountId",
                schema: "platform",
                table: "Account",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_OrderLineId",
                schema: "platform",
                table: "AccountSubscription",
                column: "OrderLineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_PlanId",
                schema: "platform",
                table: "AccountSubscription",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_ProviderSubscriptionId",
                schema: "platform",
                table: "AccountSubscription",
                column: "ProviderSubscriptionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_Status_EndDate",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "Status", "EndDate" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_TenantId_CustomerId_AccountId",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_TenantId_CustomerId_DateCreated_Account~",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "AccountSubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_TenantId_DateCreated_AccountSubscriptio~",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "TenantId", "DateCreated", "AccountSubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvent_TenantId_At_Id",
                schema: "platform",
                table: "AuditEvent",
                columns: new[] { "TenantId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BuyingPrice_BuyerTenantId_PlanId_Fingerprint",
                schema: "platform",
                table: "BuyingPrice",
                columns: new[] { "BuyerTenantId", "PlanId", "Fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BuyingPrice_PlanId",
                schema: "platform",
                table: "BuyingPrice",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueEntry_ServiceId",
                schema: "platform",
                table: "CatalogueEntry",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueEntry_TenantId_ServiceId_ForCustomerId",
                schema: "platform",
                table: "CatalogueEntry",
                columns: new[] { "TenantId", "ServiceId", "ForCustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Customer_ProviderCustomerId",
                schema: "platform",
                table: "Customer",
                column: "ProviderCustomerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customer_TenantId_DateCreated_CustomerId",
                schema: "platform",
                table: "Customer",
                columns: new[] { "TenantId", "DateCreated", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRate_FromCurrency_ToCurrency_ValidFrom",
                schema: "platform",
                table: "ExchangeRate",
                columns: new[] { "FromCurrency", "ToCurrency", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyRecord_CreatedAt",
                schema: "jobs",
                table: "IdempotencyRecord",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_JobRun_StartedAt_Id",
                schema: "jobs",
                table: "JobRun",
                columns: new[] { "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalEntity_TenantId",
                schema: "registry",
                table: "LegalEntity",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Licence_SubscriptionId",
                schema: "platform",
                table: "Licence",
                column: "SubscriptionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Licence_TenantId_CustomerId_DateCreated_LicenceId",
                schema: "platform",
                table: "Licence",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "LicenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Licence_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "Licence",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mail_CreatedAt",
                schema: "platform",
                table: "Mail",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Order_TenantId_CustomerId_AccountId",
                schema: "platform",
                table: "Order",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Order_TenantId_CustomerId_DateCreated_OrderId",
                schema: "platform",
                table: "Order",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_Order_TenantId_DateCreated_OrderId",
                schema: "platform",
                table: "Order",
                columns: new[] { "TenantId", "DateCreated", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_Order_TenantId_Number",
                schema: "platform",
                table: "Order",
                columns: new[] { "TenantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderEvent_TenantId_CustomerId_OrderId",
                schema: "platform",
                table: "OrderEvent",
                columns: new[] { "TenantId", "CustomerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_OrderId_LineNumber",
                schema: "platform",
                table: "OrderLine",
                columns: new[] { "OrderId", "LineNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_PlanId",
                schema: "platform",
                table: "OrderLine",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLine_TenantId_CustomerId_OrderId",
                schema: "platform",
                table: "OrderLine",
                columns: new[] { "TenantId", "CustomerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessage_State_NotBefore",
                schema: "jobs",
                table: "OutboxMessage",
                columns: new[] { "State", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessage_Topic_SubjectId",
                schema: "jobs",
                table: "OutboxMessage",
                columns: new[] { "Topic", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Plan_ProviderOfferId",
                schema: "platform",
                table: "Plan",
                column: "ProviderOfferId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plan_ServiceId",
                schema: "platform",
                table: "Plan",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_PriceRule_TenantId_BuyerTenantId_ScopeType",
                schema: "platform",
                table: "PriceRule",
                columns: new[] { "TenantId", "BuyerTenantId", "ScopeType" });

            migrationBuilder.CreateIndex(
                name: "IX_PriceSheetLine_Market_PlanId_EffectiveFrom",
                schema: "platform",
                table: "PriceSheetLine",
                columns: new[] { "Market", "PlanId", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PriceSheetLine_PlanId",
                schema: "platform",
                table: "PriceSheetLine",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Quote_ExpiresAt",
                schema: "platform",
                table: "Quote",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_SeatBatch_SubscriptionId_PurchasedAt",
                schema: "platform",
                table: "SeatBatch",
                columns: new[] { "SubscriptionId", "PurchasedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SeatBatch_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "SeatBatch",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Service_ProviderProductId",
                schema: "platform",
                table: "Service",
                column: "ProviderProductId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Service_Slug",
                schema: "platform",
                table: "Service",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionChange_SubscriptionId_AcceptedAt",
                schema: "platform",
                table: "SubscriptionChange",
                columns: new[] { "SubscriptionId", "AcceptedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionChange_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "SubscriptionChange",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionEvent_SubscriptionId_At",
                schema: "platform",
                table: "SubscriptionEvent",
                columns: new[] { "SubscriptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionEvent_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "SubscriptionEvent",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_TaxRate_CountryCode_Category_ValidFrom",
                schema: "platform",
                table: "TaxRate",
                columns: new[] { "CountryCode", "Category", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tenant_ParentId",
                schema: "registry",
                table: "Tenant",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Tenant_PartnerId",
                schema: "registry",
                table: "Tenant",
                column: "PartnerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tenant_Slug",
                schema: "registry",
                table: "Tenant",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenantHost_TenantId",
                schema: "registry",
                table: "TenantHost",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_TenantIssuer_Issuer_Audience_HoldsPair",
                schema: "registry",
                table: "TenantIssuer",
                columns: new[] { "Issuer", "Audience", "HoldsPair" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenantIssuer_TenantId",
                schema: "registry",
                table: "TenantIssuer",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_VatIdCheck_TenantId_CustomerId",
                schema: "platform",
                table: "VatIdCheck",
                columns: new[] { "TenantId", "CustomerId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEvent",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BuyingPriceCost",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CatalogueEntry",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ClockOffset",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "DataVersion",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "ExchangeRate",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "IdempotencyRecord",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "JobRun",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "LegalEntity",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "Licence",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Mail",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "OrderEvent",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "OutboxMessage",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "PriceRule",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "PriceSheetLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ProvisioningStep",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "Quote",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SeatBatch",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SubscriptionChange",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SubscriptionEvent",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SyncState",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "TaxRate",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "TenantHost",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "TenantIssuer",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "VatIdCheck",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BuyingPrice",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AccountSubscription",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Tenant",
                schema: "registry");

            migrationBuilder.DropTable(
                name: "OrderLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Order",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Plan",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Account",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Service",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Customer",
                schema: "platform");
        }
    }
}
