CREATE TABLE IF NOT EXISTS "__migrations" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___migrations" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "jobs_IdempotencyRecord" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_jobs_IdempotencyRecord" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "BodyHash" TEXT NOT NULL,
    "StatusCode" INTEGER NOT NULL,
    "Location" TEXT NULL,
    "ETag" TEXT NULL,
    "Body" BLOB NOT NULL,
    "IsProtected" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL
);

CREATE TABLE "jobs_JobRun" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_jobs_JobRun" PRIMARY KEY,
    "Job" TEXT NOT NULL,
    "ForTenantId" TEXT NULL,
    "DueAt" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "FinishedAt" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "Handled" INTEGER NOT NULL,
    "Error" TEXT NULL
);

CREATE TABLE "jobs_OutboxMessage" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_jobs_OutboxMessage" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Topic" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "NotBefore" TEXT NOT NULL,
    "LeasedUntil" TEXT NULL,
    "LeaseToken" TEXT NULL,
    "LastError" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "TraceParent" TEXT NULL
);

CREATE TABLE "jobs_SyncState" (
    "Feed" TEXT NOT NULL CONSTRAINT "PK_jobs_SyncState" PRIMARY KEY,
    "ETag" TEXT NULL,
    "Continuation" TEXT NULL,
    "CompletedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_AuditEvent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_AuditEvent" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "At" TEXT NOT NULL,
    "Actor" TEXT NOT NULL,
    "ActorKind" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "SubjectType" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "TraceId" TEXT NULL
);

CREATE TABLE "platform_Customer" (
    "CustomerId" TEXT NOT NULL CONSTRAINT "PK_platform_Customer" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "CountryCode" TEXT NOT NULL,
    "VatId" TEXT NULL,
    "ProviderLink" TEXT NOT NULL,
    "ProviderCustomerId" TEXT NULL,
    "ProviderLinkRequest" TEXT NULL,
    "AgreementConfirmedAt" TEXT NULL,
    "Agreement_AcceptedAt" TEXT NULL,
    "Agreement_AcceptedBy" TEXT NULL,
    "Agreement_Email" TEXT NULL,
    "Agreement_Version" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "AK_platform_Customer_TenantId_CustomerId" UNIQUE ("TenantId", "CustomerId")
);

CREATE TABLE "platform_ExchangeRate" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_ExchangeRate" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "FromCurrency" TEXT NOT NULL,
    "ToCurrency" TEXT NOT NULL,
    "Rate" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_Mail" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_Mail" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Template" TEXT NOT NULL,
    "Language" TEXT NULL,
    "Sealed" BLOB NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL
);

CREATE TABLE "platform_PriceRule" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_PriceRule" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ScopeType" TEXT NOT NULL,
    "ScopeId" TEXT NULL,
    "Percent" TEXT NULL,
    "FixedPriceMinor" INTEGER NULL,
    "FixedPriceCurrency" TEXT NULL,
    "EffectiveFrom" TEXT NOT NULL,
    "EffectiveTo" TEXT NULL,
    "AllowBelowCost" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_Quote" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_Quote" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "Fingerprint" TEXT NOT NULL,
    "AnswerJson" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_Service" (
    "ServiceId" TEXT NOT NULL CONSTRAINT "PK_platform_Service" PRIMARY KEY,
    "ProviderProductId" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "ServiceName" TEXT NOT NULL,
    "Publisher" TEXT NOT NULL,
    "Category" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ExpirationDate" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_TaxRate" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_TaxRate" PRIMARY KEY,
    "CountryCode" TEXT NOT NULL,
    "Category" TEXT NOT NULL,
    "Percent" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "Source" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "registry_ClockOffset" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_registry_ClockOffset" PRIMARY KEY,
    "OffsetTicks" INTEGER NOT NULL
);

CREATE TABLE "registry_DataVersion" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_registry_DataVersion" PRIMARY KEY,
    "Value" INTEGER NOT NULL
);

CREATE TABLE "registry_ProvisioningStep" (
    "TenantId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "Error" TEXT NULL,
    "FinishedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "PK_registry_ProvisioningStep" PRIMARY KEY ("TenantId", "Name")
);

CREATE TABLE "registry_Tenant" (
    "TenantId" TEXT NOT NULL CONSTRAINT "PK_registry_Tenant" PRIMARY KEY,
    "ParentId" TEXT NULL,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Region" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "Market" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "TimeZone" TEXT NOT NULL,
    "Theme" TEXT NOT NULL,
    "PartnerId" TEXT NULL,
    "SellerEntityId" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_registry_Tenant_registry_Tenant_ParentId" FOREIGN KEY ("ParentId") REFERENCES "registry_Tenant" ("TenantId") ON DELETE RESTRICT
);

CREATE TABLE "platform_Account" (
    "AccountId" TEXT NOT NULL CONSTRAINT "PK_platform_Account" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "AccountName" TEXT NOT NULL,
    "Email" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "AK_platform_Account_TenantId_CustomerId_AccountId" UNIQUE ("TenantId", "CustomerId", "AccountId"),
    CONSTRAINT "FK_platform_Account_platform_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES "platform_Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
);

CREATE TABLE "platform_VatIdCheck" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_VatIdCheck" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "VatId" TEXT NOT NULL,
    "IsConfirmed" INTEGER NOT NULL,
    "Reference" TEXT NULL,
    "CheckedAt" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_VatIdCheck_platform_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES "platform_Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
);

CREATE TABLE "platform_CatalogueEntry" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_CatalogueEntry" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "ServiceId" TEXT NOT NULL,
    "ForCustomerId" TEXT NULL,
    "IsShown" INTEGER NOT NULL,
    "IsFeatured" INTEGER NOT NULL,
    "Description" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_CatalogueEntry_platform_Service_ServiceId" FOREIGN KEY ("ServiceId") REFERENCES "platform_Service" ("ServiceId") ON DELETE RESTRICT
);

CREATE TABLE "platform_Plan" (
    "PlanId" TEXT NOT NULL CONSTRAINT "PK_platform_Plan" PRIMARY KEY,
    "ServiceId" TEXT NOT NULL,
    "ProviderOfferId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Term" TEXT NOT NULL,
    "BillingCycle" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "MinQuantity" INTEGER NOT NULL,
    "MaxQuantity" INTEGER NOT NULL,
    "Segment" TEXT NOT NULL,
    "IsTrial" INTEGER NOT NULL,
    "AddOnOf" TEXT NULL,
    "IsOffered" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_Plan_platform_Service_ServiceId" FOREIGN KEY ("ServiceId") REFERENCES "platform_Service" ("ServiceId") ON DELETE RESTRICT
);

CREATE TABLE "registry_LegalEntity" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_registry_LegalEntity" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "CountryCode" TEXT NOT NULL,
    "TaxId" TEXT NULL,
    "Currency" TEXT NOT NULL,
    "NumberPrefix" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_registry_LegalEntity_registry_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES "registry_Tenant" ("TenantId") ON DELETE RESTRICT
);

CREATE TABLE "registry_TenantHost" (
    "Host" TEXT NOT NULL CONSTRAINT "PK_registry_TenantHost" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "IsPrimary" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_registry_TenantHost_registry_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES "registry_Tenant" ("TenantId") ON DELETE RESTRICT
);

CREATE TABLE "registry_TenantIssuer" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_registry_TenantIssuer" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Issuer" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "IsExternal" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "HoldsPair" INTEGER NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    "Trust" TEXT NULL,
    CONSTRAINT "FK_registry_TenantIssuer_registry_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES "registry_Tenant" ("TenantId") ON DELETE RESTRICT
);

CREATE TABLE "platform_Order" (
    "OrderId" TEXT NOT NULL CONSTRAINT "PK_platform_Order" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "OrderDate" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "NetMinor" INTEGER NOT NULL,
    "TaxMinor" INTEGER NOT NULL,
    "PurchaseOrderNumber" TEXT NULL,
    "QuoteId" TEXT NULL,
    "FailureCode" TEXT NULL,
    "FailureReason" TEXT NULL,
    "EndedAt" TEXT NULL,
    "Terms_AcceptedAt" TEXT NULL,
    "Terms_AcceptedBy" TEXT NULL,
    "Terms_Version" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "AK_platform_Order_TenantId_CustomerId_OrderId" UNIQUE ("TenantId", "CustomerId", "OrderId"),
    CONSTRAINT "FK_platform_Order_platform_Account_TenantId_CustomerId_AccountId" FOREIGN KEY ("TenantId", "CustomerId", "AccountId") REFERENCES "platform_Account" ("TenantId", "CustomerId", "AccountId") ON DELETE RESTRICT
);

CREATE TABLE "platform_BuyingPrice" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_BuyingPrice" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "UnitRate" TEXT NULL,
    "Currency" TEXT NOT NULL,
    "Fingerprint" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_BuyingPrice_platform_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES "platform_Plan" ("PlanId") ON DELETE RESTRICT
);

CREATE TABLE "platform_PriceSheetLine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_PriceSheetLine" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "Market" TEXT NOT NULL,
    "UnitCost" TEXT NOT NULL,
    "CostCurrency" TEXT NOT NULL,
    "ListPrice" TEXT NOT NULL,
    "ListCurrency" TEXT NOT NULL,
    "EffectiveFrom" TEXT NOT NULL,
    "EffectiveTo" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_PriceSheetLine_platform_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES "platform_Plan" ("PlanId") ON DELETE RESTRICT
);

CREATE TABLE "platform_OrderEvent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_OrderEvent" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "OrderId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "FK_platform_OrderEvent_platform_Order_TenantId_CustomerId_OrderId" FOREIGN KEY ("TenantId", "CustomerId", "OrderId") REFERENCES "platform_Order" ("TenantId", "CustomerId", "OrderId") ON DELETE RESTRICT
);

