using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lifecycle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AutoRenew",
                table: "platform_SubscriptionEvent",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndDate",
                table: "platform_SubscriptionEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrderId",
                table: "platform_SubscriptionEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PlanId",
                table: "platform_SubscriptionEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "platform_SubscriptionEvent",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "UnitRate",
                table: "platform_SubscriptionEvent",
                type: "TEXT",
                precision: 28,
                scale: 12,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Consent_AcceptedAt",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Consent_AcceptedBy",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Consent_Version",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MovedQuantity",
                table: "platform_SubscriptionChange",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedTo",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Scheduled_PlanId",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Scheduled_Quantity",
                table: "platform_SubscriptionChange",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Scheduled_ScheduledAt",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Scheduled_TermAnchor",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Scheduled_TermEnd",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ToBuyingPriceId",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ToExtendsAtEnd",
                table: "platform_SubscriptionChange",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ToPlanId",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ToUnitPriceMinor",
                table: "platform_SubscriptionChange",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Unscheduled_PlanId",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Unscheduled_Quantity",
                table: "platform_SubscriptionChange",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Unscheduled_ScheduledAt",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Unscheduled_TermAnchor",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Unscheduled_TermEnd",
                table: "platform_SubscriptionChange",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UpgradesTo",
                table: "platform_Service",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "ConvertsAtEnd",
                table: "platform_OrderLine",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TermAnchor",
                table: "platform_OrderLine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TermEnd",
                table: "platform_OrderLine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FormerNetMinor",
                table: "platform_Order",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ScheduledFor",
                table: "platform_Order",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Assigned",
                table: "platform_Licence",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderLineId",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderId",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConsentedAt",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Department",
                table: "platform_AccountSubscription",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ExtendsAtEnd",
                table: "platform_AccountSubscription",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FriendlyName",
                table: "platform_AccountSubscription",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NextTerm_PlanId",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NextTerm_Quantity",
                table: "platform_AccountSubscription",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextTerm_ScheduledAt",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextTerm_TermAnchor",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextTerm_TermEnd",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "platform_AccountSubscription",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "platform_AccountSubscription",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "jobs_ProviderEvent",
                columns: table => new
                {
                    EventId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ResourceUri = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs_ProviderEvent", x => x.EventId);
                });

            migrationBuilder.CreateTable(
                name: "jobs_ProviderWebhook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SealedSecret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs_ProviderWebhook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_CustomerCredit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LimitMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HeldSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HoldReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_CustomerCredit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_CustomerCredit_platform_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalTable: "platform_Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_LicenceAssignment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LicenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_LicenceAssignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_LicenceAssignment_platform_Licence_LicenceId",
                        column: x => x.LicenceId,
                        principalTable: "platform_Licence",
                        principalColumn: "LicenceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_RenewalPolicy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    BufferPercent = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    BufferSeats = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SendsNotices = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_RenewalPolicy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_RenewalPolicy_platform_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalTable: "platform_Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_SpendLimit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SeatsAMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    NetMinorAMonth = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_SpendLimit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_SpendLimit_platform_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalTable: "platform_Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_SubscriptionDeadline",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DeadlineAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_SubscriptionDeadline", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_SubscriptionDeadline_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_SubscriptionDrift",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_SubscriptionDrift", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_SubscriptionDrift_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalTable: "platform_AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_TenantCredit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LimitMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HeldSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HoldReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_TenantCredit", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_AccountSubscription_ParentId",
                table: "platform_AccountSubscription",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_ProviderEvent_ReceivedAt",
                table: "jobs_ProviderEvent",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_CustomerCredit_TenantId_CustomerId",
                table: "platform_CustomerCredit",
                columns: new[] { "TenantId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_LicenceAssignment_LicenceId_Email",
                table: "platform_LicenceAssignment",
                columns: new[] { "LicenceId", "Email" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_LicenceAssignment_TenantId_CustomerId_DateCreated_Id",
                table: "platform_LicenceAssignment",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_RenewalPolicy_TenantId_CustomerId",
                table: "platform_RenewalPolicy",
                columns: new[] { "TenantId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_SpendLimit_TenantId_CustomerId_AccountId",
                table: "platform_SpendLimit",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionDeadline_SubscriptionId_Kind_DeadlineAt_DaysBefore",
                table: "platform_SubscriptionDeadline",
                columns: new[] { "SubscriptionId", "Kind", "DeadlineAt", "DaysBefore" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionDeadline_TenantId_CustomerId_SubscriptionId",
                table: "platform_SubscriptionDeadline",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionDrift_State_DateCreated_Id",
                table: "platform_SubscriptionDrift",
                columns: new[] { "State", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_SubscriptionDrift_TenantId_CustomerId_SubscriptionId",
                table: "platform_SubscriptionDrift",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_TenantCredit_BuyerTenantId",
                table: "platform_TenantCredit",
                column: "BuyerTenantId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs_ProviderEvent");

            migrationBuilder.DropTable(
                name: "jobs_ProviderWebhook");

            migrationBuilder.DropTable(
                name: "platform_CustomerCredit");

            migrationBuilder.DropTable(
                name: "platform_LicenceAssignment");

            migrationBuilder.DropTable(
                name: "platform_RenewalPolicy");

            migrationBuilder.DropTable(
                name: "platform_SpendLimit");

            migrationBuilder.DropTable(
                name: "platform_SubscriptionDeadline");

            migrationBuilder.DropTable(
                name: "platform_SubscriptionDrift");

            migrationBuilder.DropTable(
                name: "platform_TenantCredit");

            migrationBuilder.DropIndex(
                name: "IX_platform_AccountSubscription_ParentId",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "AutoRenew",
                table: "platform_SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "EndDate",
                table: "platform_SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "OrderId",
                table: "platform_SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "PlanId",
                table: "platform_SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "platform_SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "UnitRate",
                table: "platform_SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "Consent_AcceptedAt",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Consent_AcceptedBy",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Consent_Version",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "MovedQuantity",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "MovedTo",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_PlanId",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_Quantity",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_ScheduledAt",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_TermAnchor",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_TermEnd",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToBuyingPriceId",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToExtendsAtEnd",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToPlanId",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToUnitPriceMinor",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_PlanId",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_Quantity",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_ScheduledAt",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_TermAnchor",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_TermEnd",
                table: "platform_SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "UpgradesTo",
                table: "platform_Service");

            migrationBuilder.DropColumn(
                name: "ConvertsAtEnd",
                table: "platform_OrderLine");

            migrationBuilder.DropColumn(
                name: "TermAnchor",
                table: "platform_OrderLine");

            migrationBuilder.DropColumn(
                name: "TermEnd",
                table: "platform_OrderLine");

            migrationBuilder.DropColumn(
                name: "FormerNetMinor",
                table: "platform_Order");

            migrationBuilder.DropColumn(
                name: "ScheduledFor",
                table: "platform_Order");

            migrationBuilder.DropColumn(
                name: "Assigned",
                table: "platform_Licence");

            migrationBuilder.DropColumn(
                name: "ConsentedAt",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "Department",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "ExtendsAtEnd",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "FriendlyName",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_PlanId",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_Quantity",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_ScheduledAt",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_TermAnchor",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_TermEnd",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "Reference",
                table: "platform_AccountSubscription");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "platform_AccountSubscription");

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderLineId",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderId",
                table: "platform_AccountSubscription",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
