using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Cards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProviderRefundId",
                table: "platform_PaymentRefund",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DisputedMinor",
                table: "platform_Payment",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "platform_CardDispute",
                columns: table => new
                {
                    CardDisputeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PaymentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderDisputeId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    WithheldMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_platform_CardDispute", x => x.CardDisputeId);
                    table.ForeignKey(
                        name: "FK_platform_CardDispute_platform_Payment_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "platform_Payment",
                        principalColumn: "PaymentId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_CardEvent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ObjectType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CardEvent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_CardHolder",
                columns: table => new
                {
                    CardHolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Buyer = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderHolderId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DefaultCardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CardHolder", x => x.CardHolderId);
                });

            migrationBuilder.CreateTable(
                name: "platform_PaymentAccount",
                columns: table => new
                {
                    PaymentAccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderAccountId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FeePercent = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    ReturnPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SealedLink = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_PaymentAccount", x => x.PaymentAccountId);
                    table.ForeignKey(
                        name: "FK_platform_PaymentAccount_registry_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "registry_Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_CardSetup",
                columns: table => new
                {
                    CardSetupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReturnPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ProviderPageId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SealedLink = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CardSetup", x => x.CardSetupId);
                    table.ForeignKey(
                        name: "FK_platform_CardSetup_platform_CardHolder_HolderId",
                        column: x => x.HolderId,
                        principalTable: "platform_CardHolder",
                        principalColumn: "CardHolderId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_SavedCard",
                columns: table => new
                {
                    SavedCardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderCardId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Brand = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Last4 = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ExpiryMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiryYear = table.Column<int>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_SavedCard", x => x.SavedCardId);
                    table.ForeignKey(
                        name: "FK_platform_SavedCard_platform_CardHolder_HolderId",
                        column: x => x.HolderId,
                        principalTable: "platform_CardHolder",
                        principalColumn: "CardHolderId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_CardPayment",
                columns: table => new
                {
                    CardPaymentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenInvoiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ReturnPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FeeMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ProviderChargeId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SealedLink = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CancelAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    PaymentId = table.Column<Guid>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_platform_CardPayment", x => x.CardPaymentId);
                    table.ForeignKey(
                        name: "FK_platform_CardPayment_platform_CardHolder_HolderId",
                        column: x => x.HolderId,
                        principalTable: "platform_CardHolder",
                        principalColumn: "CardHolderId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_CardPayment_platform_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "platform_Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_CardPayment_platform_SavedCard_CardId",
                        column: x => x.CardId,
                        principalTable: "platform_SavedCard",
                        principalColumn: "SavedCardId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PaymentRefund_ProviderRefundId",
                table: "platform_PaymentRefund",
                column: "ProviderRefundId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardDispute_InvoiceId",
                table: "platform_CardDispute",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardDispute_PaymentId",
                table: "platform_CardDispute",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardDispute_ProviderDisputeId",
                table: "platform_CardDispute",
                column: "ProviderDisputeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardEvent_EventId",
                table: "platform_CardEvent",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardEvent_ReceivedAt",
                table: "platform_CardEvent",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardHolder_SellerTenantId_Buyer",
                table: "platform_CardHolder",
                columns: new[] { "SellerTenantId", "Buyer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_CardId",
                table: "platform_CardPayment",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_HolderId",
                table: "platform_CardPayment",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_InvoiceId_DateCreated_CardPaymentId",
                table: "platform_CardPayment",
                columns: new[] { "InvoiceId", "DateCreated", "CardPaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_OpenInvoiceId",
                table: "platform_CardPayment",
                column: "OpenInvoiceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_PaymentId",
                table: "platform_CardPayment",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_ProviderChargeId",
                table: "platform_CardPayment",
                column: "ProviderChargeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_TenantId_CustomerId_DateCreated_CardPaymentId",
                table: "platform_CardPayment",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "CardPaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardSetup_HolderId",
                table: "platform_CardSetup",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_PaymentAccount_ProviderAccountId",
                table: "platform_PaymentAccount",
                column: "ProviderAccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_PaymentAccount_TenantId",
                table: "platform_PaymentAccount",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_SavedCard_HolderId",
                table: "platform_SavedCard",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_SavedCard_ProviderCardId",
                table: "platform_SavedCard",
                column: "ProviderCardId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_CardDispute");

            migrationBuilder.DropTable(
                name: "platform_CardEvent");

            migrationBuilder.DropTable(
                name: "platform_CardPayment");

            migrationBuilder.DropTable(
                name: "platform_CardSetup");

            migrationBuilder.DropTable(
                name: "platform_PaymentAccount");

            migrationBuilder.DropTable(
                name: "platform_SavedCard");

            migrationBuilder.DropTable(
                name: "platform_CardHolder");

            migrationBuilder.DropIndex(
                name: "IX_platform_PaymentRefund_ProviderRefundId",
                table: "platform_PaymentRefund");

            migrationBuilder.DropColumn(
                name: "ProviderRefundId",
                table: "platform_PaymentRefund");

            migrationBuilder.DropColumn(
                name: "DisputedMinor",
                table: "platform_Payment");
        }
    }
}