CREATE TABLE "platform_OrderLine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_OrderLine" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "OrderId" TEXT NOT NULL,
    "LineNumber" INTEGER NOT NULL,
    "ServiceId" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "UnitRate" TEXT NULL,
    "Currency" TEXT NOT NULL,
    "NetMinor" INTEGER NOT NULL,
    "TaxCategory" TEXT NOT NULL,
    "TaxPercent" TEXT NOT NULL,
    "BuyingPriceId" TEXT NOT NULL,
    "PriceRuleId" TEXT NOT NULL,
    "PriceRuleVersion" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "ProviderOrderId" TEXT NULL,
    "SubscriptionId" TEXT NULL,
    "FailureCode" TEXT NULL,
    "FailureReason" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_OrderLine_platform_Order_TenantId_CustomerId_OrderId" FOREIGN KEY ("TenantId", "CustomerId", "OrderId") REFERENCES "platform_Order" ("TenantId", "CustomerId", "OrderId") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_OrderLine_platform_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES "platform_Plan" ("PlanId") ON DELETE RESTRICT
);

CREATE TABLE "platform_BuyingPriceCost" (
    "BuyingPriceId" TEXT NOT NULL CONSTRAINT "PK_platform_BuyingPriceCost" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "PriceSheetLineId" TEXT NOT NULL,
    "UnitCost" TEXT NOT NULL,
    "CostCurrency" TEXT NOT NULL,
    "FxRateId" TEXT NULL,
    "FxRate" TEXT NOT NULL,
    "PriceRuleId" TEXT NULL,
    "PriceRuleVersion" INTEGER NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_BuyingPriceCost_platform_BuyingPrice_BuyingPriceId" FOREIGN KEY ("BuyingPriceId") REFERENCES "platform_BuyingPrice" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "platform_AccountSubscription" (
    "AccountSubscriptionId" TEXT NOT NULL CONSTRAINT "PK_platform_AccountSubscription" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "ServiceId" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "OrderId" TEXT NOT NULL,
    "OrderLineId" TEXT NOT NULL,
    "SubscriptionDate" TEXT NOT NULL,
    "ProviderSubscriptionId" TEXT NOT NULL,
    "ProviderETag" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "AutoRenew" INTEGER NOT NULL,
    "AnchorDate" TEXT NOT NULL,
    "StartDate" TEXT NOT NULL,
    "EndDate" TEXT NOT NULL,
    "RenewedAt" TEXT NULL,
    "CancellableUntil" TEXT NOT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "UnitRate" TEXT NULL,
    "Currency" TEXT NOT NULL,
    "BuyingPriceId" TEXT NOT NULL,
    "PendingChangeId" TEXT NULL,
    "EndedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "AK_platform_AccountSubscription_TenantId_CustomerId_AccountSubscriptionId" UNIQUE ("TenantId", "CustomerId", "AccountSubscriptionId"),
    CONSTRAINT "FK_platform_AccountSubscription_platform_Account_TenantId_CustomerId_AccountId" FOREIGN KEY ("TenantId", "CustomerId", "AccountId") REFERENCES "platform_Account" ("TenantId", "CustomerId", "AccountId") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_AccountSubscription_platform_OrderLine_OrderLineId" FOREIGN KEY ("OrderLineId") REFERENCES "platform_OrderLine" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_AccountSubscription_platform_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES "platform_Plan" ("PlanId") ON DELETE RESTRICT
);

CREATE TABLE "platform_Licence" (
    "LicenceId" TEXT NOT NULL CONSTRAINT "PK_platform_Licence" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "ServiceId" TEXT NOT NULL,
    "LicenceKey" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "IsActive" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_Licence_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_SeatBatch" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_SeatBatch" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "BoughtQuantity" INTEGER NOT NULL,
    "CreditedMinor" INTEGER NOT NULL,
    "PurchasedAt" TEXT NOT NULL,
    "RefundableUntil" TEXT NOT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "ChargedFrom" TEXT NOT NULL,
    "ChargedTo" TEXT NOT NULL,
    "PeriodDays" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_SeatBatch_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_SubscriptionChange" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_SubscriptionChange" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "FromQuantity" INTEGER NOT NULL,
    "ToQuantity" INTEGER NOT NULL,
    "ToAutoRenew" INTEGER NULL,
    "NetMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "QuoteId" TEXT NULL,
    "Status" TEXT NOT NULL,
    "AcceptedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "FailureCode" TEXT NULL,
    "FailureReason" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_SubscriptionChange_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_SubscriptionEvent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_SubscriptionEvent" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "ChangeId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    CONSTRAINT "FK_platform_SubscriptionEvent_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

INSERT INTO "registry_ClockOffset" ("Id", "OffsetTicks")
VALUES (1, 0);
SELECT changes();


INSERT INTO "registry_DataVersion" ("Name", "Value")
VALUES ('catalogue', 0);
SELECT changes();

INSERT INTO "registry_DataVersion" ("Name", "Value")
VALUES ('clock', 0);
SELECT changes();

INSERT INTO "registry_DataVersion" ("Name", "Value")
VALUES ('identity', 0);
SELECT changes();

INSERT INTO "registry_DataVersion" ("Name", "Value")
VALUES ('prices', 0);
SELECT changes();

INSERT INTO "registry_DataVersion" ("Name", "Value")
VALUES ('registry', 0);
SELECT changes();

INSERT INTO "registry_DataVersion" ("Name", "Value")
VALUES ('revocations', 0);
SELECT changes();


CREATE INDEX "IX_jobs_IdempotencyRecord_CreatedAt" ON "jobs_IdempotencyRecord" ("CreatedAt");

CREATE INDEX "IX_jobs_JobRun_StartedAt_Id" ON "jobs_JobRun" ("StartedAt", "Id");

CREATE INDEX "IX_jobs_OutboxMessage_State_NotBefore" ON "jobs_OutboxMessage" ("State", "NotBefore");

CREATE INDEX "IX_jobs_OutboxMessage_Topic_SubjectId" ON "jobs_OutboxMessage" ("Topic", "SubjectId");

CREATE INDEX "IX_platform_Account_TenantId_CustomerId_DateCreated_AccountId" ON "platform_Account" ("TenantId", "CustomerId", "DateCreated", "AccountId");

CREATE UNIQUE INDEX "IX_platform_AccountSubscription_OrderLineId" ON "platform_AccountSubscription" ("OrderLineId");

CREATE INDEX "IX_platform_AccountSubscription_PlanId" ON "platform_AccountSubscription" ("PlanId");

CREATE UNIQUE INDEX "IX_platform_AccountSubscription_ProviderSubscriptionId" ON "platform_AccountSubscription" ("ProviderSubscriptionId");

CREATE INDEX "IX_platform_AccountSubscription_Status_EndDate" ON "platform_AccountSubscription" ("Status", "EndDate");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_CustomerId_AccountId" ON "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountId");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_CustomerId_DateCreated_AccountSubscriptionId" ON "platform_AccountSubscription" ("TenantId", "CustomerId", "DateCreated", "AccountSubscriptionId");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_DateCreated_AccountSubscriptionId" ON "platform_AccountSubscription" ("TenantId", "DateCreated", "AccountSubscriptionId");

CREATE INDEX "IX_platform_AuditEvent_TenantId_At_Id" ON "platform_AuditEvent" ("TenantId", "At", "Id");

CREATE UNIQUE INDEX "IX_platform_BuyingPrice_BuyerTenantId_PlanId_Fingerprint" ON "platform_BuyingPrice" ("BuyerTenantId", "PlanId", "Fingerprint");

CREATE INDEX "IX_platform_BuyingPrice_PlanId" ON "platform_BuyingPrice" ("PlanId");

CREATE INDEX "IX_platform_CatalogueEntry_ServiceId" ON "platform_CatalogueEntry" ("ServiceId");

CREATE INDEX "IX_platform_CatalogueEntry_TenantId_ServiceId_ForCustomerId" ON "platform_CatalogueEntry" ("TenantId", "ServiceId", "ForCustomerId");

CREATE UNIQUE INDEX "IX_platform_Customer_ProviderCustomerId" ON "platform_Customer" ("ProviderCustomerId");

CREATE INDEX "IX_platform_Customer_TenantId_DateCreated_CustomerId" ON "platform_Customer" ("TenantId", "DateCreated", "CustomerId");

CREATE UNIQUE INDEX "IX_platform_ExchangeRate_FromCurrency_ToCurrency_ValidFrom" ON "platform_ExchangeRate" ("FromCurrency", "ToCurrency", "ValidFrom");

CREATE UNIQUE INDEX "IX_platform_Licence_SubscriptionId" ON "platform_Licence" ("SubscriptionId");

CREATE INDEX "IX_platform_Licence_TenantId_CustomerId_DateCreated_LicenceId" ON "platform_Licence" ("TenantId", "CustomerId", "DateCreated", "LicenceId");

CREATE INDEX "IX_platform_Licence_TenantId_CustomerId_SubscriptionId" ON "platform_Licence" ("TenantId", "CustomerId", "SubscriptionId");

CREATE INDEX "IX_platform_Mail_CreatedAt" ON "platform_Mail" ("CreatedAt");

CREATE INDEX "IX_platform_Order_TenantId_CustomerId_AccountId" ON "platform_Order" ("TenantId", "CustomerId", "AccountId");

CREATE INDEX "IX_platform_Order_TenantId_CustomerId_DateCreated_OrderId" ON "platform_Order" ("TenantId", "CustomerId", "DateCreated", "OrderId");

CREATE INDEX "IX_platform_Order_TenantId_DateCreated_OrderId" ON "platform_Order" ("TenantId", "DateCreated", "OrderId");

CREATE UNIQUE INDEX "IX_platform_Order_TenantId_Number" ON "platform_Order" ("TenantId", "Number");

CREATE INDEX "IX_platform_OrderEvent_TenantId_CustomerId_OrderId" ON "platform_OrderEvent" ("TenantId", "CustomerId", "OrderId");

CREATE UNIQUE INDEX "IX_platform_OrderLine_OrderId_LineNumber" ON "platform_OrderLine" ("OrderId", "LineNumber");

CREATE INDEX "IX_platform_OrderLine_PlanId" ON "platform_OrderLine" ("PlanId");

CREATE INDEX "IX_platform_OrderLine_TenantId_CustomerId_OrderId" ON "platform_OrderLine" ("TenantId", "CustomerId", "OrderId");

CREATE UNIQUE INDEX "IX_platform_Plan_ProviderOfferId" ON "platform_Plan" ("ProviderOfferId");

CREATE INDEX "IX_platform_Plan_ServiceId" ON "platform_Plan" ("ServiceId");

CREATE INDEX "IX_platform_PriceRule_TenantId_BuyerTenantId_ScopeType" ON "platform_PriceRule" ("TenantId", "BuyerTenantId", "ScopeType");

CREATE UNIQUE INDEX "IX_platform_PriceSheetLine_Market_PlanId_EffectiveFrom" ON "platform_PriceSheetLine" ("Market", "PlanId", "EffectiveFrom");

CREATE INDEX "IX_platform_PriceSheetLine_PlanId" ON "platform_PriceSheetLine" ("PlanId");

CREATE INDEX "IX_platform_Quote_ExpiresAt" ON "platform_Quote" ("ExpiresAt");

CREATE INDEX "IX_platform_SeatBatch_SubscriptionId_PurchasedAt" ON "platform_SeatBatch" ("SubscriptionId", "PurchasedAt");

CREATE INDEX "IX_platform_SeatBatch_TenantId_CustomerId_SubscriptionId" ON "platform_SeatBatch" ("TenantId", "CustomerId", "SubscriptionId");

CREATE UNIQUE INDEX "IX_platform_Service_ProviderProductId" ON "platform_Service" ("ProviderProductId");

CREATE UNIQUE INDEX "IX_platform_Service_Slug" ON "platform_Service" ("Slug");

CREATE INDEX "IX_platform_SubscriptionChange_SubscriptionId_AcceptedAt" ON "platform_SubscriptionChange" ("SubscriptionId", "AcceptedAt");

CREATE INDEX "IX_platform_SubscriptionChange_TenantId_CustomerId_SubscriptionId" ON "platform_SubscriptionChange" ("TenantId", "CustomerId", "SubscriptionId");

CREATE INDEX "IX_platform_SubscriptionEvent_SubscriptionId_At" ON "platform_SubscriptionEvent" ("SubscriptionId", "At");

CREATE INDEX "IX_platform_SubscriptionEvent_TenantId_CustomerId_SubscriptionId" ON "platform_SubscriptionEvent" ("TenantId", "CustomerId", "SubscriptionId");

CREATE UNIQUE INDEX "IX_platform_TaxRate_CountryCode_Category_ValidFrom" ON "platform_TaxRate" ("CountryCode", "Category", "ValidFrom");

CREATE INDEX "IX_platform_VatIdCheck_TenantId_CustomerId" ON "platform_VatIdCheck" ("TenantId", "CustomerId");

CREATE INDEX "IX_registry_LegalEntity_TenantId" ON "registry_LegalEntity" ("TenantId");

CREATE INDEX "IX_registry_Tenant_ParentId" ON "registry_Tenant" ("ParentId");

CREATE UNIQUE INDEX "IX_registry_Tenant_PartnerId" ON "registry_Tenant" ("PartnerId");

CREATE UNIQUE INDEX "IX_registry_Tenant_Slug" ON "registry_Tenant" ("Slug");

CREATE INDEX "IX_registry_TenantHost_TenantId" ON "registry_TenantHost" ("TenantId");

CREATE UNIQUE INDEX "IX_registry_TenantIssuer_Issuer_Audience_HoldsPair" ON "registry_TenantIssuer" ("Issuer", "Audience", "HoldsPair");

CREATE INDEX "IX_registry_TenantIssuer_TenantId" ON "registry_TenantIssuer" ("TenantId");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126002534_Initial', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "platform_SubscriptionEvent" ADD "AutoRenew" INTEGER NULL;

ALTER TABLE "platform_SubscriptionEvent" ADD "EndDate" TEXT NULL;

ALTER TABLE "platform_SubscriptionEvent" ADD "OrderId" TEXT NULL;

ALTER TABLE "platform_SubscriptionEvent" ADD "PlanId" TEXT NULL;

ALTER TABLE "platform_SubscriptionEvent" ADD "Reason" TEXT NULL;

ALTER TABLE "platform_SubscriptionEvent" ADD "UnitRate" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Consent_AcceptedAt" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Consent_AcceptedBy" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Consent_Version" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "MovedQuantity" INTEGER NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "MovedTo" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Reason" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Scheduled_PlanId" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Scheduled_Quantity" INTEGER NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Scheduled_ScheduledAt" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Scheduled_TermAnchor" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Scheduled_TermEnd" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "ToBuyingPriceId" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "ToExtendsAtEnd" INTEGER NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "ToPlanId" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "ToUnitPriceMinor" INTEGER NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Unscheduled_PlanId" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Unscheduled_Quantity" INTEGER NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Unscheduled_ScheduledAt" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Unscheduled_TermAnchor" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "Unscheduled_TermEnd" TEXT NULL;

ALTER TABLE "platform_Service" ADD "UpgradesTo" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "platform_OrderLine" ADD "ConvertsAtEnd" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "platform_OrderLine" ADD "TermAnchor" TEXT NULL;

ALTER TABLE "platform_OrderLine" ADD "TermEnd" TEXT NULL;

ALTER TABLE "platform_Order" ADD "FormerNetMinor" INTEGER NULL;

ALTER TABLE "platform_Order" ADD "ScheduledFor" TEXT NULL;

ALTER TABLE "platform_Licence" ADD "Assigned" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "platform_AccountSubscription" ADD "ConsentedAt" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "Department" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "ExtendsAtEnd" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "platform_AccountSubscription" ADD "FriendlyName" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "NextTerm_PlanId" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "NextTerm_Quantity" INTEGER NULL;

ALTER TABLE "platform_AccountSubscription" ADD "NextTerm_ScheduledAt" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "NextTerm_TermAnchor" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "NextTerm_TermEnd" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "ParentId" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "Reference" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "Tags" TEXT NOT NULL DEFAULT '[]';

CREATE TABLE "jobs_ProviderEvent" (
    "EventId" TEXT NOT NULL CONSTRAINT "PK_jobs_ProviderEvent" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "ResourceUri" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL
);

CREATE TABLE "jobs_ProviderWebhook" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_jobs_ProviderWebhook" PRIMARY KEY,
    "Url" TEXT NOT NULL,
    "SealedSecret" BLOB NULL,
    "CreatedAt" TEXT NOT NULL,
    "RetiredAt" TEXT NULL
);

