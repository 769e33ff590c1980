using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Costs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditedMonth",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    AuditedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Compared = table.Column<int>(type: "int", nullable: false),
                    Agreed = table.Column<int>(type: "int", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditedMonth", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BookException",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    What = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ForCustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ExpectedMinor = table.Column<long>(type: "bigint", nullable: false),
                    FoundMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SeatsByHistory = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Document = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookException", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProviderInvoice",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    IsCreditNote = table.Column<bool>(type: "bit", nullable: false),
                    AmendsNumber = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    Continuation = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Lines = table.Column<int>(type: "int", nullable: false),
                    LinesMinor = table.Column<long>(type: "bigint", nullable: false),
                    Repeated = table.Column<int>(type: "int", nullable: false),
                    Late = table.Column<int>(type: "int", nullable: false),
                    Unknown = table.Column<int>(type: "int", nullable: false),
                    Unallocated = table.Column<int>(type: "int", nullable: false),
                    RatedUpTo = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderInvoice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CostLine",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderInvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderReference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ChargeType = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    SoldByTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ForCustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ServiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProviderCustomerId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    ProviderSubscriptionId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    PartnerId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    UnitPrice = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    EffectiveUnitPrice = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    Quantity = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    SubtotalMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    PricingCurrency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    FxRate = table.Column<decimal>(type: "decimal(28,12)", precision: 28, scale: 12, nullable: false),
                    FxDate = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChargedFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChargedTo = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreditReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowSequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CostLine", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_CostLine_ProviderInvoice_ProviderInvoiceId",
                        column: x => x.ProviderInvoiceId,
                        principalSchema: "platform",
                        principalTable: "ProviderInvoice",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditedMonth_TenantId_Month",
                schema: "platform",
                table: "AuditedMonth",
                columns: new[] { "TenantId", "Month" },
                unique: true);

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
                name: "IX_CostLine_RowSequence",
                schema: "platform",
                table: "CostLine",
                column: "RowSequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_CostLine_SubscriptionId_ChargedFrom",
                schema: "platform",
                table: "CostLine",
                columns: new[] { "SubscriptionId", "ChargedFrom" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditedMonth",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "BookException",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CostLine",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ProviderInvoice",
                schema: "platform");
        }
    }
}
