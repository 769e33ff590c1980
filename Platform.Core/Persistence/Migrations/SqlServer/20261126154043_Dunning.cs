using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Dunning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsHeldForDebt",
                schema: "platform",
                table: "TenantCredit",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "DisputedMinor",
                schema: "platform",
                table: "Invoice",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "WrittenOffMinor",
                schema: "platform",
                table: "Invoice",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsHeldForDebt",
                schema: "platform",
                table: "CustomerCredit",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "BankEntry",
                schema: "platform",
                columns: table => new
                {
                    BankEntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Payer = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Remittance = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    PaymentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DismissedFor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankEntry", x => x.BankEntryId);
                    table.ForeignKey(
                        name: "FK_BankEntry_Payment_PaymentId",
                        column: x => x.PaymentId,
                        principalSchema: "platform",
                        principalTable: "Payment",
                        principalColumn: "PaymentId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DunningCase",
                schema: "platform",
                columns: table => new
                {
                    DunningCaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    CountsFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Holds = table.Column<bool>(type: "bit", nullable: false),
                    Suspends = table.Column<bool>(type: "bit", nullable: false),
                    IsCovered = table.Column<bool>(type: "bit", nullable: false),
                    SeenBalanceMinor = table.Column<long>(type: "bigint", nullable: false),
                    SeenDisputedMinor = table.Column<long>(type: "bigint", nullable: false),
                    SeenUnallocatedMinor = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DunningCase", x => x.DunningCaseId);
                    table.ForeignKey(
                        name: "FK_DunningCase_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalSchema: "platform",
                        principalTable: "Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DunningSettings",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NetDays = table.Column<int>(type: "int", nullable: false),
                    IsOn = table.Column<bool>(type: "bit", nullable: false),
                    ReminderDays = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    HoldDays = table.Column<int>(type: "int", nullable: true),
                    SuspendDays = table.Column<int>(type: "int", nullable: true),
                    NoticeDays = table.Column<int>(type: "int", nullable: false),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DunningSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DunningSuspension",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DunningSuspension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DunningSuspension_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceDispute",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Resolution = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DateModified = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceDispute", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceDispute_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalSchema: "platform",
                        principalTable: "Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WriteOff",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WriteOff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WriteOff_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalSchema: "platform",
                        principalTable: "Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DunningStep",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsSkipped = table.Column<bool>(type: "bit", nullable: false),
                    MailId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DunningStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DunningStep_DunningCase_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "platform",
                        principalTable: "DunningCase",
                        principalColumn: "DunningCaseId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_Status_DueAt",
                schema: "platform",
                table: "Invoice",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BankEntry_PaymentId",
                schema: "platform",
                table: "BankEntry",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_BankEntry_TenantId_DateCreated_BankEntryId",
                schema: "platform",
                table: "BankEntry",
                columns: new[] { "TenantId", "DateCreated", "BankEntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_BankEntry_TenantId_Source",
                schema: "platform",
                table: "BankEntry",
                columns: new[] { "TenantId", "Source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DunningCase_BuyerTenantId_DateCreated_DunningCaseId",
                schema: "platform",
                table: "DunningCase",
                columns: new[] { "BuyerTenantId", "DateCreated", "DunningCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_DunningCase_CustomerId_DateCreated_DunningCaseId",
                schema: "platform",
                table: "DunningCase",
                columns: new[] { "CustomerId", "DateCreated", "DunningCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_DunningCase_InvoiceId_Round",
                schema: "platform",
                table: "DunningCase",
                columns: new[] { "InvoiceId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DunningCase_SellerTenantId_DateCreated_DunningCaseId",
                schema: "platform",
                table: "DunningCase",
                columns: new[] { "SellerTenantId", "DateCreated", "DunningCaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_DunningCase_State_NextAt",
                schema: "platform",
                table: "DunningCase",
                columns: new[] { "State", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DunningSettings_TenantId",
                schema: "platform",
                table: "DunningSettings",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DunningStep_CaseId_Kind_Number",
                schema: "platform",
                table: "DunningStep",
                columns: new[] { "CaseId", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DunningStep_InvoiceId",
                schema: "platform",
                table: "DunningStep",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_DunningSuspension_CustomerId_State",
                schema: "platform",
                table: "DunningSuspension",
                columns: new[] { "CustomerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DunningSuspension_State",
                schema: "platform",
                table: "DunningSuspension",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_DunningSuspension_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "DunningSuspension",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_DunningSuspension_TenantId_DateCreated_Id",
                schema: "platform",
                table: "DunningSuspension",
                columns: new[] { "TenantId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceDispute_InvoiceId",
                schema: "platform",
                table: "InvoiceDispute",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_WriteOff_InvoiceId",
                schema: "platform",
                table: "WriteOff",
                column: "InvoiceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BankEntry",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "DunningSettings",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "DunningStep",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "DunningSuspension",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "InvoiceDispute",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "WriteOff",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "DunningCase",
                schema: "platform");

            migrationBuilder.DropIndex(
                name: "IX_Invoice_Status_DueAt",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "IsHeldForDebt",
                schema: "platform",
                table: "TenantCredit");

            migrationBuilder.DropColumn(
                name: "DisputedMinor",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "WrittenOffMinor",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "IsHeldForDebt",
                schema: "platform",
                table: "CustomerCredit");
        }
    }
}