CREATE TABLE "platform_CustomerCredit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_CustomerCredit" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "LimitMinor" INTEGER NULL,
    "Currency" TEXT NOT NULL,
    "HeldSince" TEXT NULL,
    "HoldReason" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_CustomerCredit_platform_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES "platform_Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
);

CREATE TABLE "platform_LicenceAssignment" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_LicenceAssignment" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "LicenceId" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_LicenceAssignment_platform_Licence_LicenceId" FOREIGN KEY ("LicenceId") REFERENCES "platform_Licence" ("LicenceId") ON DELETE RESTRICT
);

CREATE TABLE "platform_RenewalPolicy" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_RenewalPolicy" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "BufferPercent" TEXT NOT NULL,
    "BufferSeats" INTEGER NOT NULL,
    "LeadDays" INTEGER NOT NULL,
    "SendsNotices" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_RenewalPolicy_platform_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES "platform_Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
);

CREATE TABLE "platform_SpendLimit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_SpendLimit" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "AccountId" TEXT NULL,
    "SeatsAMonth" INTEGER NULL,
    "NetMinorAMonth" INTEGER NULL,
    "Currency" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_SpendLimit_platform_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES "platform_Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
);

CREATE TABLE "platform_SubscriptionDeadline" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_SubscriptionDeadline" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "DeadlineAt" TEXT NOT NULL,
    "DaysBefore" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    CONSTRAINT "FK_platform_SubscriptionDeadline_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_SubscriptionDrift" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_SubscriptionDrift" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "FoundAt" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "SettledAt" TEXT NULL,
    "Note" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_SubscriptionDrift_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_TenantCredit" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_TenantCredit" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "LimitMinor" INTEGER NULL,
    "Currency" TEXT NOT NULL,
    "HeldSince" TEXT NULL,
    "HoldReason" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE INDEX "IX_platform_AccountSubscription_ParentId" ON "platform_AccountSubscription" ("ParentId");

CREATE INDEX "IX_jobs_ProviderEvent_ReceivedAt" ON "jobs_ProviderEvent" ("ReceivedAt");

CREATE UNIQUE INDEX "IX_platform_CustomerCredit_TenantId_CustomerId" ON "platform_CustomerCredit" ("TenantId", "CustomerId");

CREATE INDEX "IX_platform_LicenceAssignment_LicenceId_Email" ON "platform_LicenceAssignment" ("LicenceId", "Email");

CREATE INDEX "IX_platform_LicenceAssignment_TenantId_CustomerId_DateCreated_Id" ON "platform_LicenceAssignment" ("TenantId", "CustomerId", "DateCreated", "Id");

CREATE UNIQUE INDEX "IX_platform_RenewalPolicy_TenantId_CustomerId" ON "platform_RenewalPolicy" ("TenantId", "CustomerId");

CREATE INDEX "IX_platform_SpendLimit_TenantId_CustomerId_AccountId" ON "platform_SpendLimit" ("TenantId", "CustomerId", "AccountId");

CREATE UNIQUE INDEX "IX_platform_SubscriptionDeadline_SubscriptionId_Kind_DeadlineAt_DaysBefore" ON "platform_SubscriptionDeadline" ("SubscriptionId", "Kind", "DeadlineAt", "DaysBefore");

CREATE INDEX "IX_platform_SubscriptionDeadline_TenantId_CustomerId_SubscriptionId" ON "platform_SubscriptionDeadline" ("TenantId", "CustomerId", "SubscriptionId");

CREATE INDEX "IX_platform_SubscriptionDrift_State_DateCreated_Id" ON "platform_SubscriptionDrift" ("State", "DateCreated", "Id");

CREATE INDEX "IX_platform_SubscriptionDrift_TenantId_CustomerId_SubscriptionId" ON "platform_SubscriptionDrift" ("TenantId", "CustomerId", "SubscriptionId");

CREATE UNIQUE INDEX "IX_platform_TenantCredit_BuyerTenantId" ON "platform_TenantCredit" ("BuyerTenantId");

