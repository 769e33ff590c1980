using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Platform.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Lifecycle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AutoRenew",
                schema: "platform",
                table: "SubscriptionEvent",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndDate",
                schema: "platform",
                table: "SubscriptionEvent",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrderId",
                schema: "platform",
                table: "SubscriptionEvent",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PlanId",
                schema: "platform",
                table: "SubscriptionEvent",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                schema: "platform",
                table: "SubscriptionEvent",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "UnitRate",
                schema: "platform",
                table: "SubscriptionEvent",
                type: "numeric(28,12)",
                precision: 28,
                scale: 12,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Consent_AcceptedAt",
                schema: "platform",
                table: "SubscriptionChange",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Consent_AcceptedBy",
                schema: "platform",
                table: "SubscriptionChange",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Consent_Version",
                schema: "platform",
                table: "SubscriptionChange",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MovedQuantity",
                schema: "platform",
                table: "SubscriptionChange",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedTo",
                schema: "platform",
                table: "SubscriptionChange",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                schema: "platform",
                table: "SubscriptionChange",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Scheduled_PlanId",
                schema: "platform",
                table: "SubscriptionChange",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Scheduled_Quantity",
                schema: "platform",
                table: "SubscriptionChange",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Scheduled_ScheduledAt",
                schema: "platform",
                table: "SubscriptionChange",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Scheduled_TermAnchor",
                schema: "platform",
                table: "SubscriptionChange",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Scheduled_TermEnd",
                schema: "platform",
                table: "SubscriptionChange",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ToBuyingPriceId",
                schema: "platform",
                table: "SubscriptionChange",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ToExtendsAtEnd",
                schema: "platform",
                table: "SubscriptionChange",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ToPlanId",
                schema: "platform",
                table: "SubscriptionChange",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ToUnitPriceMinor",
                schema: "platform",
                table: "SubscriptionChange",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Unscheduled_PlanId",
                schema: "platform",
                table: "SubscriptionChange",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Unscheduled_Quantity",
                schema: "platform",
                table: "SubscriptionChange",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Unscheduled_ScheduledAt",
                schema: "platform",
                table: "SubscriptionChange",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Unscheduled_TermAnchor",
                schema: "platform",
                table: "SubscriptionChange",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Unscheduled_TermEnd",
                schema: "platform",
                table: "SubscriptionChange",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "UpgradesTo",
                schema: "platform",
                table: "Service",
                type: "text[]",
                maxLength: 4000,
                nullable: false);

            migrationBuilder.AddColumn<bool>(
                name: "ConvertsAtEnd",
                schema: "platform",
                table: "OrderLine",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TermAnchor",
                schema: "platform",
                table: "OrderLine",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TermEnd",
                schema: "platform",
                table: "OrderLine",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FormerNetMinor",
                schema: "platform",
                table: "Order",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ScheduledFor",
                schema: "platform",
                table: "Order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Assigned",
                schema: "platform",
                table: "Licence",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderLineId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConsentedAt",
                schema: "platform",
                table: "AccountSubscription",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Department",
                schema: "platform",
                table: "AccountSubscription",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ExtendsAtEnd",
                schema: "platform",
                table: "AccountSubscription",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FriendlyName",
                schema: "platform",
                table: "AccountSubscription",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NextTerm_PlanId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NextTerm_Quantity",
                schema: "platform",
                table: "AccountSubscription",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextTerm_ScheduledAt",
                schema: "platform",
                table: "AccountSubscription",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextTerm_TermAnchor",
                schema: "platform",
                table: "AccountSubscription",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextTerm_TermEnd",
                schema: "platform",
                table: "AccountSubscription",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                schema: "platform",
                table: "AccountSubscription",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "Tags",
                schema: "platform",
                table: "AccountSubscription",
                type: "text[]",
                maxLength: 4000,
                nullable: false);

            migrationBuilder.CreateTable(
                name: "CustomerCredit",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    LimitMinor = table.Column<long>(type: "bigint", nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    HeldSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HoldReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerCredit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerCredit_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalSchema: "platform",
                        principalTable: "Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LicenceAssignment",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    LicenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceAssignment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LicenceAssignment_Licence_LicenceId",
                        column: x => x.LicenceId,
                        principalSchema: "platform",
                        principalTable: "Licence",
                        principalColumn: "LicenceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProviderEvent",
                schema: "jobs",
                columns: table => new
                {
                    EventId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ResourceUri = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderEvent", x => x.EventId);
                });

            migrationBuilder.CreateTable(
                name: "ProviderWebhook",
                schema: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Url = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SealedSecret = table.Column<byte[]>(type: "bytea", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderWebhook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RenewalPolicy",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    BufferPercent = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false),
                    BufferSeats = table.Column<int>(type: "integer", nullable: false),
                    LeadDays = table.Column<int>(type: "integer", nullable: false),
                    SendsNotices = table.Column<bool>(type: "boolean", nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RenewalPolicy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RenewalPolicy_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalSchema: "platform",
                        principalTable: "Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpendLimit",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    SeatsAMonth = table.Column<int>(type: "integer", nullable: true),
                    NetMinorAMonth = table.Column<long>(type: "bigint", nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpendLimit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpendLimit_Customer_TenantId_CustomerId",
                        columns: x => new { x.TenantId, x.CustomerId },
                        principalSchema: "platform",
                        principalTable: "Customer",
                        principalColumns: new[] { "TenantId", "CustomerId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionDeadline",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    DeadlineAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DaysBefore = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionDeadline", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubscriptionDeadline_AccountSubscription_TenantId_CustomerI~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionDrift",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionDrift", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubscriptionDrift_AccountSubscription_TenantId_CustomerId_S~",
                        columns: x => new { x.TenantId, x.CustomerId, x.SubscriptionId },
                        principalSchema: "platform",
                        principalTable: "AccountSubscription",
                        principalColumns: new[] { "TenantId", "CustomerId", "AccountSubscriptionId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TenantCredit",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    BuyerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    LimitMinor = table.Column<long>(type: "bigint", nullable: true),
                    Currency = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    HeldSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HoldReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RowVersion = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DateModified = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantCredit", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountSubscription_ParentId",
                schema: "platform",
                table: "AccountSubscription",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerCredit_TenantId_CustomerId",
                schema: "platform",
                table: "CustomerCredit",
                columns: new[] { "TenantId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LicenceAssignment_LicenceId_Email",
                schema: "platform",
                table: "LicenceAssignment",
                columns: new[] { "LicenceId", "Email" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenceAssignment_TenantId_CustomerId_DateCreated_Id",
                schema: "platform",
                table: "LicenceAssignment",
                columns: new[] { "TenantId", "CustomerId", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ProviderEvent_ReceivedAt",
                schema: "jobs",
                table: "ProviderEvent",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RenewalPolicy_TenantId_CustomerId",
                schema: "platform",
                table: "RenewalPolicy",
                columns: new[] { "TenantId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SpendLimit_TenantId_CustomerId_AccountId",
                schema: "platform",
                table: "SpendLimit",
                columns: new[] { "TenantId", "CustomerId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionDeadline_SubscriptionId_Kind_DeadlineAt_DaysBef~",
                schema: "platform",
                table: "SubscriptionDeadline",
                columns: new[] { "SubscriptionId", "Kind", "DeadlineAt", "DaysBefore" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionDeadline_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "SubscriptionDeadline",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionDrift_State_DateCreated_Id",
                schema: "platform",
                table: "SubscriptionDrift",
                columns: new[] { "State", "DateCreated", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionDrift_TenantId_CustomerId_SubscriptionId",
                schema: "platform",
                table: "SubscriptionDrift",
                columns: new[] { "TenantId", "CustomerId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_TenantCredit_BuyerTenantId",
                schema: "platform",
                table: "TenantCredit",
                column: "BuyerTenantId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerCredit",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "LicenceAssignment",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ProviderEvent",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "ProviderWebhook",
                schema: "jobs");

            migrationBuilder.DropTable(
                name: "RenewalPolicy",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SpendLimit",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SubscriptionDeadline",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "SubscriptionDrift",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "TenantCredit",
                schema: "platform");

            migrationBuilder.DropIndex(
                name: "IX_AccountSubscription_ParentId",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "AutoRenew",
                schema: "platform",
                table: "SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "EndDate",
                schema: "platform",
                table: "SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "OrderId",
                schema: "platform",
                table: "SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "PlanId",
                schema: "platform",
                table: "SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "Reason",
                schema: "platform",
                table: "SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "UnitRate",
                schema: "platform",
                table: "SubscriptionEvent");

            migrationBuilder.DropColumn(
                name: "Consent_AcceptedAt",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Consent_AcceptedBy",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Consent_Version",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "MovedQuantity",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "MovedTo",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Reason",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_PlanId",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_Quantity",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_ScheduledAt",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_TermAnchor",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Scheduled_TermEnd",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToBuyingPriceId",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToExtendsAtEnd",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToPlanId",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "ToUnitPriceMinor",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_PlanId",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_Quantity",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_ScheduledAt",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_TermAnchor",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "Unscheduled_TermEnd",
                schema: "platform",
                table: "SubscriptionChange");

            migrationBuilder.DropColumn(
                name: "UpgradesTo",
                schema: "platform",
                table: "Service");

            migrationBuilder.DropColumn(
                name: "ConvertsAtEnd",
                schema: "platform",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "TermAnchor",
                schema: "platform",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "TermEnd",
                schema: "platform",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "FormerNetMinor",
                schema: "platform",
                table: "Order");

            migrationBuilder.DropColumn(
                name: "ScheduledFor",
                schema: "platform",
                table: "Order");

            migrationBuilder.DropColumn(
                name: "Assigned",
                schema: "platform",
                table: "Licence");

            migrationBuilder.DropColumn(
                name: "ConsentedAt",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "Department",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "ExtendsAtEnd",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "FriendlyName",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_PlanId",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_Quantity",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_ScheduledAt",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_TermAnchor",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "NextTerm_TermEnd",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "ParentId",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "Reference",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.DropColumn(
                name: "Tags",
                schema: "platform",
                table: "AccountSubscription");

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderLineId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "OrderId",
                schema: "platform",
                table: "AccountSubscription",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
