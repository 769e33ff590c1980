using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadingOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_platform_SubscriptionChange_SubscriptionId_AcceptedAt",
                table: "platform_SubscriptionChange");

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionDrift_DateCreated_Id",
                table: "platform_SubscriptionDrift",
                columns: new[] { "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionChange_SubscriptionId_DateCreated_Id",
                table: "platform_SubscriptionChange",
                columns: new[] { "SubscriptionId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SavedCard_TenantId_CustomerId_DateCreated_SavedCardId",
                table: "platform_SavedCard",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "SavedCardId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SavedCard_TenantId_DateCreated_SavedCardId",
                table: "platform_SavedCard",
                columns: new[] { "TenantId", "DateCreated", "SavedCardId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_PriceSheetLine_DateCreated_Id",
                table: "platform_PriceSheetLine",
                columns: new[] { "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Payment_DateCreated_PaymentId",
                table: "platform_Payment",
                columns: new[] { "DateCreated", "PaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_OrderEvent_OrderId_At_Id",
                table: "platform_OrderEvent",
                columns: new[] { "OrderId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Order_DateCreated_OrderId",
                table: "platform_Order",
                columns: new[] { "DateCreated", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Licence_TenantId_DateCreated_LicenceId",
                table: "platform_Licence",
                columns: new[] { "TenantId", "DateCreated", "LicenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Invoice_DateCreated_InvoiceId",
                table: "platform_Invoice",
                columns: new[] { "DateCreated", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ExchangeRate_ToCurrency_ValidFrom",
                table: "platform_ExchangeRate",
                columns: new[] { "ToCurrency", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_Customer_DateCreated_CustomerId",
                table: "platform_Customer",
                columns: new[] { "DateCreated", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_CardPayment_TenantId_DateCreated_CardPaymentId",
                table: "platform_CardPayment",
                columns: new[] { "TenantId", "DateCreated", "CardPaymentId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_BookException_TenantId_DateCreated_Id",
                table: "platform_BookException",
                columns: new[] { "TenantId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AuditEvent_At_Id",
                table: "platform_AuditEvent",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_TenantId_CustomerId_EndDate_AccountSubscriptionId",
                table: "platform_AccountSubscription",
                columns: new[] { "TenantId", "CustomerId", "EndDate", "AccountSubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_TenantId_EndDate_AccountSubscriptionId",
                table: "platform_AccountSubscription",
                columns: new[] { "TenantId", "EndDate", "AccountSubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_OutboxMessage_CreatedAt_Id",
                table: "jobs_OutboxMessage",
                columns: new[] { "CreatedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_platform_SubscriptionDrift_DateCreated_Id",
                table: "platform_SubscriptionDrift");

            migrationBuilder.DropIndex(
                name: "IX_platform_SubscriptionChange_SubscriptionId_DateCreated_Id",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropIndex(
                name: "IX_platform_SavedCard_TenantId_CustomerId_DateCreated_SavedCardId",
                table: "platform_SavedCard");

            migrationBuilder.DropIndex(
                name: "IX_platform_SavedCard_TenantId_DateCreated_SavedCardId",
                table: "platform_SavedCard");

            migrationBuilder.DropIndex(
                name: "IX_platform_PriceSheetLine_DateCreated_Id",
                table: "platform_PriceSheetLine");

            migrationBuilder.DropIndex(
                name: "IX_platform_Payment_DateCreated_PaymentId",
                table: "platform_Payment");

            migrationBuilder.DropIndex(
                name: "IX_platform_OrderEvent_OrderId_At_Id",
                table: "platform_OrderEvent");

            migrationBuilder.DropIndex(
                name: "IX_platform_Order_DateCreated_OrderId",
                table: "platform_Order");

            migrationBuilder.DropIndex(
                name: "IX_platform_Licence_TenantId_DateCreated_LicenceId",
                table: "platform_Licence");

            migrationBuilder.DropIndex(
                name: "IX_platform_Invoice_DateCreated_InvoiceId",
                table: "platform_Invoice");

            migrationBuilder.DropIndex(
                name: "IX_platform_ExchangeRate_ToCurrency_ValidFrom",
                table: "platform_ExchangeRate");

            migrationBuilder.DropIndex(
                name: "IX_platform_Customer_DateCreated_CustomerId",
                table: "platform_Customer");

            migrationBuilder.DropIndex(
                name: "IX_platform_CardPayment_TenantId_DateCreated_CardPaymentId",
                table: "platform_CardPayment");

            migrationBuilder.DropIndex(
                name: "IX_platform_BookException_TenantId_DateCreated_Id",
                table: "platform_BookException");

            migrationBuilder.DropIndex(
                name: "IX_platform_AuditEvent_At_Id",
                table: "platform_AuditEvent");

            migrationBuilder.DropIndex(
                name: "IX_platform_AccountSubscription_TenantId_CustomerId_EndDate_AccountSubscriptionId",
                table: "platform_AccountSubscription");

            migrationBuilder.DropIndex(
                name: "IX_platform_AccountSubscription_TenantId_EndDate_AccountSubscriptionId",
                table: "platform_AccountSubscription");

            migrationBuilder.DropIndex(
                name: "IX_jobs_OutboxMessage_CreatedAt_Id",
                table: "jobs_OutboxMessage");

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionChange_SubscriptionId_AcceptedAt",
                table: "platform_SubscriptionChange",
                columns: new[] { "SubscriptionId", "AcceptedAt" });
        }
    }
}