CREATE TABLE "ef_temp_platform_AccountSubscription" (
    "AccountSubscriptionId" TEXT NOT NULL CONSTRAINT "PK_platform_AccountSubscription" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "AnchorDate" TEXT NOT NULL,
    "AutoRenew" INTEGER NOT NULL,
    "BuyingPriceId" TEXT NOT NULL,
    "CancellableUntil" TEXT NOT NULL,
    "ConsentedAt" TEXT NULL,
    "CreatedBy" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "Department" TEXT NULL,
    "EndDate" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "ExtendsAtEnd" INTEGER NOT NULL,
    "FriendlyName" TEXT NULL,
    "IsDeleted" INTEGER NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "NextTerm_PlanId" TEXT NULL,
    "NextTerm_Quantity" INTEGER NULL,
    "NextTerm_ScheduledAt" TEXT NULL,
    "NextTerm_TermAnchor" TEXT NULL,
    "NextTerm_TermEnd" TEXT NULL,
    "OrderId" TEXT NULL,
    "OrderLineId" TEXT NULL,
    "ParentId" TEXT NULL,
    "PendingChangeId" TEXT NULL,
    "PlanId" TEXT NOT NULL,
    "ProviderETag" TEXT NOT NULL,
    "ProviderSubscriptionId" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "Reference" TEXT NULL,
    "RenewedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "ServiceId" TEXT NOT NULL,
    "StartDate" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "SubscriptionDate" TEXT NOT NULL,
    "Tags" TEXT NOT NULL,
    "TenantId" TEXT NOT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "UnitRate" TEXT NULL,
    CONSTRAINT "AK_platform_AccountSubscription_TenantId_CustomerId_AccountSubscriptionId" UNIQUE ("TenantId", "CustomerId", "AccountSubscriptionId"),
    CONSTRAINT "FK_platform_AccountSubscription_platform_Account_TenantId_CustomerId_AccountId" FOREIGN KEY ("TenantId", "CustomerId", "AccountId") REFERENCES "platform_Account" ("TenantId", "CustomerId", "AccountId") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_AccountSubscription_platform_OrderLine_OrderLineId" FOREIGN KEY ("OrderLineId") REFERENCES "platform_OrderLine" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_AccountSubscription_platform_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES "platform_Plan" ("PlanId") ON DELETE RESTRICT
);

INSERT INTO "ef_temp_platform_AccountSubscription" ("AccountSubscriptionId", "AccountId", "AnchorDate", "AutoRenew", "BuyingPriceId", "CancellableUntil", "ConsentedAt", "CreatedBy", "Currency", "CustomerId", "DateCreated", "DateModified", "Department", "EndDate", "EndedAt", "ExtendsAtEnd", "FriendlyName", "IsDeleted", "ModifiedBy", "NextTerm_PlanId", "NextTerm_Quantity", "NextTerm_ScheduledAt", "NextTerm_TermAnchor", "NextTerm_TermEnd", "OrderId", "OrderLineId", "ParentId", "PendingChangeId", "PlanId", "ProviderETag", "ProviderSubscriptionId", "Quantity", "Reference", "RenewedAt", "RowVersion", "ServiceId", "StartDate", "Status", "SubscriptionDate", "Tags", "TenantId", "UnitPriceMinor", "UnitRate")
SELECT "AccountSubscriptionId", "AccountId", "AnchorDate", "AutoRenew", "BuyingPriceId", "CancellableUntil", "ConsentedAt", "CreatedBy", "Currency", "CustomerId", "DateCreated", "DateModified", "Department", "EndDate", "EndedAt", "ExtendsAtEnd", "FriendlyName", "IsDeleted", "ModifiedBy", "NextTerm_PlanId", "NextTerm_Quantity", "NextTerm_ScheduledAt", "NextTerm_TermAnchor", "NextTerm_TermEnd", "OrderId", "OrderLineId", "ParentId", "PendingChangeId", "PlanId", "ProviderETag", "ProviderSubscriptionId", "Quantity", "Reference", "RenewedAt", "RowVersion", "ServiceId", "StartDate", "Status", "SubscriptionDate", "Tags", "TenantId", "UnitPriceMinor", "UnitRate"
FROM "platform_AccountSubscription";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "platform_AccountSubscription";

ALTER TABLE "ef_temp_platform_AccountSubscription" RENAME TO "platform_AccountSubscription";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE UNIQUE INDEX "IX_platform_AccountSubscription_OrderLineId" ON "platform_AccountSubscription" ("OrderLineId");

CREATE INDEX "IX_platform_AccountSubscription_ParentId" ON "platform_AccountSubscription" ("ParentId");

CREATE INDEX "IX_platform_AccountSubscription_PlanId" ON "platform_AccountSubscription" ("PlanId");

CREATE UNIQUE INDEX "IX_platform_AccountSubscription_ProviderSubscriptionId" ON "platform_AccountSubscription" ("ProviderSubscriptionId");

CREATE INDEX "IX_platform_AccountSubscription_Status_EndDate" ON "platform_AccountSubscription" ("Status", "EndDate");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_CustomerId_AccountId" ON "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountId");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_CustomerId_DateCreated_AccountSubscriptionId" ON "platform_AccountSubscription" ("TenantId", "CustomerId", "DateCreated", "AccountSubscriptionId");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_DateCreated_AccountSubscriptionId" ON "platform_AccountSubscription" ("TenantId", "DateCreated", "AccountSubscriptionId");

COMMIT;

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126053352_Lifecycle', '10.0.14');

BEGIN TRANSACTION;
ALTER TABLE "platform_SubscriptionChange" ADD "ToPriceRuleId" TEXT NULL;

ALTER TABLE "platform_SubscriptionChange" ADD "ToPriceRuleVersion" INTEGER NULL;

ALTER TABLE "platform_OrderLine" ADD "PartnerId" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "ChargedTo" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "PriceRuleId" TEXT NULL;

ALTER TABLE "platform_AccountSubscription" ADD "PriceRuleVersion" INTEGER NULL;

CREATE TABLE "jobs_BillingRun" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_jobs_BillingRun" PRIMARY KEY,
    "Month" INTEGER NOT NULL,
    "RequestedBy" TEXT NOT NULL,
    "RequestedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Total" INTEGER NOT NULL,
    "Issued" INTEGER NOT NULL,
    "Failed" INTEGER NOT NULL,
    "FailureCode" TEXT NULL,
    "FinishedAt" TEXT NULL
);

CREATE TABLE "platform_Adoption" (
    "AdoptionId" TEXT NOT NULL CONSTRAINT "PK_platform_Adoption" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "ReadAt" TEXT NULL,
    "ConfirmedBy" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "AK_platform_Adoption_TenantId_CustomerId_AdoptionId" UNIQUE ("TenantId", "CustomerId", "AdoptionId"),
    CONSTRAINT "FK_platform_Adoption_platform_Account_TenantId_CustomerId_AccountId" FOREIGN KEY ("TenantId", "CustomerId", "AccountId") REFERENCES "platform_Account" ("TenantId", "CustomerId", "AccountId") ON DELETE RESTRICT
);

CREATE TABLE "platform_AuditedMonth" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_AuditedMonth" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Month" INTEGER NOT NULL,
    "AuditedAt" TEXT NULL,
    "Compared" INTEGER NOT NULL,
    "Agreed" INTEGER NOT NULL,
    "ClosedAt" TEXT NULL,
    "ClosedBy" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_BookException" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_BookException" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Month" INTEGER NOT NULL,
    "Subject" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "What" TEXT NOT NULL,
    "SoldByTenantId" TEXT NULL,
    "ForCustomerId" TEXT NULL,
    "SubscriptionId" TEXT NULL,
    "ExpectedMinor" INTEGER NOT NULL,
    "FoundMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "SeatsByHistory" INTEGER NULL,
    "State" TEXT NOT NULL,
    "Action" TEXT NULL,
    "Reason" TEXT NULL,
    "Document" TEXT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_Charge" (
    "ChargeId" TEXT NOT NULL CONSTRAINT "PK_platform_Charge" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "Cause" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ChargedAt" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "OrderId" TEXT NULL,
    "ChangeId" TEXT NULL,
    "BatchId" TEXT NULL,
    "CreditOf" TEXT NULL,
    "PlanId" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Quantity" INTEGER NOT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "UnitRate" TEXT NULL,
    "UsedUnits" TEXT NULL,
    "PeriodStart" TEXT NOT NULL,
    "PeriodEnd" TEXT NOT NULL,
    "CoversFrom" TEXT NOT NULL,
    "CoversTo" TEXT NOT NULL,
    "Days" INTEGER NOT NULL,
    "PeriodDays" INTEGER NOT NULL,
    "NetMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "BuyingPriceId" TEXT NOT NULL,
    "PriceRuleId" TEXT NULL,
    "PriceRuleVersion" INTEGER NULL,
    "Department" TEXT NULL,
    "Reference" TEXT NULL,
    "PurchaseOrderNumber" TEXT NULL,
    "Month" INTEGER NOT NULL,
    "IsRated" INTEGER NOT NULL,
    "DocumentId" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_Charge_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_HeldRenewal" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_HeldRenewal" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "HeldSince" TEXT NOT NULL,
    "TermEnd" TEXT NOT NULL,
    "StopsAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Outcome" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_HeldRenewal_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_Invoice" (
    "InvoiceId" TEXT NOT NULL CONSTRAINT "PK_platform_Invoice" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "SellerEntityId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "Month" INTEGER NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "NetMinor" INTEGER NOT NULL,
    "TaxMinor" INTEGER NOT NULL,
    "TotalMinor" INTEGER NOT NULL,
    "Words" TEXT NULL,
    "LineCount" INTEGER NOT NULL,
    "PaidMinor" INTEGER NOT NULL,
    "CreditedMinor" INTEGER NOT NULL,
    "BalanceMinor" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Buyer_CountryCode" TEXT NOT NULL,
    "Buyer_Email" TEXT NULL,
    "Buyer_Name" TEXT NOT NULL,
    "Buyer_TaxId" TEXT NULL,
    "Buyer_TaxIdConfirmedAt" TEXT NULL,
    "Buyer_TaxIdReference" TEXT NULL,
    "DeclaredTax_Currency" TEXT NULL,
    "DeclaredTax_Rate" TEXT NULL,
    "DeclaredTax_RateDate" TEXT NULL,
    "DeclaredTax_Source" TEXT NULL,
    "DeclaredTax_TaxMinor" INTEGER NULL,
    "Seller_CountryCode" TEXT NOT NULL,
    "Seller_Email" TEXT NULL,
    "Seller_Name" TEXT NOT NULL,
    "Seller_TaxId" TEXT NULL,
    "Seller_TaxIdConfirmedAt" TEXT NULL,
    "Seller_TaxIdReference" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    "Taxes" TEXT NOT NULL
);

