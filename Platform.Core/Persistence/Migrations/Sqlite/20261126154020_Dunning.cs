using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Dunning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsHeldForDebt",
                table: "platform_TenantCredit",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "DisputedMinor",
                table: "platform_Invoice",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "WrittenOffMinor",
                table: "platform_Invoice",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsHeldForDebt",
                table: "platform_CustomerCredit",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "platform_BankEntry",
                columns: table => new
                {
                    BankEntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Payer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Remittance = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PaymentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DismissedFor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_BankEntry", x => x.BankEntryId);
                    table.ForeignKey(
                        name: "FK_platform_BankEntry_platform_Payment_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "platform_Payment",
                        principalColumn: "PaymentId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_DunningCase",
                columns: table => new
                {
                    DunningCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Suspends = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsCovered = table.Column<bool>(type: "INTEGER", nullable: false),
                    SeenBalanceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenDisputedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenUnallocatedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_DunningCase", x => x.DunningCaseId);
                    table.ForeignKey(
                        name: "FK_platform_DunningCase_platform_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "platform_Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_DunningSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetDays = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReminderDays = table.Column<string>(type: "TEXT", nullable: false),
                    HoldDays = table.Column<int>(type: "INTEGER", nullable: true),
                    SuspendDays = table.Column<int>(type: "INTEGER", nullable: true),
                    NoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_DunningSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_DunningSuspension",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_platform_DunningSuspension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_DunningSuspension_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_InvoiceDispute",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_InvoiceDispute", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_InvoiceDispute_platform_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "platform_Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_WriteOff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_WriteOff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_WriteOff_platform_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "platform_Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_DunningStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSkipped = table.Column<bool>(type: "INTEGER", nullable: false),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_DunningStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_DunningStep_platform_DunningCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "platform_DunningCase",
                        principalColumn: "DunningCaseId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Invoice_Status_DueAt",
                table: "platform_Invoice",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_BankEntry_PaymentId",
                table: "platform_BankEntry",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_BankEntry_TenantId_DateCreated_BankEntryId",
                table: "platform_BankEntry",
                columns: new[] { "TenantId", "DateCreated", "BankEntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_BankEntry_TenantId_Source",
                table: "platform_BankEntry",
                columns: new[] { "TenantId", "Source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningCase_BuyerTenantId_DateCreated_DunningCaseId",
                table: "platform_DunningCase",
                columns: new[] { "BuyerTenantId", "DateCreated", "DunningCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningCase_CustomerId_DateCreated_DunningCaseId",
                table: "platform_DunningCase",
                columns: new[] { "CustomerId", "DateCreated", "DunningCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningCase_InvoiceId_Round",
                table: "platform_DunningCase",
                columns: new[] { "InvoiceId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningCase_SellerTenantId_DateCreated_DunningCaseId",
                table: "platform_DunningCase",
                columns: new[] { "SellerTenantId", "DateCreated", "DunningCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningCase_State_NextAt",
                table: "platform_DunningCase",
                columns: new[] { "State", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningSettings_TenantId",
                table: "platform_DunningSettings",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningStep_CaseId_Kind_Number",
                table: "platform_DunningStep",
                columns: new[] { "CaseId", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningStep_InvoiceId",
                table: "platform_DunningStep",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningSuspension_CustomerId_State",
                table: "platform_DunningSuspension",
                columns: new[] { "CustomerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningSuspension_State",
                table: "platform_DunningSuspension",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningSuspension_TenantId_CustomerId_SubscriptionId",
                table: "platform_DunningSuspension",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_DunningSuspension_TenantId_DateCreated_Id",
                table: "platform_DunningSuspension",
                columns: new[] { "TenantId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_InvoiceDispute_InvoiceId",
                table: "platform_InvoiceDispute",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_WriteOff_InvoiceId",
                table: "platform_WriteOff",
                column: "InvoiceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_BankEntry");

            migrationBuilder.DropTable(
                name: "platform_DunningSettings");

            migrationBuilder.DropTable(
                name: "platform_DunningStep");

            migrationBuilder.DropTable(
                name: "platform_DunningSuspension");

            migrationBuilder.DropTable(
                name: "platform_InvoiceDispute");

            migrationBuilder.DropTable(
                name: "platform_WriteOff");

            migrationBuilder.DropTable(
                name: "platform_DunningCase");

            migrationBuilder.DropIndex(
                name: "IX_platform_Invoice_Status_DueAt",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "IsHeldForDebt",
                table: "platform_TenantCredit");

            migrationBuilder.DropColumn(
                name: "DisputedMinor",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "WrittenOffMinor",
                table: "platform_Invoice");

            migrationBuilder.DropColumn(
                name: "IsHeldForDebt",
                table: "platform_CustomerCredit");
        }
    }
}
