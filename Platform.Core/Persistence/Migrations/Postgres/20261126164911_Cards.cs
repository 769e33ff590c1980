using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Cards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProviderRefundId",
                schema: "platform",
                table: "PaymentRefund",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DisputedMinor",
                schema: "platform",
                table: "Payment",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "CardDispute",
                schema: "platform",
                columns: table => new
                {
                    CardDisputeId = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderDisputeId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    WithheldMinor = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    table.PrimaryKey("PK_CardDispute", x => x.CardDisputeId);
                    table.ForeignKey(
                        name: "FK_CardDispute_Payment_PaymentId",
                        column: x => x.PaymentId,
                        principalSchema: "platform",
                        principalTable: "Payment",
                        principalColumn: "PaymentId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CardEvent",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ObjectType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ObjectId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Account = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardEvent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CardHolder",
                schema: "platform",
                columns: table => new
                {
                    CardHolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Buyer = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderHolderId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DefaultCardId = table.Column<Guid>(type: "uuid", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardHolder", x => x.CardHolderId);
                });

            migrationBuilder.CreateTable(
                name: "PaymentAccount",
                schema: "platform",
                columns: table => new
                {
                    PaymentAccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderAccountId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FeePercent = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    ReturnPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SealedLink = table.Column<byte[]>(type: "bytea", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentAccount", x => x.PaymentAccountId);
                    table.ForeignKey(
                        name: "FK_PaymentAccount_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalSchema: "registry",
                        principalTable: "Tenant",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CardSetup",
                schema: "platform",
                columns: table => new
                {
                    CardSetupId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReturnPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ProviderPageId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SealedLink = table.Column<byte[]>(type: "bytea", nullable: true),
                    CardId = table.Column<Guid>(type: "uuid", nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardSetup", x => x.CardSetupId);
                    table.ForeignKey(
                        name: "FK_CardSetup_CardHolder_HolderId",
                        column: x => x.HolderId,
                        principalSchema: "platform",
                        principalTable: "CardHolder",
                        principalColumn: "CardHolderId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedCard",
                schema: "platform",
                columns: table => new
                {
                    SavedCardId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderCardId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Brand = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Last4 = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ExpiryMonth = table.Column<int>(type: "integer", nullable: false),
                    ExpiryYear = table.Column<int>(type: "integer", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedCard", x => x.SavedCardId);
                    table.ForeignKey(
                        name: "FK_SavedCard_CardHolder_HolderId",
                        column: x => x.HolderId,
                        principalSchema: "platform",
                        principalTable: "CardHolder",
                        principalColumn: "CardHolderId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CardPayment",
                schema: "platform",
                columns: table => new
                {
                    CardPaymentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: true),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenInvoiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ReturnPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Failure = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FeeMinor = table.Column<long>(type: "bigint", nullable: false),
                    ProviderChargeId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SealedLink = table.Column<byte[]>(type: "bytea", nullable: true),
                    CancelAsked = table.Column<bool>(type: "boolean", nullable: false),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("PK_CardPayment", x => x.CardPaymentId);
                    table.ForeignKey(
                        name: "FK_CardPayment_CardHolder_HolderId",
                        column: x => x.HolderId,
                        principalSchema: "platform",
                        principalTable: "CardHolder",
                        principalColumn: "CardHolderId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CardPayment_Invoice_InvoiceId",
                        column: x => x.InvoiceId,
                        principalSchema: "platform",
                        principalTable: "Invoice",
                        principalColumn: "InvoiceId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CardPayment_SavedCard_CardId",
                        column: x => x.CardId,
                        principalSchema: "platform",
                        principalTable: "SavedCard",
                        principalColumn: "SavedCardId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentRefund_ProviderRefundId",
                schema: "platform",
                table: "PaymentRefund",
                column: "ProviderRefundId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardDispute_InvoiceId",
                schema: "platform",
                table: "CardDispute",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_CardDispute_PaymentId",
                schema: "platform",
                table: "CardDispute",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_CardDispute_ProviderDisputeId",
                schema: "platform",
                table: "CardDispute",
                column: "ProviderDisputeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardEvent_EventId",
                schema: "platform",
                table: "CardEvent",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardEvent_ReceivedAt",
                schema: "platform",
                table: "CardEvent",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CardHolder_SellerTenantId_Buyer",
                schema: "platform",
                table: "CardHolder",
                columns: new[] { "SellerTenantId", "Buyer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_CardId",
                schema: "platform",
                table: "CardPayment",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_HolderId",
                schema: "platform",
                table: "CardPayment",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_InvoiceId_DateCreated_CardPaymentId",
                schema: "platform",
                table: "CardPayment",
                columns: new[] { "InvoiceId", "DateCreated", "CardPaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_OpenInvoiceId",
                schema: "platform",
                table: "CardPayment",
                column: "OpenInvoiceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_PaymentId",
                schema: "platform",
                table: "CardPayment",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_ProviderChargeId",
                schema: "platform",
                table: "CardPayment",
                column: "ProviderChargeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_TenantId_CustomerId_DateCreated_CardPaymentId",
                schema: "platform",
                table: "CardPayment",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "CardPaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_CardSetup_HolderId",
                schema: "platform",
                table: "CardSetup",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentAccount_ProviderAccountId",
                schema: "platform",
                table: "PaymentAccount",
                column: "ProviderAccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentAccount_TenantId",
                schema: "platform",
                table: "PaymentAccount",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedCard_HolderId",
                schema: "platform",
                table: "SavedCard",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedCard_ProviderCardId",
                schema: "platform",
                table: "SavedCard",
                column: "ProviderCardId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CardDispute",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CardEvent",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CardPayment",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CardSetup",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "PaymentAccount",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SavedCard",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CardHolder",
                schema: "platform");

            migrationBuilder.DropIndex(
                name: "IX_PaymentRefund_ProviderRefundId",
                schema: "platform",
                table: "PaymentRefund");

            migrationBuilder.DropColumn(
                name: "ProviderRefundId",
                schema: "platform",
                table: "PaymentRefund");

            migrationBuilder.DropColumn(
                name: "DisputedMinor",
                schema: "platform",
                table: "Payment");
        }
    }
}