CREATE TABLE "platform_InvoiceDraft" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_InvoiceDraft" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Month" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "IsIssued" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_NumberSeries" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_platform_NumberSeries" PRIMARY KEY,
    "Last" INTEGER NOT NULL
);

CREATE TABLE "platform_PlanNotice" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_PlanNotice" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "PlanId" TEXT NOT NULL,
    "PriceSheetLineId" TEXT NULL,
    "PriceMinor" INTEGER NULL,
    "RenewsAt" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "WasTold" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_PlanNotice_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_ProviderInvoice" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_ProviderInvoice" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "IsCreditNote" INTEGER NOT NULL,
    "AmendsNumber" TEXT NULL,
    "Month" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "TotalMinor" INTEGER NOT NULL,
    "Continuation" TEXT NULL,
    "CompletedAt" TEXT NULL,
    "Lines" INTEGER NOT NULL,
    "LinesMinor" INTEGER NOT NULL,
    "Repeated" INTEGER NOT NULL,
    "Late" INTEGER NOT NULL,
    "Unknown" INTEGER NOT NULL,
    "Unallocated" INTEGER NOT NULL,
    "RatedUpTo" TEXT NULL,
    "RatedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_TaxCountry" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_TaxCountry" PRIMARY KEY,
    "CountryCode" TEXT NOT NULL,
    "Union" TEXT NULL,
    "Currency" TEXT NOT NULL,
    "Rounding" TEXT NOT NULL,
    "ExportCategory" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "Source" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_AdoptionLine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_AdoptionLine" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "AdoptionId" TEXT NOT NULL,
    "ProviderSubscriptionId" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Obstacle" TEXT NULL,
    "FoundJson" TEXT NOT NULL,
    "SubscriptionId" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_AdoptionLine_platform_Adoption_TenantId_CustomerId_AdoptionId" FOREIGN KEY ("TenantId", "CustomerId", "AdoptionId") REFERENCES "platform_Adoption" ("TenantId", "CustomerId", "AdoptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_ChargeCost" (
    "ChargeId" TEXT NOT NULL CONSTRAINT "PK_platform_ChargeCost" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "SoldByTenantId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "PriceSheetLineId" TEXT NOT NULL,
    "UnitCost" TEXT NOT NULL,
    "CostCurrency" TEXT NOT NULL,
    "FxRateId" TEXT NULL,
    "FxRate" TEXT NOT NULL,
    "FxDate" TEXT NULL,
    "FxSource" TEXT NULL,
    "PriceRuleId" TEXT NULL,
    "PriceRuleVersion" INTEGER NULL,
    "ExpectedMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_ChargeCost_platform_Charge_ChargeId" FOREIGN KEY ("ChargeId") REFERENCES "platform_Charge" ("ChargeId") ON DELETE RESTRICT
);

CREATE TABLE "platform_WholesaleCharge" (
    "ChargeId" TEXT NOT NULL CONSTRAINT "PK_platform_WholesaleCharge" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "ForCustomerId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ChargedAt" TEXT NOT NULL,
    "CreditOf" TEXT NULL,
    "UnitPriceMinor" INTEGER NOT NULL,
    "UnitRate" TEXT NULL,
    "NetMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "Month" INTEGER NOT NULL,
    "DocumentId" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_WholesaleCharge_platform_Charge_ChargeId" FOREIGN KEY ("ChargeId") REFERENCES "platform_Charge" ("ChargeId") ON DELETE RESTRICT
);

CREATE TABLE "platform_CreditNote" (
    "CreditNoteId" TEXT NOT NULL CONSTRAINT "PK_platform_CreditNote" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "InvoiceId" TEXT NOT NULL,
    "InvoiceNumber" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Number" TEXT NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "NetMinor" INTEGER NOT NULL,
    "TaxMinor" INTEGER NOT NULL,
    "TotalMinor" INTEGER NOT NULL,
    "Buyer_CountryCode" TEXT NOT NULL,
    "Buyer_Email" TEXT NULL,
    "Buyer_Name" TEXT NOT NULL,
    "Buyer_TaxId" TEXT NULL,
    "Buyer_TaxIdConfirmedAt" TEXT NULL,
    "Buyer_TaxIdReference" TEXT NULL,
    "Seller_CountryCode" TEXT NOT NULL,
    "Seller_Email" TEXT NULL,
    "Seller_Name" TEXT NOT NULL,
    "Seller_TaxId" TEXT NULL,
    "Seller_TaxIdConfirmedAt" TEXT NULL,
    "Seller_TaxIdReference" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    "Taxes" TEXT NOT NULL,
    CONSTRAINT "FK_platform_CreditNote_platform_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES "platform_Invoice" ("InvoiceId") ON DELETE RESTRICT
);

CREATE TABLE "platform_InvoiceLine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_InvoiceLine" PRIMARY KEY,
    "InvoiceId" TEXT NOT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Number" INTEGER NOT NULL,
    "ChargeId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ForCustomerId" TEXT NOT NULL,
    "OrderId" TEXT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Quantity" TEXT NOT NULL,
    "UnitPriceMinor" INTEGER NULL,
    "UnitRate" TEXT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Days" INTEGER NOT NULL,
    "PeriodDays" INTEGER NOT NULL,
    "NetMinor" INTEGER NOT NULL,
    "TaxCategory" TEXT NOT NULL,
    "TaxPercent" TEXT NOT NULL,
    "TaxMinor" INTEGER NOT NULL,
    "IsCorrection" INTEGER NOT NULL,
    "Department" TEXT NULL,
    "Reference" TEXT NULL,
    "PurchaseOrderNumber" TEXT NULL,
    CONSTRAINT "FK_platform_InvoiceLine_platform_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES "platform_Invoice" ("InvoiceId") ON DELETE RESTRICT
);

CREATE TABLE "platform_CostLine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_CostLine" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "ProviderInvoiceId" TEXT NOT NULL,
    "ProviderReference" TEXT NOT NULL,
    "ChargeType" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "IsLate" INTEGER NOT NULL,
    "SoldByTenantId" TEXT NULL,
    "ForCustomerId" TEXT NULL,
    "SubscriptionId" TEXT NULL,
    "ServiceId" TEXT NULL,
    "PlanId" TEXT NULL,
    "ProviderCustomerId" TEXT NULL,
    "ProviderSubscriptionId" TEXT NULL,
    "PartnerId" TEXT NULL,
    "UnitPrice" TEXT NOT NULL,
    "EffectiveUnitPrice" TEXT NOT NULL,
    "Quantity" TEXT NOT NULL,
    "SubtotalMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "PricingCurrency" TEXT NOT NULL,
    "FxRate" TEXT NOT NULL,
    "FxDate" TEXT NOT NULL,
    "ChargedFrom" TEXT NOT NULL,
    "ChargedTo" TEXT NOT NULL,
    "CreditReason" TEXT NULL,
    CONSTRAINT "FK_platform_CostLine_platform_ProviderInvoice_ProviderInvoiceId" FOREIGN KEY ("ProviderInvoiceId") REFERENCES "platform_ProviderInvoice" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "platform_CreditNoteLine" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_CreditNoteLine" PRIMARY KEY,
    "CreditNoteId" TEXT NOT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "InvoiceId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "InvoiceLineNumber" INTEGER NOT NULL,
    "ChargeId" TEXT NULL,
    "Description" TEXT NOT NULL,
    "NetMinor" INTEGER NOT NULL,
    "TaxCategory" TEXT NOT NULL,
    "TaxPercent" TEXT NOT NULL,
    "TaxMinor" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_CreditNoteLine_platform_CreditNote_CreditNoteId" FOREIGN KEY ("CreditNoteId") REFERENCES "platform_CreditNote" ("CreditNoteId") ON DELETE RESTRICT
);

CREATE INDEX "IX_platform_AccountSubscription_Status_ChargedTo" ON "platform_AccountSubscription" ("Status", "ChargedTo");

CREATE INDEX "IX_jobs_BillingRun_State_Month" ON "jobs_BillingRun" ("State", "Month");

CREATE INDEX "IX_platform_Adoption_TenantId_CustomerId_AccountId" ON "platform_Adoption" ("TenantId", "CustomerId", "AccountId");

CREATE INDEX "IX_platform_Adoption_TenantId_CustomerId_DateCreated_AdoptionId" ON "platform_Adoption" ("TenantId", "CustomerId", "DateCreated", "AdoptionId");

CREATE UNIQUE INDEX "IX_platform_AdoptionLine_AdoptionId_ProviderSubscriptionId" ON "platform_AdoptionLine" ("AdoptionId", "ProviderSubscriptionId");

CREATE INDEX "IX_platform_AdoptionLine_TenantId_CustomerId_AdoptionId" ON "platform_AdoptionLine" ("TenantId", "CustomerId", "AdoptionId");

CREATE UNIQUE INDEX "IX_platform_AuditedMonth_TenantId_Month" ON "platform_AuditedMonth" ("TenantId", "Month");

CREATE UNIQUE INDEX "IX_platform_BookException_TenantId_Month_Subject" ON "platform_BookException" ("TenantId", "Month", "Subject");

CREATE INDEX "IX_platform_BookException_TenantId_State_DateCreated_Id" ON "platform_BookException" ("TenantId", "State", "DateCreated", "Id");

CREATE UNIQUE INDEX "IX_platform_Charge_Cause" ON "platform_Charge" ("Cause");

CREATE INDEX "IX_platform_Charge_CreditOf" ON "platform_Charge" ("CreditOf");

CREATE INDEX "IX_platform_Charge_DocumentId_Month_TenantId_CustomerId" ON "platform_Charge" ("DocumentId", "Month", "TenantId", "CustomerId");

CREATE INDEX "IX_platform_Charge_IsRated_Kind" ON "platform_Charge" ("IsRated", "Kind");

CREATE INDEX "IX_platform_Charge_SubscriptionId_PeriodStart" ON "platform_Charge" ("SubscriptionId", "PeriodStart");

CREATE INDEX "IX_platform_Charge_TenantId_CustomerId_ChargedAt" ON "platform_Charge" ("TenantId", "CustomerId", "ChargedAt");

