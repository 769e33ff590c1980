using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Ccp.Simulator.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RestOfContract : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ConsentedAt",
                table: "Subscriptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ExtendsAtEnd",
                table: "Subscriptions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextTerm_Anchor",
                table: "Subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NextTerm_CustomTermEnd",
                table: "Subscriptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NextTerm_MonthsRun",
                table: "Subscriptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NextTerm_OfferId",
                table: "Subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NextTerm_PromotionId",
                table: "Subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NextTerm_Quantity",
                table: "Subscriptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NextTerm_ScheduledAt",
                table: "Subscriptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NextTerm_TermDuration",
                table: "Subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PromotionId",
                table: "Subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SuspensionReason",
                table: "Subscriptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepricedOn",
                table: "SeatBatch",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AttestationAccepted",
                table: "OrderLine",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "CustomTermEnd",
                table: "OrderLine",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "ListPrice",
                table: "OrderLine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PromotionId",
                table: "OrderLine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RenewsToOfferId",
                table: "OrderLine",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AutoRenew",
                table: "History",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OfferId",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RelatedSubscriptionId",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TermEnd",
                table: "History",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Promotions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ProductId = table.Column<string>(type: "TEXT", nullable: false),
                    TermDuration = table.Column<string>(type: "TEXT", nullable: true),
                    BillingCycle = table.Column<string>(type: "TEXT", nullable: true),
                    Market = table.Column<string>(type: "TEXT", nullable: true),
                    DiscountPercent = table.Column<decimal>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MinimumQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    MaximumQuantity = table.Column<int>(type: "INTEGER", nullable: true),
                    IsForNewCustomers = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promotions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ServiceRequests",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    CustomerId = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", nullable: false),
                    SupportTopicId = table.Column<string>(type: "TEXT", nullable: true),
                    SubscriptionId = table.Column<string>(type: "TEXT", nullable: true),
                    AlternateId = table.Column<string>(type: "TEXT", nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", nullable: false),
                    ContactEmail = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceRequests", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Transitions",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    FromSubscriptionId = table.Column<string>(type: "TEXT", nullable: false),
                    ToSubscriptionId = table.Column<string>(type: "TEXT", nullable: false),
                    FromOfferId = table.Column<string>(type: "TEXT", nullable: false),
                    ToOfferId = table.Column<string>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<string>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    Credit = table.Column<decimal>(type: "TEXT", nullable: false),
                    Charge = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transitions", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<string>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<string>(type: "TEXT", nullable: false),
                    EventName = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Lot = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastStatus = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "WebhookRegistrations",
                columns: table => new
                {
                    PartnerId = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Events = table.Column<string>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookRegistrations", x => x.PartnerId);
                });

            migrationBuilder.CreateTable(
                name: "ServiceRequestNote",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ServiceRequestSeq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceRequestNote", x => x.Seq);
                    table.ForeignKey(
                        name: "FK_ServiceRequestNote_ServiceRequests_ServiceRequestSeq",
                        column: x => x.ServiceRequestSeq,
                        principalTable: "ServiceRequests",
                        principalColumn: "Seq",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequestNote_ServiceRequestSeq",
                table: "ServiceRequestNote",
                column: "ServiceRequestSeq");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_CustomerId_AlternateId",
                table: "ServiceRequests",
                columns: new[] { "CustomerId", "AlternateId" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_Id",
                table: "ServiceRequests",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Transitions_FromSubscriptionId",
                table: "Transitions",
                column: "FromSubscriptionId");

            migrationBuilder.CreateIndex(
                name: "IX_Transitions_ToSubscriptionId",
                table: "Transitions",
                column: "ToSubscriptionId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_EventId",
                table: "WebhookDeliveries",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_Status_NextAttemptAt",
                table: "WebhookDeliveries",
                columns: new[] { "Status", "NextAttemptAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Promotions");

            migrationBuilder.DropTable(
                name: "ServiceRequestNote");

            migrationBuilder.DropTable(
                name: "Transitions");

            migrationBuilder.DropTable(
                name: "WebhookDeliveries");

            migrationBuilder.DropTable(
                name: "WebhookRegistrations");

            migrationBuilder.DropTable(
                name: "ServiceRequests");

            migrationBuilder.DropColumn(
                name: "ConsentedAt",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "ExtendsAtEnd",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_Anchor",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_CustomTermEnd",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_MonthsRun",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_OfferId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_PromotionId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_Quantity",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_ScheduledAt",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "NextTerm_TermDuration",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "PromotionId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "SuspensionReason",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "RepricedOn",
                table: "SeatBatch");

            migrationBuilder.DropColumn(
                name: "AttestationAccepted",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "CustomTermEnd",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "ListPrice",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "PromotionId",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "RenewsToOfferId",
                table: "OrderLine");

            migrationBuilder.DropColumn(
                name: "AutoRenew",
                table: "History");

            migrationBuilder.DropColumn(
                name: "OfferId",
                table: "History");

            migrationBuilder.DropColumn(
                name: "RelatedSubscriptionId",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "History");

            migrationBuilder.DropColumn(
                name: "TermEnd",
                table: "History");
        }
    }
}
