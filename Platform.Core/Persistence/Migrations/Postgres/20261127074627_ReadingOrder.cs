using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReadingOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SubscriptionChange_SubscriptionId_AcceptedAt",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionDrift_DateCreated_Id",
                schema: "platform",
                table: "SubscriptionDrift",
                columns: new[] { "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionChange_SubscriptionId_DateCreated_Id",
                schema: "platform",
                table: "SubscriptionChange",
                columns: new[] { "SubscriptionId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedCard_TenantId_CustomerId_DateCreated_SavedCardId",
                schema: "platform",
                table: "SavedCard",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "SavedCardId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedCard_TenantId_DateCreated_SavedCardId",
                schema: "platform",
                table: "SavedCard",
                columns: new[] { "TenantId", "DateCreated", "SavedCardId" });

            migrationBuilder.CreateIndex(
                name: "IX_PriceSheetLine_DateCreated_Id",
                schema: "platform",
                table: "PriceSheetLine",
                columns: new[] { "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Payment_DateCreated_PaymentId",
                schema: "platform",
                table: "Payment",
                columns: new[] { "DateCreated", "PaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessage_CreatedAt_Id",
                schema: "jobs",
                table: "OutboxMessage",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OrderEvent_OrderId_At_Id",
                schema: "platform",
                table: "OrderEvent",
                columns: new[] { "OrderId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Order_DateCreated_OrderId",
                schema: "platform",
                table: "Order",
                columns: new[] { "DateCreated", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_Licence_TenantId_DateCreated_LicenceId",
                schema: "platform",
                table: "Licence",
                columns: new[] { "TenantId", "DateCreated", "LicenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_DateCreated_InvoiceId",
                schema: "platform",
                table: "Invoice",
                columns: new[] { "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRate_ToCurrency_ValidFrom",
                schema: "platform",
                table: "ExchangeRate",
                columns: new[] { "ToCurrency", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Customer_DateCreated_CustomerId",
                schema: "platform",
                table: "Customer",
                columns: new[] { "DateCreated", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_CardPayment_TenantId_DateCreated_CardPaymentId",
                schema: "platform",
                table: "CardPayment",
                columns: new[] { "TenantId", "DateCreated", "CardPaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_BookException_TenantId_DateCreated_Id",
                schema: "platform",
                table: "BookException",
                columns: new[] { "TenantId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvent_At_Id",
                schema: "platform",
                table: "AuditEvent",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_TenantId_CustomerId_EndDate_AccountSubs~",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "TenantId", "CustomerId", "EndDate", "AccountSubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_TenantId_EndDate_AccountSubscriptionId",
                schema: "platform",
                table: "AccountSubscription",
                columns: new[] { "TenantId", "EndDate", "AccountSubscriptionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SubscriptionDrift_DateCreated_Id",
                schema: "platform",
                table: "SubscriptionDrift");

            migrationBuilder.DropIndex(
                name: "IX_SubscriptionChange_SubscriptionId_DateCreated_Id",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropIndex(
                name: "IX_SavedCard_TenantId_CustomerId_DateCreated_SavedCardId",
                schema: "platform",
                table: "SavedCard");

            migrationBuilder.DropIndex(
                name: "IX_SavedCard_TenantId_DateCreated_SavedCardId",
                schema: "platform",
                table: "SavedCard");

            migrationBuilder.DropIndex(
                name: "IX_PriceSheetLine_DateCreated_Id",
                schema: "platform",
                table: "PriceSheetLine");

            migrationBuilder.DropIndex(
                name: "IX_Payment_DateCreated_PaymentId",
                schema: "platform",
                table: "Payment");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMessage_CreatedAt_Id",
                schema: "jobs",
                table: "OutboxMessage");

            migrationBuilder.DropIndex(
                name: "IX_OrderEvent_OrderId_At_Id",
                schema: "platform",
                table: "OrderEvent");

            migrationBuilder.DropIndex(
                name: "IX_Order_DateCreated_OrderId",
                schema: "platform",
                table: "Order");

            migrationBuilder.DropIndex(
                name: "IX_Licence_TenantId_DateCreated_LicenceId",
                schema: "platform",
                table: "Licence");

            migrationBuilder.DropIndex(
                name: "IX_Invoice_DateCreated_InvoiceId",
                schema: "platform",
                table: "Invoice");

            migrationBuilder.DropIndex(
                name: "IX_ExchangeRate_ToCurrency_ValidFrom",
                schema: "platform",
                table: "ExchangeRate");

            migrationBuilder.DropIndex(
                name: "IX_Customer_DateCreated_CustomerId",
                schema: "platform",
                table: "Customer");

            migrationBuilder.DropIndex(
                name: "IX_CardPayment_TenantId_DateCreated_CardPaymentId",
                schema: "platform",
                table: "CardPayment");

            migrationBuilder.DropIndex(
                name: "IX_BookException_TenantId_DateCreated_Id",
                schema: "platform",
                table: "BookException");

            migrationBuilder.DropIndex(
                name: "IX_AuditEvent_At_Id",
                schema: "platform",
                table: "AuditEvent");

            migrationBuilder.DropIndex(
                name: "IX_AccountSubscription_TenantId_CustomerId_EndDate_AccountSubs~",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropIndex(
                name: "IX_AccountSubscription_TenantId_EndDate_AccountSubscriptionId",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionChange_SubscriptionId_AcceptedAt",
                schema: "platform",
                table: "SubscriptionChange",
                columns: new[] { "SubscriptionId", "AcceptedAt" });
        }
    }
}