CREATE INDEX "IX_platform_Charge_TenantId_CustomerId_SubscriptionId" ON "platform_Charge" ("TenantId", "CustomerId", "SubscriptionId");

CREATE INDEX "IX_platform_ChargeCost_SubscriptionId" ON "platform_ChargeCost" ("SubscriptionId");

CREATE INDEX "IX_platform_CostLine_ProviderInvoiceId_Id" ON "platform_CostLine" ("ProviderInvoiceId", "Id");

CREATE UNIQUE INDEX "IX_platform_CostLine_ProviderReference" ON "platform_CostLine" ("ProviderReference");

CREATE INDEX "IX_platform_CostLine_SubscriptionId_ChargedFrom" ON "platform_CostLine" ("SubscriptionId", "ChargedFrom");

CREATE INDEX "IX_platform_CreditNote_BuyerTenantId_DateCreated_CreditNoteId" ON "platform_CreditNote" ("BuyerTenantId", "DateCreated", "CreditNoteId");

CREATE INDEX "IX_platform_CreditNote_CustomerId_DateCreated_CreditNoteId" ON "platform_CreditNote" ("CustomerId", "DateCreated", "CreditNoteId");

CREATE INDEX "IX_platform_CreditNote_InvoiceId" ON "platform_CreditNote" ("InvoiceId");

CREATE INDEX "IX_platform_CreditNote_SellerTenantId_DateCreated_CreditNoteId" ON "platform_CreditNote" ("SellerTenantId", "DateCreated", "CreditNoteId");

CREATE INDEX "IX_platform_CreditNote_SellerTenantId_Number" ON "platform_CreditNote" ("SellerTenantId", "Number");

CREATE INDEX "IX_platform_CreditNoteLine_CreditNoteId" ON "platform_CreditNoteLine" ("CreditNoteId");

CREATE INDEX "IX_platform_CreditNoteLine_InvoiceId_InvoiceLineNumber" ON "platform_CreditNoteLine" ("InvoiceId", "InvoiceLineNumber");

CREATE INDEX "IX_platform_HeldRenewal_State_StopsAt" ON "platform_HeldRenewal" ("State", "StopsAt");

CREATE UNIQUE INDEX "IX_platform_HeldRenewal_SubscriptionId_TermEnd_HeldSince" ON "platform_HeldRenewal" ("SubscriptionId", "TermEnd", "HeldSince");

CREATE INDEX "IX_platform_HeldRenewal_TenantId_CustomerId_SubscriptionId" ON "platform_HeldRenewal" ("TenantId", "CustomerId", "SubscriptionId");

CREATE INDEX "IX_platform_Invoice_BuyerTenantId_DateCreated_InvoiceId" ON "platform_Invoice" ("BuyerTenantId", "DateCreated", "InvoiceId");

CREATE INDEX "IX_platform_Invoice_CustomerId_DateCreated_InvoiceId" ON "platform_Invoice" ("CustomerId", "DateCreated", "InvoiceId");

CREATE UNIQUE INDEX "IX_platform_Invoice_SellerEntityId_Number" ON "platform_Invoice" ("SellerEntityId", "Number");

CREATE INDEX "IX_platform_Invoice_SellerTenantId_DateCreated_InvoiceId" ON "platform_Invoice" ("SellerTenantId", "DateCreated", "InvoiceId");

CREATE INDEX "IX_platform_InvoiceDraft_IsIssued_Month" ON "platform_InvoiceDraft" ("IsIssued", "Month");

CREATE UNIQUE INDEX "IX_platform_InvoiceDraft_Unit" ON "platform_InvoiceDraft" ("Unit");

CREATE INDEX "IX_platform_InvoiceLine_ChargeId" ON "platform_InvoiceLine" ("ChargeId");

CREATE UNIQUE INDEX "IX_platform_InvoiceLine_InvoiceId_Number" ON "platform_InvoiceLine" ("InvoiceId", "Number");

CREATE INDEX "IX_platform_PlanNotice_SubscriptionId_At" ON "platform_PlanNotice" ("SubscriptionId", "At");

CREATE INDEX "IX_platform_PlanNotice_TenantId_CustomerId_SubscriptionId" ON "platform_PlanNotice" ("TenantId", "CustomerId", "SubscriptionId");

CREATE INDEX "IX_platform_ProviderInvoice_Month_Currency" ON "platform_ProviderInvoice" ("Month", "Currency");

CREATE UNIQUE INDEX "IX_platform_ProviderInvoice_Number" ON "platform_ProviderInvoice" ("Number");

CREATE UNIQUE INDEX "IX_platform_TaxCountry_CountryCode_ValidFrom" ON "platform_TaxCountry" ("CountryCode", "ValidFrom");

CREATE INDEX "IX_platform_WholesaleCharge_CreditOf" ON "platform_WholesaleCharge" ("CreditOf");

CREATE INDEX "IX_platform_WholesaleCharge_DocumentId_Month_BuyerTenantId" ON "platform_WholesaleCharge" ("DocumentId", "Month", "BuyerTenantId");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126093740_BillingAndExistingBusiness', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "platform_Payment" (
    "PaymentId" TEXT NOT NULL CONSTRAINT "PK_platform_Payment" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Method" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Reference" TEXT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "AllocatedMinor" INTEGER NOT NULL,
    "RefundedMinor" INTEGER NOT NULL,
    "UnallocatedMinor" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_PaymentAllocation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_PaymentAllocation" PRIMARY KEY,
    "PaymentId" TEXT NOT NULL,
    "InvoiceId" TEXT NOT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_platform_PaymentAllocation_platform_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES "platform_Invoice" ("InvoiceId") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_PaymentAllocation_platform_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES "platform_Payment" ("PaymentId") ON DELETE RESTRICT
);

CREATE TABLE "platform_PaymentRefund" (
    "RefundId" TEXT NOT NULL CONSTRAINT "PK_platform_PaymentRefund" PRIMARY KEY,
    "PaymentId" TEXT NOT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "RequestedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_PaymentRefund_platform_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES "platform_Payment" ("PaymentId") ON DELETE RESTRICT
);

CREATE INDEX "IX_platform_Payment_BuyerTenantId_DateCreated_PaymentId" ON "platform_Payment" ("BuyerTenantId", "DateCreated", "PaymentId");

CREATE INDEX "IX_platform_Payment_CustomerId_DateCreated_PaymentId" ON "platform_Payment" ("CustomerId", "DateCreated", "PaymentId");

CREATE INDEX "IX_platform_Payment_SellerTenantId_DateCreated_PaymentId" ON "platform_Payment" ("SellerTenantId", "DateCreated", "PaymentId");

CREATE UNIQUE INDEX "IX_platform_Payment_SellerTenantId_Source" ON "platform_Payment" ("SellerTenantId", "Source");

CREATE INDEX "IX_platform_PaymentAllocation_InvoiceId" ON "platform_PaymentAllocation" ("InvoiceId");

CREATE INDEX "IX_platform_PaymentAllocation_PaymentId" ON "platform_PaymentAllocation" ("PaymentId");

CREATE INDEX "IX_platform_PaymentRefund_PaymentId" ON "platform_PaymentRefund" ("PaymentId");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126120048_Payments', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "registry_LegalEntity" ADD "Address_City" TEXT NULL;

ALTER TABLE "registry_LegalEntity" ADD "Address_CountryCode" TEXT NULL;

ALTER TABLE "registry_LegalEntity" ADD "Address_Line1" TEXT NULL;

ALTER TABLE "registry_LegalEntity" ADD "Address_Line2" TEXT NULL;

ALTER TABLE "registry_LegalEntity" ADD "Address_PostalCode" TEXT NULL;

ALTER TABLE "registry_LegalEntity" ADD "Address_Region" TEXT NULL;

ALTER TABLE "registry_LegalEntity" ADD "BillingEmail" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Buyer_Address_City" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Buyer_Address_CountryCode" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Buyer_Address_Line1" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Buyer_Address_Line2" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Buyer_Address_PostalCode" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Buyer_Address_Region" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Seller_Address_City" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Seller_Address_CountryCode" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Seller_Address_Line1" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Seller_Address_Line2" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Seller_Address_PostalCode" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "Seller_Address_Region" TEXT NULL;

ALTER TABLE "platform_Customer" ADD "Address_City" TEXT NULL;

ALTER TABLE "platform_Customer" ADD "Address_CountryCode" TEXT NULL;

ALTER TABLE "platform_Customer" ADD "Address_Line1" TEXT NULL;

ALTER TABLE "platform_Customer" ADD "Address_Line2" TEXT NULL;

ALTER TABLE "platform_Customer" ADD "Address_PostalCode" TEXT NULL;

ALTER TABLE "platform_Customer" ADD "Address_Region" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Buyer_Address_City" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Buyer_Address_CountryCode" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Buyer_Address_Line1" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Buyer_Address_Line2" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Buyer_Address_PostalCode" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Buyer_Address_Region" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Seller_Address_City" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Seller_Address_CountryCode" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Seller_Address_Line1" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Seller_Address_Line2" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Seller_Address_PostalCode" TEXT NULL;

ALTER TABLE "platform_CreditNote" ADD "Seller_Address_Region" TEXT NULL;

CREATE TABLE "platform_DocumentDelivery" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_DocumentDelivery" PRIMARY KEY,
    "DocumentId" TEXT NOT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Number" INTEGER NOT NULL,
    "MailId" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "RequestedAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "SentAt" TEXT NULL
);

CREATE TABLE "platform_DocumentFile" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_DocumentFile" PRIMARY KEY,
    "DocumentId" TEXT NOT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Format" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "StoredAt" TEXT NOT NULL
);

CREATE UNIQUE INDEX "IX_platform_DocumentDelivery_DocumentId_Number" ON "platform_DocumentDelivery" ("DocumentId", "Number");

CREATE INDEX "IX_platform_DocumentDelivery_MailId" ON "platform_DocumentDelivery" ("MailId");

