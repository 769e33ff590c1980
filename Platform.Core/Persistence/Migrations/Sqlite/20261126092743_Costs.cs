using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Costs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_platform_ProviderInvoice_Month_Currency",
                table: "platform_ProviderInvoice",
                columns: new[] { "Month", "Currency" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ProviderInvoice_Number",
                table: "platform_ProviderInvoice",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_AuditedMonth");

            migrationBuilder.DropTable(
                name: "platform_BookException");

            migrationBuilder.DropTable(
                name: "platform_CostLine");

            migrationBuilder.DropTable(
                name: "platform_ProviderInvoice");
        }
    }
}