CREATE UNIQUE INDEX "IX_platform_DocumentFile_DocumentId_Format" ON "platform_DocumentFile" ("DocumentId", "Format");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126130717_Documents', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "platform_PortalSession" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_PortalSession" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "HandleHash" BLOB NOT NULL,
    "Subject" TEXT NOT NULL,
    "IdentitySession" TEXT NOT NULL,
    "Sealed" BLOB NOT NULL,
    "Generation" INTEGER NOT NULL,
    "AccessEndsAt" TEXT NOT NULL,
    "RefreshLeasedUntil" TEXT NULL,
    "StartedAt" TEXT NOT NULL,
    "LastSeenAt" TEXT NOT NULL,
    "IdleMinutes" INTEGER NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "Address" TEXT NULL,
    "UserAgent" TEXT NULL
);

CREATE TABLE "platform_PortalSignIn" (
    "TenantId" TEXT NOT NULL,
    "HandleHash" BLOB NOT NULL,
    "Sealed" BLOB NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    CONSTRAINT "PK_platform_PortalSignIn" PRIMARY KEY ("TenantId", "HandleHash")
);

CREATE INDEX "IX_platform_PortalSession_EndsAt" ON "platform_PortalSession" ("EndsAt");

CREATE UNIQUE INDEX "IX_platform_PortalSession_TenantId_HandleHash" ON "platform_PortalSession" ("TenantId", "HandleHash");

CREATE INDEX "IX_platform_PortalSession_TenantId_IdentitySession" ON "platform_PortalSession" ("TenantId", "IdentitySession");

CREATE INDEX "IX_platform_PortalSession_TenantId_Subject" ON "platform_PortalSession" ("TenantId", "Subject");

CREATE INDEX "IX_platform_PortalSignIn_CreatedAt" ON "platform_PortalSignIn" ("CreatedAt");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126153103_PortalSessions', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "platform_TenantCredit" ADD "IsHeldForDebt" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "platform_Invoice" ADD "DisputedMinor" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "platform_Invoice" ADD "WrittenOffMinor" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "platform_CustomerCredit" ADD "IsHeldForDebt" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "platform_BankEntry" (
    "BankEntryId" TEXT NOT NULL CONSTRAINT "PK_platform_BankEntry" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "BookedOn" TEXT NOT NULL,
    "Payer" TEXT NULL,
    "Remittance" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "PaymentId" TEXT NULL,
    "DismissedFor" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_BankEntry_platform_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES "platform_Payment" ("PaymentId") ON DELETE RESTRICT
);

CREATE TABLE "platform_DunningCase" (
    "DunningCaseId" TEXT NOT NULL CONSTRAINT "PK_platform_DunningCase" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "InvoiceId" TEXT NOT NULL,
    "Round" INTEGER NOT NULL,
    "CountsFrom" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "NextAt" TEXT NULL,
    "Holds" INTEGER NOT NULL,
    "Suspends" INTEGER NOT NULL,
    "IsCovered" INTEGER NOT NULL,
    "SeenBalanceMinor" INTEGER NOT NULL,
    "SeenDisputedMinor" INTEGER NOT NULL,
    "SeenUnallocatedMinor" INTEGER NOT NULL,
    "ClosedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_DunningCase_platform_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES "platform_Invoice" ("InvoiceId") ON DELETE RESTRICT
);

CREATE TABLE "platform_DunningSettings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_DunningSettings" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "NetDays" INTEGER NOT NULL,
    "IsOn" INTEGER NOT NULL,
    "ReminderDays" TEXT NOT NULL,
    "HoldDays" INTEGER NULL,
    "SuspendDays" INTEGER NULL,
    "NoticeDays" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_DunningSuspension" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_DunningSuspension" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NOT NULL,
    "SubscriptionId" TEXT NOT NULL,
    "Since" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "EndedAt" TEXT NULL,
    "Outcome" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_DunningSuspension_platform_AccountSubscription_TenantId_CustomerId_SubscriptionId" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES "platform_AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
);

CREATE TABLE "platform_InvoiceDispute" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_InvoiceDispute" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "InvoiceId" TEXT NOT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "ResolvedAt" TEXT NULL,
    "Resolution" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_InvoiceDispute_platform_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES "platform_Invoice" ("InvoiceId") ON DELETE RESTRICT
);

CREATE TABLE "platform_WriteOff" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_WriteOff" PRIMARY KEY,
    "InvoiceId" TEXT NOT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_platform_WriteOff_platform_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES "platform_Invoice" ("InvoiceId") ON DELETE RESTRICT
);

CREATE TABLE "platform_DunningStep" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_DunningStep" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "CaseId" TEXT NOT NULL,
    "InvoiceId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "IsSkipped" INTEGER NOT NULL,
    "MailId" TEXT NULL,
    CONSTRAINT "FK_platform_DunningStep_platform_DunningCase_CaseId" FOREIGN KEY ("CaseId") REFERENCES "platform_DunningCase" ("DunningCaseId") ON DELETE RESTRICT
);

CREATE INDEX "IX_platform_Invoice_Status_DueAt" ON "platform_Invoice" ("Status", "DueAt");

CREATE INDEX "IX_platform_BankEntry_PaymentId" ON "platform_BankEntry" ("PaymentId");

CREATE INDEX "IX_platform_BankEntry_TenantId_DateCreated_BankEntryId" ON "platform_BankEntry" ("TenantId", "DateCreated", "BankEntryId");

CREATE UNIQUE INDEX "IX_platform_BankEntry_TenantId_Source" ON "platform_BankEntry" ("TenantId", "Source");

CREATE INDEX "IX_platform_DunningCase_BuyerTenantId_DateCreated_DunningCaseId" ON "platform_DunningCase" ("BuyerTenantId", "DateCreated", "DunningCaseId");

CREATE INDEX "IX_platform_DunningCase_CustomerId_DateCreated_DunningCaseId" ON "platform_DunningCase" ("CustomerId", "DateCreated", "DunningCaseId");

CREATE UNIQUE INDEX "IX_platform_DunningCase_InvoiceId_Round" ON "platform_DunningCase" ("InvoiceId", "Round");

CREATE INDEX "IX_platform_DunningCase_SellerTenantId_DateCreated_DunningCaseId" ON "platform_DunningCase" ("SellerTenantId", "DateCreated", "DunningCaseId");

CREATE INDEX "IX_platform_DunningCase_State_NextAt" ON "platform_DunningCase" ("State", "NextAt");

CREATE UNIQUE INDEX "IX_platform_DunningSettings_TenantId" ON "platform_DunningSettings" ("TenantId");

CREATE UNIQUE INDEX "IX_platform_DunningStep_CaseId_Kind_Number" ON "platform_DunningStep" ("CaseId", "Kind", "Number");

CREATE INDEX "IX_platform_DunningStep_InvoiceId" ON "platform_DunningStep" ("InvoiceId");

CREATE INDEX "IX_platform_DunningSuspension_CustomerId_State" ON "platform_DunningSuspension" ("CustomerId", "State");

CREATE INDEX "IX_platform_DunningSuspension_State" ON "platform_DunningSuspension" ("State");

CREATE INDEX "IX_platform_DunningSuspension_TenantId_CustomerId_SubscriptionId" ON "platform_DunningSuspension" ("TenantId", "CustomerId", "SubscriptionId");

CREATE INDEX "IX_platform_DunningSuspension_TenantId_DateCreated_Id" ON "platform_DunningSuspension" ("TenantId", "DateCreated", "Id");

CREATE INDEX "IX_platform_InvoiceDispute_InvoiceId" ON "platform_InvoiceDispute" ("InvoiceId");

CREATE INDEX "IX_platform_WriteOff_InvoiceId" ON "platform_WriteOff" ("InvoiceId");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126154020_Dunning', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "platform_InvoiceDraft" ADD "GroupKey" TEXT NULL;

ALTER TABLE "platform_InvoiceDraft" ADD "GroupedBy" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "GroupKey" TEXT NULL;

ALTER TABLE "platform_Invoice" ADD "GroupedBy" TEXT NULL;

ALTER TABLE "platform_Customer" ADD "InvoicesBy" TEXT NULL;

CREATE TABLE "platform_Export" (
    "ExportId" TEXT NOT NULL CONSTRAINT "PK_platform_Export" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Format" TEXT NOT NULL,
    "OfCustomerId" TEXT NULL,
    "OfTenantId" TEXT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "RequestedAt" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Total" INTEGER NULL,
    "Done" INTEGER NOT NULL,
    "Parts" INTEGER NOT NULL,
    "Place" TEXT NULL,
    "FileName" TEXT NULL,
    "Size" INTEGER NULL,
    "Hash" TEXT NULL,
    "FinishedAt" TEXT NULL,
    "ExpiresAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE INDEX "IX_platform_AuditEvent_SubjectId" ON "platform_AuditEvent" ("SubjectId");

CREATE INDEX "IX_platform_Export_Status_ExpiresAt" ON "platform_Export" ("Status", "ExpiresAt");

CREATE INDEX "IX_platform_Export_TenantId_DateCreated_ExportId" ON "platform_Export" ("TenantId", "DateCreated", "ExportId");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126164124_Accounting', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "platform_PaymentRefund" ADD "ProviderRefundId" TEXT NULL;

ALTER TABLE "platform_Payment" ADD "DisputedMinor" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "platform_CardDispute" (
    "CardDisputeId" TEXT NOT NULL CONSTRAINT "PK_platform_CardDispute" PRIMARY KEY,
    "SellerTenantId" TEXT NOT NULL,
    "BuyerTenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "PaymentId" TEXT NOT NULL,
    "InvoiceId" TEXT NOT NULL,
    "ProviderDisputeId" TEXT NOT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "WithheldMinor" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_CardDispute_platform_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES "platform_Payment" ("PaymentId") ON DELETE RESTRICT
);

CREATE TABLE "platform_CardEvent" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_platform_CardEvent" PRIMARY KEY,
    "EventId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ObjectType" TEXT NOT NULL,
    "ObjectId" TEXT NOT NULL,
    "Account" TEXT NULL,
    "ReceivedAt" TEXT NOT NULL
);

CREATE TABLE "platform_CardHolder" (
    "CardHolderId" TEXT NOT NULL CONSTRAINT "PK_platform_CardHolder" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "Buyer" TEXT NOT NULL,
    "ProviderHolderId" TEXT NULL,
    "DefaultCardId" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_PaymentAccount" (
    "PaymentAccountId" TEXT NOT NULL CONSTRAINT "PK_platform_PaymentAccount" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "ProviderAccountId" TEXT NULL,
    "Status" TEXT NOT NULL,
    "FeePercent" TEXT NOT NULL,
    "ReturnPath" TEXT NULL,
    "SealedLink" BLOB NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_PaymentAccount_registry_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES "registry_Tenant" ("TenantId") ON DELETE RESTRICT
);

CREATE TABLE "platform_CardSetup" (
    "CardSetupId" TEXT NOT NULL CONSTRAINT "PK_platform_CardSetup" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "HolderId" TEXT NOT NULL,
    "ReturnPath" TEXT NULL,
    "Status" TEXT NOT NULL,
    "ProviderPageId" TEXT NULL,
    "SealedLink" BLOB NULL,
    "CardId" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_CardSetup_platform_CardHolder_HolderId" FOREIGN KEY ("HolderId") REFERENCES "platform_CardHolder" ("CardHolderId") ON DELETE RESTRICT
);

CREATE TABLE "platform_SavedCard" (
    "SavedCardId" TEXT NOT NULL CONSTRAINT "PK_platform_SavedCard" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "HolderId" TEXT NOT NULL,
    "ProviderCardId" TEXT NOT NULL,
    "Brand" TEXT NOT NULL,
    "Last4" TEXT NOT NULL,
    "ExpiryMonth" INTEGER NOT NULL,
    "ExpiryYear" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_SavedCard_platform_CardHolder_HolderId" FOREIGN KEY ("HolderId") REFERENCES "platform_CardHolder" ("CardHolderId") ON DELETE RESTRICT
);

CREATE TABLE "platform_CardPayment" (
    "CardPaymentId" TEXT NOT NULL CONSTRAINT "PK_platform_CardPayment" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "SellerTenantId" TEXT NOT NULL,
    "HolderId" TEXT NOT NULL,
    "CardId" TEXT NOT NULL,
    "InvoiceId" TEXT NOT NULL,
    "OpenInvoiceId" TEXT NULL,
    "AmountMinor" INTEGER NOT NULL,
    "Currency" TEXT NOT NULL,
    "ReturnPath" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Failure" TEXT NULL,
    "SentAt" TEXT NULL,
    "FeeMinor" INTEGER NOT NULL,
    "ProviderChargeId" TEXT NULL,
    "SealedLink" BLOB NULL,
    "CancelAsked" INTEGER NOT NULL,
    "PaymentId" TEXT NULL,
    "EndedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_platform_CardPayment_platform_CardHolder_HolderId" FOREIGN KEY ("HolderId") REFERENCES "platform_CardHolder" ("CardHolderId") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_CardPayment_platform_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES "platform_Invoice" ("InvoiceId") ON DELETE RESTRICT,
    CONSTRAINT "FK_platform_CardPayment_platform_SavedCard_CardId" FOREIGN KEY ("CardId") REFERENCES "platform_SavedCard" ("SavedCardId") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_platform_PaymentRefund_ProviderRefundId" ON "platform_PaymentRefund" ("ProviderRefundId");

CREATE INDEX "IX_platform_CardDispute_InvoiceId" ON "platform_CardDispute" ("InvoiceId");

CREATE INDEX "IX_platform_CardDispute_PaymentId" ON "platform_CardDispute" ("PaymentId");

CREATE UNIQUE INDEX "IX_platform_CardDispute_ProviderDisputeId" ON "platform_CardDispute" ("ProviderDisputeId");

CREATE UNIQUE INDEX "IX_platform_CardEvent_EventId" ON "platform_CardEvent" ("EventId");

CREATE INDEX "IX_platform_CardEvent_ReceivedAt" ON "platform_CardEvent" ("ReceivedAt");

CREATE UNIQUE INDEX "IX_platform_CardHolder_SellerTenantId_Buyer" ON "platform_CardHolder" ("SellerTenantId", "Buyer");

CREATE INDEX "IX_platform_CardPayment_CardId" ON "platform_CardPayment" ("CardId");

CREATE INDEX "IX_platform_CardPayment_HolderId" ON "platform_CardPayment" ("HolderId");

CREATE INDEX "IX_platform_CardPayment_InvoiceId_DateCreated_CardPaymentId" ON "platform_CardPayment" ("InvoiceId", "DateCreated", "CardPaymentId");

CREATE UNIQUE INDEX "IX_platform_CardPayment_OpenInvoiceId" ON "platform_CardPayment" ("OpenInvoiceId");

CREATE INDEX "IX_platform_CardPayment_PaymentId" ON "platform_CardPayment" ("PaymentId");

CREATE UNIQUE INDEX "IX_platform_CardPayment_ProviderChargeId" ON "platform_CardPayment" ("ProviderChargeId");

CREATE INDEX "IX_platform_CardPayment_TenantId_CustomerId_DateCreated_CardPaymentId" ON "platform_CardPayment" ("TenantId", "CustomerId", "DateCreated", "CardPaymentId");

CREATE INDEX "IX_platform_CardSetup_HolderId" ON "platform_CardSetup" ("HolderId");

CREATE UNIQUE INDEX "IX_platform_PaymentAccount_ProviderAccountId" ON "platform_PaymentAccount" ("ProviderAccountId");

CREATE UNIQUE INDEX "IX_platform_PaymentAccount_TenantId" ON "platform_PaymentAccount" ("TenantId");

CREATE INDEX "IX_platform_SavedCard_HolderId" ON "platform_SavedCard" ("HolderId");

CREATE UNIQUE INDEX "IX_platform_SavedCard_ProviderCardId" ON "platform_SavedCard" ("ProviderCardId");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126164900_Cards', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "registry_LegalEntity" ADD "BankAccounts" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "platform_Invoice" ADD "PayTo" TEXT NULL;

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126231004_BankAccounts', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "platform_BrandDraft" (
    "TenantId" TEXT NOT NULL CONSTRAINT "PK_platform_BrandDraft" PRIMARY KEY,
    "Settings" TEXT NULL,
    "Logo" TEXT NULL,
    "LogoOnDark" TEXT NULL,
    "Mark" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "platform_BrandImage" (
    "TenantId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Content" BLOB NOT NULL,
    "AddedAt" TEXT NOT NULL,
    CONSTRAINT "PK_platform_BrandImage" PRIMARY KEY ("TenantId", "Name")
);

CREATE TABLE "platform_BrandVersion" (
    "BrandVersionId" TEXT NOT NULL CONSTRAINT "PK_platform_BrandVersion" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Label" TEXT NOT NULL,
    "Settings" TEXT NOT NULL,
    "Logo" TEXT NULL,
    "LogoOnDark" TEXT NULL,
    "Mark" TEXT NULL,
    "PublishedAt" TEXT NOT NULL,
    "PublishedBy" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_platform_BrandVersion_TenantId_Number" ON "platform_BrandVersion" ("TenantId", "Number");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126231943_Branding', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "platform_InvoiceDispute" ADD "IsBuyers" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "platform_InvoiceDispute" ADD "Lines" TEXT NOT NULL DEFAULT '[]';

CREATE INDEX "IX_platform_InvoiceDispute_SellerTenantId_DateCreated_Id" ON "platform_InvoiceDispute" ("SellerTenantId", "DateCreated", "Id");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261126234408_BuyerDisputes', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_platform_SubscriptionChange_SubscriptionId_AcceptedAt";

CREATE INDEX "IX_platform_SubscriptionDrift_DateCreated_Id" ON "platform_SubscriptionDrift" ("DateCreated", "Id");

CREATE INDEX "IX_platform_SubscriptionChange_SubscriptionId_DateCreated_Id" ON "platform_SubscriptionChange" ("SubscriptionId", "DateCreated", "Id");

CREATE INDEX "IX_platform_SavedCard_TenantId_CustomerId_DateCreated_SavedCardId" ON "platform_SavedCard" ("TenantId", "CustomerId", "DateCreated", "SavedCardId");

CREATE INDEX "IX_platform_SavedCard_TenantId_DateCreated_SavedCardId" ON "platform_SavedCard" ("TenantId", "DateCreated", "SavedCardId");

CREATE INDEX "IX_platform_PriceSheetLine_DateCreated_Id" ON "platform_PriceSheetLine" ("DateCreated", "Id");

CREATE INDEX "IX_platform_Payment_DateCreated_PaymentId" ON "platform_Payment" ("DateCreated", "PaymentId");

CREATE INDEX "IX_platform_OrderEvent_OrderId_At_Id" ON "platform_OrderEvent" ("OrderId", "At", "Id");

CREATE INDEX "IX_platform_Order_DateCreated_OrderId" ON "platform_Order" ("DateCreated", "OrderId");

CREATE INDEX "IX_platform_Licence_TenantId_DateCreated_LicenceId" ON "platform_Licence" ("TenantId", "DateCreated", "LicenceId");

CREATE INDEX "IX_platform_Invoice_DateCreated_InvoiceId" ON "platform_Invoice" ("DateCreated", "InvoiceId");

CREATE INDEX "IX_platform_ExchangeRate_ToCurrency_ValidFrom" ON "platform_ExchangeRate" ("ToCurrency", "ValidFrom");

CREATE INDEX "IX_platform_Customer_DateCreated_CustomerId" ON "platform_Customer" ("DateCreated", "CustomerId");

CREATE INDEX "IX_platform_CardPayment_TenantId_DateCreated_CardPaymentId" ON "platform_CardPayment" ("TenantId", "DateCreated", "CardPaymentId");

CREATE INDEX "IX_platform_BookException_TenantId_DateCreated_Id" ON "platform_BookException" ("TenantId", "DateCreated", "Id");

CREATE INDEX "IX_platform_AuditEvent_At_Id" ON "platform_AuditEvent" ("At", "Id");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_CustomerId_EndDate_AccountSubscriptionId" ON "platform_AccountSubscription" ("TenantId", "CustomerId", "EndDate", "AccountSubscriptionId");

CREATE INDEX "IX_platform_AccountSubscription_TenantId_EndDate_AccountSubscriptionId" ON "platform_AccountSubscription" ("TenantId", "EndDate", "AccountSubscriptionId");

CREATE INDEX "IX_jobs_OutboxMessage_CreatedAt_Id" ON "jobs_OutboxMessage" ("CreatedAt", "Id");

INSERT INTO "__migrations" ("MigrationId", "ProductVersion")
VALUES ('20261127074548_ReadingOrder', '10.0.14');

COMMIT;
