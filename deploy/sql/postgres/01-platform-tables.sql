CREATE TABLE IF NOT EXISTS __migrations (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___migrations" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'platform') THEN
            CREATE SCHEMA platform;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'registry') THEN
            CREATE SCHEMA registry;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'jobs') THEN
            CREATE SCHEMA jobs;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."AuditEvent" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "At" timestamp with time zone NOT NULL,
        "Actor" character varying(400) NOT NULL,
        "ActorKind" character varying(32) NOT NULL,
        "Action" character varying(400) NOT NULL,
        "SubjectType" character varying(400) NOT NULL,
        "SubjectId" character varying(400) NOT NULL,
        "Reason" character varying(1000),
        "TraceId" character varying(400),
        CONSTRAINT "PK_AuditEvent" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE registry."ClockOffset" (
        "Id" integer NOT NULL,
        "OffsetTicks" bigint NOT NULL,
        CONSTRAINT "PK_ClockOffset" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Customer" (
        "CustomerId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Name" character varying(400) NOT NULL,
        "Email" character varying(400) NOT NULL,
        "Type" character varying(32) NOT NULL,
        "CountryCode" character varying(400) NOT NULL,
        "VatId" character varying(400),
        "ProviderLink" character varying(32) NOT NULL,
        "ProviderCustomerId" character varying(400),
        "ProviderLinkRequest" character varying(400),
        "AgreementConfirmedAt" timestamp with time zone,
        "Agreement_AcceptedAt" timestamp with time zone,
        "Agreement_AcceptedBy" character varying(400),
        "Agreement_Email" character varying(400),
        "Agreement_Version" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Customer" PRIMARY KEY ("CustomerId"),
        CONSTRAINT "AK_Customer_TenantId_CustomerId" UNIQUE ("TenantId", "CustomerId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE registry."DataVersion" (
        "Name" character varying(64) NOT NULL,
        "Value" bigint NOT NULL,
        CONSTRAINT "PK_DataVersion" PRIMARY KEY ("Name")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."ExchangeRate" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "FromCurrency" character varying(400) NOT NULL,
        "ToCurrency" character varying(400) NOT NULL,
        "Rate" numeric(28,12) NOT NULL,
        "ValidFrom" timestamp with time zone NOT NULL,
        "Source" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_ExchangeRate" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE jobs."IdempotencyRecord" (
        "Id" character varying(64) NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "BodyHash" character varying(64) NOT NULL,
        "StatusCode" integer NOT NULL,
        "Location" character varying(400),
        "ETag" character varying(400),
        "Body" bytea NOT NULL,
        "IsProtected" boolean NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_IdempotencyRecord" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE jobs."JobRun" (
        "Id" uuid NOT NULL,
        "Job" character varying(400) NOT NULL,
        "ForTenantId" uuid,
        "DueAt" timestamp with time zone NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "FinishedAt" timestamp with time zone,
        "Outcome" character varying(32) NOT NULL,
        "Handled" integer NOT NULL,
        "Error" character varying(4000),
        CONSTRAINT "PK_JobRun" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Mail" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Template" character varying(64) NOT NULL,
        "Language" character varying(16),
        "Sealed" bytea,
        "State" character varying(32) NOT NULL,
        "Attempts" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "SentAt" timestamp with time zone,
        CONSTRAINT "PK_Mail" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE jobs."OutboxMessage" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Topic" character varying(400) NOT NULL,
        "SubjectId" uuid NOT NULL,
        "State" character varying(32) NOT NULL,
        "Attempts" integer NOT NULL,
        "NotBefore" timestamp with time zone NOT NULL,
        "LeasedUntil" timestamp with time zone,
        "LeaseToken" uuid,
        "LastError" character varying(1000),
        "CreatedAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "TraceParent" character varying(400),
        CONSTRAINT "PK_OutboxMessage" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."PriceRule" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "BuyerTenantId" uuid,
        "Name" character varying(400) NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "ScopeType" character varying(32) NOT NULL,
        "ScopeId" character varying(400),
        "Percent" numeric(28,12),
        "FixedPriceMinor" bigint,
        "FixedPriceCurrency" character varying(400),
        "EffectiveFrom" timestamp with time zone NOT NULL,
        "EffectiveTo" timestamp with time zone,
        "AllowBelowCost" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_PriceRule" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE registry."ProvisioningStep" (
        "TenantId" uuid NOT NULL,
        "Name" character varying(400) NOT NULL,
        "Position" integer NOT NULL,
        "State" character varying(32) NOT NULL,
        "Attempts" integer NOT NULL,
        "Error" character varying(4000),
        "FinishedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_ProvisioningStep" PRIMARY KEY ("TenantId", "Name")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Quote" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "Fingerprint" character varying(400) NOT NULL,
        "AnswerJson" text NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Quote" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Service" (
        "ServiceId" uuid NOT NULL,
        "ProviderProductId" character varying(400) NOT NULL,
        "Slug" character varying(400) NOT NULL,
        "ServiceName" character varying(400) NOT NULL,
        "Publisher" character varying(400) NOT NULL,
        "Category" character varying(400) NOT NULL,
        "Description" character varying(4000) NOT NULL,
        "State" character varying(32) NOT NULL,
        "ExpirationDate" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Service" PRIMARY KEY ("ServiceId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE jobs."SyncState" (
        "Feed" character varying(64) NOT NULL,
        "ETag" character varying(400),
        "Continuation" character varying(400),
        "CompletedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_SyncState" PRIMARY KEY ("Feed")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."TaxRate" (
        "Id" uuid NOT NULL,
        "CountryCode" character varying(400) NOT NULL,
        "Category" character varying(400) NOT NULL,
        "Percent" numeric(28,12) NOT NULL,
        "ValidFrom" timestamp with time zone NOT NULL,
        "ValidTo" timestamp with time zone,
        "Source" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_TaxRate" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE registry."Tenant" (
        "TenantId" uuid NOT NULL,
        "ParentId" uuid,
        "Slug" character varying(400) NOT NULL,
        "Name" character varying(400) NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "State" character varying(32) NOT NULL,
        "Region" character varying(400) NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "Market" character varying(400) NOT NULL,
        "Language" character varying(400) NOT NULL,
        "TimeZone" character varying(400) NOT NULL,
        "Theme" character varying(400) NOT NULL,
        "PartnerId" character varying(400),
        "SellerEntityId" uuid,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Tenant" PRIMARY KEY ("TenantId"),
        CONSTRAINT "FK_Tenant_Tenant_ParentId" FOREIGN KEY ("ParentId") REFERENCES registry."Tenant" ("TenantId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Account" (
        "AccountId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "AccountName" character varying(400) NOT NULL,
        "Email" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Account" PRIMARY KEY ("AccountId"),
        CONSTRAINT "AK_Account_TenantId_CustomerId_AccountId" UNIQUE ("TenantId", "CustomerId", "AccountId"),
        CONSTRAINT "FK_Account_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES platform."Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."VatIdCheck" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "VatId" character varying(400) NOT NULL,
        "IsConfirmed" boolean NOT NULL,
        "Reference" character varying(400),
        "CheckedAt" timestamp with time zone NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_VatIdCheck" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_VatIdCheck_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES platform."Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."CatalogueEntry" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "ServiceId" uuid NOT NULL,
        "ForCustomerId" uuid,
        "IsShown" boolean NOT NULL,
        "IsFeatured" boolean NOT NULL,
        "Description" character varying(4000),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_CatalogueEntry" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CatalogueEntry_Service_ServiceId" FOREIGN KEY ("ServiceId") REFERENCES platform."Service" ("ServiceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Plan" (
        "PlanId" uuid NOT NULL,
        "ServiceId" uuid NOT NULL,
        "ProviderOfferId" character varying(400) NOT NULL,
        "Name" character varying(400) NOT NULL,
        "Term" character varying(400) NOT NULL,
        "BillingCycle" character varying(400) NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "Unit" character varying(400) NOT NULL,
        "MinQuantity" integer NOT NULL,
        "MaxQuantity" integer NOT NULL,
        "Segment" character varying(400) NOT NULL,
        "IsTrial" boolean NOT NULL,
        "AddOnOf" character varying(400),
        "IsOffered" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Plan" PRIMARY KEY ("PlanId"),
        CONSTRAINT "FK_Plan_Service_ServiceId" FOREIGN KEY ("ServiceId") REFERENCES platform."Service" ("ServiceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE registry."LegalEntity" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Name" character varying(400) NOT NULL,
        "CountryCode" character varying(400) NOT NULL,
        "TaxId" character varying(400),
        "Currency" character varying(400) NOT NULL,
        "NumberPrefix" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_LegalEntity" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_LegalEntity_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES registry."Tenant" ("TenantId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE registry."TenantHost" (
        "Host" character varying(255) NOT NULL,
        "TenantId" uuid NOT NULL,
        "IsPrimary" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_TenantHost" PRIMARY KEY ("Host"),
        CONSTRAINT "FK_TenantHost_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES registry."Tenant" ("TenantId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE registry."TenantIssuer" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Issuer" character varying(400) NOT NULL,
        "Audience" character varying(400) NOT NULL,
        "IsExternal" boolean NOT NULL,
        "State" character varying(32) NOT NULL,
        "HoldsPair" boolean,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        "Trust" jsonb,
        CONSTRAINT "PK_TenantIssuer" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_TenantIssuer_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES registry."Tenant" ("TenantId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Order" (
        "OrderId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Number" character varying(400) NOT NULL,
        "OrderDate" timestamp with time zone NOT NULL,
        "Status" character varying(32) NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "NetMinor" bigint NOT NULL,
        "TaxMinor" bigint NOT NULL,
        "PurchaseOrderNumber" character varying(400),
        "QuoteId" uuid,
        "FailureCode" character varying(400),
        "FailureReason" character varying(1000),
        "EndedAt" timestamp with time zone,
        "Terms_AcceptedAt" timestamp with time zone,
        "Terms_AcceptedBy" character varying(400),
        "Terms_Version" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Order" PRIMARY KEY ("OrderId"),
        CONSTRAINT "AK_Order_TenantId_CustomerId_OrderId" UNIQUE ("TenantId", "CustomerId", "OrderId"),
        CONSTRAINT "FK_Order_Account_TenantId_CustomerId_AccountId" FOREIGN KEY ("TenantId", "CustomerId", "AccountId") REFERENCES platform."Account" ("TenantId", "CustomerId", "AccountId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."BuyingPrice" (
        "Id" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "PlanId" uuid NOT NULL,
        "UnitPriceMinor" bigint NOT NULL,
        "UnitRate" numeric(28,12),
        "Currency" character varying(400) NOT NULL,
        "Fingerprint" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_BuyingPrice" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_BuyingPrice_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES platform."Plan" ("PlanId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."PriceSheetLine" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "PlanId" uuid NOT NULL,
        "Market" character varying(400) NOT NULL,
        "UnitCost" numeric(28,12) NOT NULL,
        "CostCurrency" character varying(400) NOT NULL,
        "ListPrice" numeric(28,12) NOT NULL,
        "ListCurrency" character varying(400) NOT NULL,
        "EffectiveFrom" timestamp with time zone NOT NULL,
        "EffectiveTo" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_PriceSheetLine" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PriceSheetLine_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES platform."Plan" ("PlanId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."OrderEvent" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "OrderId" uuid NOT NULL,
        "Status" character varying(32) NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "By" character varying(400) NOT NULL,
        "Reason" character varying(1000),
        CONSTRAINT "PK_OrderEvent" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_OrderEvent_Order_TenantId_CustomerId_OrderId" FOREIGN KEY ("TenantId", "CustomerId", "OrderId") REFERENCES platform."Order" ("TenantId", "CustomerId", "OrderId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."OrderLine" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "OrderId" uuid NOT NULL,
        "LineNumber" integer NOT NULL,
        "ServiceId" uuid NOT NULL,
        "PlanId" uuid NOT NULL,
        "Description" character varying(400) NOT NULL,
        "Quantity" integer NOT NULL,
        "UnitPriceMinor" bigint NOT NULL,
        "UnitRate" numeric(28,12),
        "Currency" character varying(400) NOT NULL,
        "NetMinor" bigint NOT NULL,
        "TaxCategory" character varying(400) NOT NULL,
        "TaxPercent" numeric(28,12) NOT NULL,
        "BuyingPriceId" uuid NOT NULL,
        "PriceRuleId" uuid NOT NULL,
        "PriceRuleVersion" integer NOT NULL,
        "Status" character varying(32) NOT NULL,
        "ProviderOrderId" character varying(400),
        "SubscriptionId" uuid,
        "FailureCode" character varying(400),
        "FailureReason" character varying(1000),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_OrderLine" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_OrderLine_Order_TenantId_CustomerId_OrderId" FOREIGN KEY ("TenantId", "CustomerId", "OrderId") REFERENCES platform."Order" ("TenantId", "CustomerId", "OrderId") ON DELETE RESTRICT,
        CONSTRAINT "FK_OrderLine_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES platform."Plan" ("PlanId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."BuyingPriceCost" (
        "BuyingPriceId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "PriceSheetLineId" uuid NOT NULL,
        "UnitCost" numeric(28,12) NOT NULL,
        "CostCurrency" character varying(400) NOT NULL,
        "FxRateId" uuid,
        "FxRate" numeric(28,12) NOT NULL,
        "PriceRuleId" uuid,
        "PriceRuleVersion" integer,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_BuyingPriceCost" PRIMARY KEY ("BuyingPriceId"),
        CONSTRAINT "FK_BuyingPriceCost_BuyingPrice_BuyingPriceId" FOREIGN KEY ("BuyingPriceId") REFERENCES platform."BuyingPrice" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."AccountSubscription" (
        "AccountSubscriptionId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "ServiceId" uuid NOT NULL,
        "PlanId" uuid NOT NULL,
        "OrderId" uuid NOT NULL,
        "OrderLineId" uuid NOT NULL,
        "SubscriptionDate" timestamp with time zone NOT NULL,
        "ProviderSubscriptionId" character varying(400) NOT NULL,
        "ProviderETag" character varying(400) NOT NULL,
        "Status" character varying(32) NOT NULL,
        "Quantity" integer NOT NULL,
        "AutoRenew" boolean NOT NULL,
        "AnchorDate" timestamp with time zone NOT NULL,
        "StartDate" timestamp with time zone NOT NULL,
        "EndDate" timestamp with time zone NOT NULL,
        "RenewedAt" timestamp with time zone,
        "CancellableUntil" timestamp with time zone NOT NULL,
        "UnitPriceMinor" bigint NOT NULL,
        "UnitRate" numeric(28,12),
        "Currency" character varying(400) NOT NULL,
        "BuyingPriceId" uuid NOT NULL,
        "PendingChangeId" uuid,
        "EndedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_AccountSubscription" PRIMARY KEY ("AccountSubscriptionId"),
        CONSTRAINT "AK_AccountSubscription_TenantId_CustomerId_AccountSubscription~" UNIQUE ("TenantId", "CustomerId", "AccountSubscriptionId"),
        CONSTRAINT "FK_AccountSubscription_Account_TenantId_CustomerId_AccountId" FOREIGN KEY ("TenantId", "CustomerId", "AccountId") REFERENCES platform."Account" ("TenantId", "CustomerId", "AccountId") ON DELETE RESTRICT,
        CONSTRAINT "FK_AccountSubscription_OrderLine_OrderLineId" FOREIGN KEY ("OrderLineId") REFERENCES platform."OrderLine" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_AccountSubscription_Plan_PlanId" FOREIGN KEY ("PlanId") REFERENCES platform."Plan" ("PlanId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."Licence" (
        "LicenceId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "ServiceId" uuid NOT NULL,
        "LicenceKey" character varying(400) NOT NULL,
        "Quantity" integer NOT NULL,
        "IsActive" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Licence" PRIMARY KEY ("LicenceId"),
        CONSTRAINT "FK_Licence_AccountSubscription_TenantId_CustomerId_Subscriptio~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."SeatBatch" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "Quantity" integer NOT NULL,
        "BoughtQuantity" integer NOT NULL,
        "CreditedMinor" bigint NOT NULL,
        "PurchasedAt" timestamp with time zone NOT NULL,
        "RefundableUntil" timestamp with time zone NOT NULL,
        "UnitPriceMinor" bigint NOT NULL,
        "ChargedFrom" timestamp with time zone NOT NULL,
        "ChargedTo" timestamp with time zone NOT NULL,
        "PeriodDays" integer NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_SeatBatch" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SeatBatch_AccountSubscription_TenantId_CustomerId_Subscript~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."SubscriptionChange" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "FromQuantity" integer NOT NULL,
        "ToQuantity" integer NOT NULL,
        "ToAutoRenew" boolean,
        "NetMinor" bigint NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "QuoteId" uuid,
        "Status" character varying(32) NOT NULL,
        "AcceptedAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "FailureCode" character varying(400),
        "FailureReason" character varying(1000),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_SubscriptionChange" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SubscriptionChange_AccountSubscription_TenantId_CustomerId_~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE TABLE platform."SubscriptionEvent" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "ChangeId" uuid,
        "Kind" character varying(400) NOT NULL,
        "Status" character varying(32) NOT NULL,
        "Quantity" integer NOT NULL,
        "UnitPriceMinor" bigint NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "By" character varying(400) NOT NULL,
        CONSTRAINT "PK_SubscriptionEvent" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SubscriptionEvent_AccountSubscription_TenantId_CustomerId_S~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    INSERT INTO registry."ClockOffset" ("Id", "OffsetTicks")
    VALUES (1, 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    INSERT INTO registry."DataVersion" ("Name", "Value")
    VALUES ('catalogue', 0);
    INSERT INTO registry."DataVersion" ("Name", "Value")
    VALUES ('clock', 0);
    INSERT INTO registry."DataVersion" ("Name", "Value")
    VALUES ('identity', 0);
    INSERT INTO registry."DataVersion" ("Name", "Value")
    VALUES ('prices', 0);
    INSERT INTO registry."DataVersion" ("Name", "Value")
    VALUES ('registry', 0);
    INSERT INTO registry."DataVersion" ("Name", "Value")
    VALUES ('revocations', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Account_TenantId_CustomerId_DateCreated_AccountId" ON platform."Account" ("TenantId", "CustomerId", "DateCreated", "AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_AccountSubscription_OrderLineId" ON platform."AccountSubscription" ("OrderLineId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_AccountSubscription_PlanId" ON platform."AccountSubscription" ("PlanId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_AccountSubscription_ProviderSubscriptionId" ON platform."AccountSubscription" ("ProviderSubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_AccountSubscription_Status_EndDate" ON platform."AccountSubscription" ("Status", "EndDate");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_AccountSubscription_TenantId_CustomerId_AccountId" ON platform."AccountSubscription" ("TenantId", "CustomerId", "AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_AccountSubscription_TenantId_CustomerId_DateCreated_Account~" ON platform."AccountSubscription" ("TenantId", "CustomerId", "DateCreated", "AccountSubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_AccountSubscription_TenantId_DateCreated_AccountSubscriptio~" ON platform."AccountSubscription" ("TenantId", "DateCreated", "AccountSubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_AuditEvent_TenantId_At_Id" ON platform."AuditEvent" ("TenantId", "At", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_BuyingPrice_BuyerTenantId_PlanId_Fingerprint" ON platform."BuyingPrice" ("BuyerTenantId", "PlanId", "Fingerprint");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_BuyingPrice_PlanId" ON platform."BuyingPrice" ("PlanId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_CatalogueEntry_ServiceId" ON platform."CatalogueEntry" ("ServiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_CatalogueEntry_TenantId_ServiceId_ForCustomerId" ON platform."CatalogueEntry" ("TenantId", "ServiceId", "ForCustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Customer_ProviderCustomerId" ON platform."Customer" ("ProviderCustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Customer_TenantId_DateCreated_CustomerId" ON platform."Customer" ("TenantId", "DateCreated", "CustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_ExchangeRate_FromCurrency_ToCurrency_ValidFrom" ON platform."ExchangeRate" ("FromCurrency", "ToCurrency", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_IdempotencyRecord_CreatedAt" ON jobs."IdempotencyRecord" ("CreatedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_JobRun_StartedAt_Id" ON jobs."JobRun" ("StartedAt", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_LegalEntity_TenantId" ON registry."LegalEntity" ("TenantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Licence_SubscriptionId" ON platform."Licence" ("SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Licence_TenantId_CustomerId_DateCreated_LicenceId" ON platform."Licence" ("TenantId", "CustomerId", "DateCreated", "LicenceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Licence_TenantId_CustomerId_SubscriptionId" ON platform."Licence" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Mail_CreatedAt" ON platform."Mail" ("CreatedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Order_TenantId_CustomerId_AccountId" ON platform."Order" ("TenantId", "CustomerId", "AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Order_TenantId_CustomerId_DateCreated_OrderId" ON platform."Order" ("TenantId", "CustomerId", "DateCreated", "OrderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Order_TenantId_DateCreated_OrderId" ON platform."Order" ("TenantId", "DateCreated", "OrderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Order_TenantId_Number" ON platform."Order" ("TenantId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_OrderEvent_TenantId_CustomerId_OrderId" ON platform."OrderEvent" ("TenantId", "CustomerId", "OrderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_OrderLine_OrderId_LineNumber" ON platform."OrderLine" ("OrderId", "LineNumber");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_OrderLine_PlanId" ON platform."OrderLine" ("PlanId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_OrderLine_TenantId_CustomerId_OrderId" ON platform."OrderLine" ("TenantId", "CustomerId", "OrderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_OutboxMessage_State_NotBefore" ON jobs."OutboxMessage" ("State", "NotBefore");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_OutboxMessage_Topic_SubjectId" ON jobs."OutboxMessage" ("Topic", "SubjectId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Plan_ProviderOfferId" ON platform."Plan" ("ProviderOfferId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Plan_ServiceId" ON platform."Plan" ("ServiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_PriceRule_TenantId_BuyerTenantId_ScopeType" ON platform."PriceRule" ("TenantId", "BuyerTenantId", "ScopeType");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_PriceSheetLine_Market_PlanId_EffectiveFrom" ON platform."PriceSheetLine" ("Market", "PlanId", "EffectiveFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_PriceSheetLine_PlanId" ON platform."PriceSheetLine" ("PlanId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Quote_ExpiresAt" ON platform."Quote" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_SeatBatch_SubscriptionId_PurchasedAt" ON platform."SeatBatch" ("SubscriptionId", "PurchasedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_SeatBatch_TenantId_CustomerId_SubscriptionId" ON platform."SeatBatch" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Service_ProviderProductId" ON platform."Service" ("ProviderProductId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Service_Slug" ON platform."Service" ("Slug");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_SubscriptionChange_SubscriptionId_AcceptedAt" ON platform."SubscriptionChange" ("SubscriptionId", "AcceptedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_SubscriptionChange_TenantId_CustomerId_SubscriptionId" ON platform."SubscriptionChange" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_SubscriptionEvent_SubscriptionId_At" ON platform."SubscriptionEvent" ("SubscriptionId", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_SubscriptionEvent_TenantId_CustomerId_SubscriptionId" ON platform."SubscriptionEvent" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_TaxRate_CountryCode_Category_ValidFrom" ON platform."TaxRate" ("CountryCode", "Category", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_Tenant_ParentId" ON registry."Tenant" ("ParentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Tenant_PartnerId" ON registry."Tenant" ("PartnerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_Tenant_Slug" ON registry."Tenant" ("Slug");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_TenantHost_TenantId" ON registry."TenantHost" ("TenantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE UNIQUE INDEX "IX_TenantIssuer_Issuer_Audience_HoldsPair" ON registry."TenantIssuer" ("Issuer", "Audience", "HoldsPair");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_TenantIssuer_TenantId" ON registry."TenantIssuer" ("TenantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    CREATE INDEX "IX_VatIdCheck_TenantId_CustomerId" ON platform."VatIdCheck" ("TenantId", "CustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126002544_Initial') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126002544_Initial', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionEvent" ADD "AutoRenew" boolean;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionEvent" ADD "EndDate" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionEvent" ADD "OrderId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionEvent" ADD "PlanId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionEvent" ADD "Reason" character varying(1000);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionEvent" ADD "UnitRate" numeric(28,12);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Consent_AcceptedAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Consent_AcceptedBy" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Consent_Version" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "MovedQuantity" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "MovedTo" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Reason" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Scheduled_PlanId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Scheduled_Quantity" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Scheduled_ScheduledAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Scheduled_TermAnchor" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Scheduled_TermEnd" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "ToBuyingPriceId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "ToExtendsAtEnd" boolean;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "ToPlanId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "ToUnitPriceMinor" bigint;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Unscheduled_PlanId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Unscheduled_Quantity" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Unscheduled_ScheduledAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Unscheduled_TermAnchor" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "Unscheduled_TermEnd" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."Service" ADD "UpgradesTo" text[] NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."OrderLine" ADD "ConvertsAtEnd" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."OrderLine" ADD "TermAnchor" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."OrderLine" ADD "TermEnd" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."Order" ADD "FormerNetMinor" bigint;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."Order" ADD "ScheduledFor" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."Licence" ADD "Assigned" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ALTER COLUMN "OrderLineId" DROP NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ALTER COLUMN "OrderId" DROP NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "ConsentedAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "Department" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "ExtendsAtEnd" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "FriendlyName" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "NextTerm_PlanId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "NextTerm_Quantity" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "NextTerm_ScheduledAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "NextTerm_TermAnchor" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "NextTerm_TermEnd" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "ParentId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "Reference" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    ALTER TABLE platform."AccountSubscription" ADD "Tags" text[] NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE platform."CustomerCredit" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "LimitMinor" bigint,
        "Currency" character varying(400) NOT NULL,
        "HeldSince" timestamp with time zone,
        "HoldReason" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_CustomerCredit" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CustomerCredit_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES platform."Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE platform."LicenceAssignment" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "LicenceId" uuid NOT NULL,
        "Email" character varying(400) NOT NULL,
        "Name" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_LicenceAssignment" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_LicenceAssignment_Licence_LicenceId" FOREIGN KEY ("LicenceId") REFERENCES platform."Licence" ("LicenceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE jobs."ProviderEvent" (
        "EventId" character varying(64) NOT NULL,
        "Name" character varying(400) NOT NULL,
        "ResourceUri" character varying(400) NOT NULL,
        "ReceivedAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_ProviderEvent" PRIMARY KEY ("EventId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE jobs."ProviderWebhook" (
        "Id" uuid NOT NULL,
        "Url" character varying(400) NOT NULL,
        "SealedSecret" bytea,
        "CreatedAt" timestamp with time zone NOT NULL,
        "RetiredAt" timestamp with time zone,
        CONSTRAINT "PK_ProviderWebhook" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE platform."RenewalPolicy" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "BufferPercent" numeric(28,12) NOT NULL,
        "BufferSeats" integer NOT NULL,
        "LeadDays" integer NOT NULL,
        "SendsNotices" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_RenewalPolicy" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_RenewalPolicy_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES platform."Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE platform."SpendLimit" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "AccountId" uuid,
        "SeatsAMonth" integer,
        "NetMinorAMonth" bigint,
        "Currency" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_SpendLimit" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SpendLimit_Customer_TenantId_CustomerId" FOREIGN KEY ("TenantId", "CustomerId") REFERENCES platform."Customer" ("TenantId", "CustomerId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE platform."SubscriptionDeadline" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "DeadlineAt" timestamp with time zone NOT NULL,
        "DaysBefore" integer NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "Outcome" character varying(400) NOT NULL,
        CONSTRAINT "PK_SubscriptionDeadline" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SubscriptionDeadline_AccountSubscription_TenantId_CustomerI~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE platform."SubscriptionDrift" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "FoundAt" timestamp with time zone NOT NULL,
        "What" character varying(1000) NOT NULL,
        "State" character varying(32) NOT NULL,
        "SettledAt" timestamp with time zone,
        "Note" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_SubscriptionDrift" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_SubscriptionDrift_AccountSubscription_TenantId_CustomerId_S~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE TABLE platform."TenantCredit" (
        "Id" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "LimitMinor" bigint,
        "Currency" character varying(400) NOT NULL,
        "HeldSince" timestamp with time zone,
        "HoldReason" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_TenantCredit" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_AccountSubscription_ParentId" ON platform."AccountSubscription" ("ParentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE UNIQUE INDEX "IX_CustomerCredit_TenantId_CustomerId" ON platform."CustomerCredit" ("TenantId", "CustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_LicenceAssignment_LicenceId_Email" ON platform."LicenceAssignment" ("LicenceId", "Email");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_LicenceAssignment_TenantId_CustomerId_DateCreated_Id" ON platform."LicenceAssignment" ("TenantId", "CustomerId", "DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_ProviderEvent_ReceivedAt" ON jobs."ProviderEvent" ("ReceivedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE UNIQUE INDEX "IX_RenewalPolicy_TenantId_CustomerId" ON platform."RenewalPolicy" ("TenantId", "CustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_SpendLimit_TenantId_CustomerId_AccountId" ON platform."SpendLimit" ("TenantId", "CustomerId", "AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE UNIQUE INDEX "IX_SubscriptionDeadline_SubscriptionId_Kind_DeadlineAt_DaysBef~" ON platform."SubscriptionDeadline" ("SubscriptionId", "Kind", "DeadlineAt", "DaysBefore");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_SubscriptionDeadline_TenantId_CustomerId_SubscriptionId" ON platform."SubscriptionDeadline" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_SubscriptionDrift_State_DateCreated_Id" ON platform."SubscriptionDrift" ("State", "DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE INDEX "IX_SubscriptionDrift_TenantId_CustomerId_SubscriptionId" ON platform."SubscriptionDrift" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    CREATE UNIQUE INDEX "IX_TenantCredit_BuyerTenantId" ON platform."TenantCredit" ("BuyerTenantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126053402_Lifecycle') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126053402_Lifecycle', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "ToPriceRuleId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    ALTER TABLE platform."SubscriptionChange" ADD "ToPriceRuleVersion" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    ALTER TABLE platform."OrderLine" ADD "PartnerId" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    ALTER TABLE platform."AccountSubscription" ADD "ChargedTo" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    ALTER TABLE platform."AccountSubscription" ADD "PriceRuleId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    ALTER TABLE platform."AccountSubscription" ADD "PriceRuleVersion" integer;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."Adoption" (
        "AdoptionId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Status" character varying(32) NOT NULL,
        "ReadAt" timestamp with time zone,
        "ConfirmedBy" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Adoption" PRIMARY KEY ("AdoptionId"),
        CONSTRAINT "AK_Adoption_TenantId_CustomerId_AdoptionId" UNIQUE ("TenantId", "CustomerId", "AdoptionId"),
        CONSTRAINT "FK_Adoption_Account_TenantId_CustomerId_AccountId" FOREIGN KEY ("TenantId", "CustomerId", "AccountId") REFERENCES platform."Account" ("TenantId", "CustomerId", "AccountId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."AuditedMonth" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Month" integer NOT NULL,
        "AuditedAt" timestamp with time zone,
        "Compared" integer NOT NULL,
        "Agreed" integer NOT NULL,
        "ClosedAt" timestamp with time zone,
        "ClosedBy" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_AuditedMonth" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE jobs."BillingRun" (
        "Id" uuid NOT NULL,
        "Month" integer NOT NULL,
        "RequestedBy" character varying(400) NOT NULL,
        "RequestedAt" timestamp with time zone NOT NULL,
        "State" character varying(32) NOT NULL,
        "Total" integer NOT NULL,
        "Issued" integer NOT NULL,
        "Failed" integer NOT NULL,
        "FailureCode" character varying(400),
        "FinishedAt" timestamp with time zone,
        CONSTRAINT "PK_BillingRun" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."BookException" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Month" integer NOT NULL,
        "Subject" character varying(120) NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "What" character varying(1000) NOT NULL,
        "SoldByTenantId" uuid,
        "ForCustomerId" uuid,
        "SubscriptionId" uuid,
        "ExpectedMinor" bigint NOT NULL,
        "FoundMinor" bigint NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "SeatsByHistory" integer,
        "State" character varying(32) NOT NULL,
        "Action" character varying(32),
        "Reason" character varying(1000),
        "Document" character varying(400),
        "DecidedAt" timestamp with time zone,
        "DecidedBy" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_BookException" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."Charge" (
        "ChargeId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "Cause" character varying(120) NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "ChargedAt" timestamp with time zone NOT NULL,
        "AccountId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "OrderId" uuid,
        "ChangeId" uuid,
        "BatchId" uuid,
        "CreditOf" uuid,
        "PlanId" uuid NOT NULL,
        "Description" character varying(400) NOT NULL,
        "Quantity" integer NOT NULL,
        "UnitPriceMinor" bigint NOT NULL,
        "UnitRate" numeric(28,12),
        "UsedUnits" numeric(28,12),
        "PeriodStart" timestamp with time zone NOT NULL,
        "PeriodEnd" timestamp with time zone NOT NULL,
        "CoversFrom" timestamp with time zone NOT NULL,
        "CoversTo" timestamp with time zone NOT NULL,
        "Days" integer NOT NULL,
        "PeriodDays" integer NOT NULL,
        "NetMinor" bigint NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "BuyingPriceId" uuid NOT NULL,
        "PriceRuleId" uuid,
        "PriceRuleVersion" integer,
        "Department" character varying(400),
        "Reference" character varying(400),
        "PurchaseOrderNumber" character varying(400),
        "Month" integer NOT NULL,
        "IsRated" boolean NOT NULL,
        "DocumentId" uuid,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Charge" PRIMARY KEY ("ChargeId"),
        CONSTRAINT "FK_Charge_AccountSubscription_TenantId_CustomerId_Subscription~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."HeldRenewal" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "HeldSince" timestamp with time zone NOT NULL,
        "TermEnd" timestamp with time zone NOT NULL,
        "StopsAt" timestamp with time zone NOT NULL,
        "State" character varying(32) NOT NULL,
        "Outcome" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_HeldRenewal" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_HeldRenewal_AccountSubscription_TenantId_CustomerId_Subscri~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."Invoice" (
        "InvoiceId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Kind" character varying(32) NOT NULL,
        "SellerEntityId" uuid NOT NULL,
        "Number" character varying(400) NOT NULL,
        "Month" integer NOT NULL,
        "IssuedAt" timestamp with time zone NOT NULL,
        "DueAt" timestamp with time zone NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "NetMinor" bigint NOT NULL,
        "TaxMinor" bigint NOT NULL,
        "TotalMinor" bigint NOT NULL,
        "Words" character varying(400),
        "LineCount" integer NOT NULL,
        "PaidMinor" bigint NOT NULL,
        "CreditedMinor" bigint NOT NULL,
        "BalanceMinor" bigint NOT NULL,
        "Status" character varying(32) NOT NULL,
        "Buyer_CountryCode" character varying(400) NOT NULL,
        "Buyer_Email" character varying(400),
        "Buyer_Name" character varying(400) NOT NULL,
        "Buyer_TaxId" character varying(400),
        "Buyer_TaxIdConfirmedAt" timestamp with time zone,
        "Buyer_TaxIdReference" character varying(400),
        "DeclaredTax_Currency" character varying(400),
        "DeclaredTax_Rate" numeric(28,12),
        "DeclaredTax_RateDate" timestamp with time zone,
        "DeclaredTax_Source" character varying(400),
        "DeclaredTax_TaxMinor" bigint,
        "Seller_CountryCode" character varying(400) NOT NULL,
        "Seller_Email" character varying(400),
        "Seller_Name" character varying(400) NOT NULL,
        "Seller_TaxId" character varying(400),
        "Seller_TaxIdConfirmedAt" timestamp with time zone,
        "Seller_TaxIdReference" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        "Taxes" jsonb NOT NULL,
        CONSTRAINT "PK_Invoice" PRIMARY KEY ("InvoiceId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."InvoiceDraft" (
        "Id" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Kind" character varying(32) NOT NULL,
        "Month" integer NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "Unit" character varying(120) NOT NULL,
        "IsIssued" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_InvoiceDraft" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."NumberSeries" (
        "Name" character varying(64) NOT NULL,
        "Last" bigint NOT NULL,
        CONSTRAINT "PK_NumberSeries" PRIMARY KEY ("Name")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."PlanNotice" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "PlanId" uuid NOT NULL,
        "PriceSheetLineId" uuid,
        "PriceMinor" bigint,
        "RenewsAt" timestamp with time zone NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "WasTold" boolean NOT NULL,
        CONSTRAINT "PK_PlanNotice" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PlanNotice_AccountSubscription_TenantId_CustomerId_Subscrip~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."ProviderInvoice" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Number" character varying(64) NOT NULL,
        "IsCreditNote" boolean NOT NULL,
        "AmendsNumber" character varying(400),
        "Month" integer NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "IssuedAt" timestamp with time zone NOT NULL,
        "TotalMinor" bigint NOT NULL,
        "Continuation" character varying(400),
        "CompletedAt" timestamp with time zone,
        "Lines" integer NOT NULL,
        "LinesMinor" bigint NOT NULL,
        "Repeated" integer NOT NULL,
        "Late" integer NOT NULL,
        "Unknown" integer NOT NULL,
        "Unallocated" integer NOT NULL,
        "RatedUpTo" uuid,
        "RatedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_ProviderInvoice" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."TaxCountry" (
        "Id" uuid NOT NULL,
        "CountryCode" character varying(400) NOT NULL,
        "Union" character varying(400),
        "Currency" character varying(400) NOT NULL,
        "Rounding" character varying(32) NOT NULL,
        "ExportCategory" character varying(400) NOT NULL,
        "ValidFrom" timestamp with time zone NOT NULL,
        "ValidTo" timestamp with time zone,
        "Source" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_TaxCountry" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."AdoptionLine" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "AdoptionId" uuid NOT NULL,
        "ProviderSubscriptionId" character varying(400) NOT NULL,
        "State" character varying(32) NOT NULL,
        "Obstacle" character varying(400),
        "FoundJson" text NOT NULL,
        "SubscriptionId" uuid,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_AdoptionLine" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_AdoptionLine_Adoption_TenantId_CustomerId_AdoptionId" FOREIGN KEY ("TenantId", "CustomerId", "AdoptionId") REFERENCES platform."Adoption" ("TenantId", "CustomerId", "AdoptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."ChargeCost" (
        "ChargeId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "SoldByTenantId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "PriceSheetLineId" uuid NOT NULL,
        "UnitCost" numeric(28,12) NOT NULL,
        "CostCurrency" character varying(400) NOT NULL,
        "FxRateId" uuid,
        "FxRate" numeric(28,12) NOT NULL,
        "FxDate" timestamp with time zone,
        "FxSource" character varying(400),
        "PriceRuleId" uuid,
        "PriceRuleVersion" integer,
        "ExpectedMinor" bigint NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_ChargeCost" PRIMARY KEY ("ChargeId"),
        CONSTRAINT "FK_ChargeCost_Charge_ChargeId" FOREIGN KEY ("ChargeId") REFERENCES platform."Charge" ("ChargeId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."WholesaleCharge" (
        "ChargeId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "ForCustomerId" uuid NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "ChargedAt" timestamp with time zone NOT NULL,
        "CreditOf" uuid,
        "UnitPriceMinor" bigint NOT NULL,
        "UnitRate" numeric(28,12),
        "NetMinor" bigint NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "Month" integer NOT NULL,
        "DocumentId" uuid,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_WholesaleCharge" PRIMARY KEY ("ChargeId"),
        CONSTRAINT "FK_WholesaleCharge_Charge_ChargeId" FOREIGN KEY ("ChargeId") REFERENCES platform."Charge" ("ChargeId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."CreditNote" (
        "CreditNoteId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "InvoiceId" uuid NOT NULL,
        "InvoiceNumber" character varying(400) NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "Number" character varying(400) NOT NULL,
        "IssuedAt" timestamp with time zone NOT NULL,
        "Reason" character varying(400) NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "NetMinor" bigint NOT NULL,
        "TaxMinor" bigint NOT NULL,
        "TotalMinor" bigint NOT NULL,
        "Buyer_CountryCode" character varying(400) NOT NULL,
        "Buyer_Email" character varying(400),
        "Buyer_Name" character varying(400) NOT NULL,
        "Buyer_TaxId" character varying(400),
        "Buyer_TaxIdConfirmedAt" timestamp with time zone,
        "Buyer_TaxIdReference" character varying(400),
        "Seller_CountryCode" character varying(400) NOT NULL,
        "Seller_Email" character varying(400),
        "Seller_Name" character varying(400) NOT NULL,
        "Seller_TaxId" character varying(400),
        "Seller_TaxIdConfirmedAt" timestamp with time zone,
        "Seller_TaxIdReference" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        "Taxes" jsonb NOT NULL,
        CONSTRAINT "PK_CreditNote" PRIMARY KEY ("CreditNoteId"),
        CONSTRAINT "FK_CreditNote_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES platform."Invoice" ("InvoiceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."InvoiceLine" (
        "Id" uuid NOT NULL,
        "InvoiceId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Number" integer NOT NULL,
        "ChargeId" uuid NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "ForCustomerId" uuid NOT NULL,
        "OrderId" uuid,
        "SubscriptionId" uuid NOT NULL,
        "Description" character varying(1000) NOT NULL,
        "Quantity" numeric(28,12) NOT NULL,
        "UnitPriceMinor" bigint,
        "UnitRate" numeric(28,12),
        "From" timestamp with time zone NOT NULL,
        "To" timestamp with time zone NOT NULL,
        "Days" integer NOT NULL,
        "PeriodDays" integer NOT NULL,
        "NetMinor" bigint NOT NULL,
        "TaxCategory" character varying(400) NOT NULL,
        "TaxPercent" numeric(28,12) NOT NULL,
        "TaxMinor" bigint NOT NULL,
        "IsCorrection" boolean NOT NULL,
        "Department" character varying(400),
        "Reference" character varying(400),
        "PurchaseOrderNumber" character varying(400),
        CONSTRAINT "PK_InvoiceLine" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_InvoiceLine_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES platform."Invoice" ("InvoiceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."CostLine" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "ProviderInvoiceId" uuid NOT NULL,
        "ProviderReference" character varying(100) NOT NULL,
        "ChargeType" character varying(64) NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "IsLate" boolean NOT NULL,
        "SoldByTenantId" uuid,
        "ForCustomerId" uuid,
        "SubscriptionId" uuid,
        "ServiceId" uuid,
        "PlanId" uuid,
        "ProviderCustomerId" character varying(64),
        "ProviderSubscriptionId" character varying(64),
        "PartnerId" character varying(100),
        "UnitPrice" numeric(28,12) NOT NULL,
        "EffectiveUnitPrice" numeric(28,12) NOT NULL,
        "Quantity" numeric(28,12) NOT NULL,
        "SubtotalMinor" bigint NOT NULL,
        "Currency" character varying(3) NOT NULL,
        "PricingCurrency" character varying(3) NOT NULL,
        "FxRate" numeric(28,12) NOT NULL,
        "FxDate" timestamp with time zone NOT NULL,
        "ChargedFrom" timestamp with time zone NOT NULL,
        "ChargedTo" timestamp with time zone NOT NULL,
        "CreditReason" character varying(400),
        CONSTRAINT "PK_CostLine" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CostLine_ProviderInvoice_ProviderInvoiceId" FOREIGN KEY ("ProviderInvoiceId") REFERENCES platform."ProviderInvoice" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE TABLE platform."CreditNoteLine" (
        "Id" uuid NOT NULL,
        "CreditNoteId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "InvoiceId" uuid NOT NULL,
        "Number" integer NOT NULL,
        "InvoiceLineNumber" integer NOT NULL,
        "ChargeId" uuid,
        "Description" character varying(1000) NOT NULL,
        "NetMinor" bigint NOT NULL,
        "TaxCategory" character varying(400) NOT NULL,
        "TaxPercent" numeric(28,12) NOT NULL,
        "TaxMinor" bigint NOT NULL,
        CONSTRAINT "PK_CreditNoteLine" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CreditNoteLine_CreditNote_CreditNoteId" FOREIGN KEY ("CreditNoteId") REFERENCES platform."CreditNote" ("CreditNoteId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_AccountSubscription_Status_ChargedTo" ON platform."AccountSubscription" ("Status", "ChargedTo");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Adoption_TenantId_CustomerId_AccountId" ON platform."Adoption" ("TenantId", "CustomerId", "AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Adoption_TenantId_CustomerId_DateCreated_AdoptionId" ON platform."Adoption" ("TenantId", "CustomerId", "DateCreated", "AdoptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_AdoptionLine_AdoptionId_ProviderSubscriptionId" ON platform."AdoptionLine" ("AdoptionId", "ProviderSubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_AdoptionLine_TenantId_CustomerId_AdoptionId" ON platform."AdoptionLine" ("TenantId", "CustomerId", "AdoptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_AuditedMonth_TenantId_Month" ON platform."AuditedMonth" ("TenantId", "Month");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_BillingRun_State_Month" ON jobs."BillingRun" ("State", "Month");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_BookException_TenantId_Month_Subject" ON platform."BookException" ("TenantId", "Month", "Subject");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_BookException_TenantId_State_DateCreated_Id" ON platform."BookException" ("TenantId", "State", "DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_Charge_Cause" ON platform."Charge" ("Cause");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Charge_CreditOf" ON platform."Charge" ("CreditOf");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Charge_DocumentId_Month_TenantId_CustomerId" ON platform."Charge" ("DocumentId", "Month", "TenantId", "CustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Charge_IsRated_Kind" ON platform."Charge" ("IsRated", "Kind");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Charge_SubscriptionId_PeriodStart" ON platform."Charge" ("SubscriptionId", "PeriodStart");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Charge_TenantId_CustomerId_ChargedAt" ON platform."Charge" ("TenantId", "CustomerId", "ChargedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Charge_TenantId_CustomerId_SubscriptionId" ON platform."Charge" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_ChargeCost_SubscriptionId" ON platform."ChargeCost" ("SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CostLine_ProviderInvoiceId_Id" ON platform."CostLine" ("ProviderInvoiceId", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_CostLine_ProviderReference" ON platform."CostLine" ("ProviderReference");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CostLine_SubscriptionId_ChargedFrom" ON platform."CostLine" ("SubscriptionId", "ChargedFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CreditNote_BuyerTenantId_DateCreated_CreditNoteId" ON platform."CreditNote" ("BuyerTenantId", "DateCreated", "CreditNoteId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CreditNote_CustomerId_DateCreated_CreditNoteId" ON platform."CreditNote" ("CustomerId", "DateCreated", "CreditNoteId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CreditNote_InvoiceId" ON platform."CreditNote" ("InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CreditNote_SellerTenantId_DateCreated_CreditNoteId" ON platform."CreditNote" ("SellerTenantId", "DateCreated", "CreditNoteId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CreditNote_SellerTenantId_Number" ON platform."CreditNote" ("SellerTenantId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CreditNoteLine_CreditNoteId" ON platform."CreditNoteLine" ("CreditNoteId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_CreditNoteLine_InvoiceId_InvoiceLineNumber" ON platform."CreditNoteLine" ("InvoiceId", "InvoiceLineNumber");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_HeldRenewal_State_StopsAt" ON platform."HeldRenewal" ("State", "StopsAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_HeldRenewal_SubscriptionId_TermEnd_HeldSince" ON platform."HeldRenewal" ("SubscriptionId", "TermEnd", "HeldSince");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_HeldRenewal_TenantId_CustomerId_SubscriptionId" ON platform."HeldRenewal" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Invoice_BuyerTenantId_DateCreated_InvoiceId" ON platform."Invoice" ("BuyerTenantId", "DateCreated", "InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Invoice_CustomerId_DateCreated_InvoiceId" ON platform."Invoice" ("CustomerId", "DateCreated", "InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_Invoice_SellerEntityId_Number" ON platform."Invoice" ("SellerEntityId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_Invoice_SellerTenantId_DateCreated_InvoiceId" ON platform."Invoice" ("SellerTenantId", "DateCreated", "InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_InvoiceDraft_IsIssued_Month" ON platform."InvoiceDraft" ("IsIssued", "Month");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_InvoiceDraft_Unit" ON platform."InvoiceDraft" ("Unit");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_InvoiceLine_ChargeId" ON platform."InvoiceLine" ("ChargeId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_InvoiceLine_InvoiceId_Number" ON platform."InvoiceLine" ("InvoiceId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_PlanNotice_SubscriptionId_At" ON platform."PlanNotice" ("SubscriptionId", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_PlanNotice_TenantId_CustomerId_SubscriptionId" ON platform."PlanNotice" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_ProviderInvoice_Month_Currency" ON platform."ProviderInvoice" ("Month", "Currency");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_ProviderInvoice_Number" ON platform."ProviderInvoice" ("Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE UNIQUE INDEX "IX_TaxCountry_CountryCode_ValidFrom" ON platform."TaxCountry" ("CountryCode", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_WholesaleCharge_CreditOf" ON platform."WholesaleCharge" ("CreditOf");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    CREATE INDEX "IX_WholesaleCharge_DocumentId_Month_BuyerTenantId" ON platform."WholesaleCharge" ("DocumentId", "Month", "BuyerTenantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126093748_BillingAndExistingBusiness') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126093748_BillingAndExistingBusiness', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE TABLE platform."Payment" (
        "PaymentId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Method" character varying(32) NOT NULL,
        "Source" character varying(120) NOT NULL,
        "Reference" character varying(400),
        "ReceivedAt" timestamp with time zone NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "AmountMinor" bigint NOT NULL,
        "AllocatedMinor" bigint NOT NULL,
        "RefundedMinor" bigint NOT NULL,
        "UnallocatedMinor" bigint NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Payment" PRIMARY KEY ("PaymentId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE TABLE platform."PaymentAllocation" (
        "Id" uuid NOT NULL,
        "PaymentId" uuid NOT NULL,
        "InvoiceId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "AmountMinor" bigint NOT NULL,
        "At" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_PaymentAllocation" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PaymentAllocation_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES platform."Invoice" ("InvoiceId") ON DELETE RESTRICT,
        CONSTRAINT "FK_PaymentAllocation_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES platform."Payment" ("PaymentId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE TABLE platform."PaymentRefund" (
        "RefundId" uuid NOT NULL,
        "PaymentId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "AmountMinor" bigint NOT NULL,
        "Reason" character varying(400) NOT NULL,
        "RequestedAt" timestamp with time zone NOT NULL,
        "Status" character varying(32) NOT NULL,
        "EndedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_PaymentRefund" PRIMARY KEY ("RefundId"),
        CONSTRAINT "FK_PaymentRefund_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES platform."Payment" ("PaymentId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE INDEX "IX_Payment_BuyerTenantId_DateCreated_PaymentId" ON platform."Payment" ("BuyerTenantId", "DateCreated", "PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE INDEX "IX_Payment_CustomerId_DateCreated_PaymentId" ON platform."Payment" ("CustomerId", "DateCreated", "PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE INDEX "IX_Payment_SellerTenantId_DateCreated_PaymentId" ON platform."Payment" ("SellerTenantId", "DateCreated", "PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE UNIQUE INDEX "IX_Payment_SellerTenantId_Source" ON platform."Payment" ("SellerTenantId", "Source");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE INDEX "IX_PaymentAllocation_InvoiceId" ON platform."PaymentAllocation" ("InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE INDEX "IX_PaymentAllocation_PaymentId" ON platform."PaymentAllocation" ("PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    CREATE INDEX "IX_PaymentRefund_PaymentId" ON platform."PaymentRefund" ("PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126120055_Payments') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126120055_Payments', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE registry."LegalEntity" ADD "Address_City" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE registry."LegalEntity" ADD "Address_CountryCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE registry."LegalEntity" ADD "Address_Line1" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE registry."LegalEntity" ADD "Address_Line2" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE registry."LegalEntity" ADD "Address_PostalCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE registry."LegalEntity" ADD "Address_Region" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE registry."LegalEntity" ADD "BillingEmail" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Buyer_Address_City" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Buyer_Address_CountryCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Buyer_Address_Line1" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Buyer_Address_Line2" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Buyer_Address_PostalCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Buyer_Address_Region" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Seller_Address_City" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Seller_Address_CountryCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Seller_Address_Line1" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Seller_Address_Line2" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Seller_Address_PostalCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Invoice" ADD "Seller_Address_Region" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Customer" ADD "Address_City" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Customer" ADD "Address_CountryCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Customer" ADD "Address_Line1" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Customer" ADD "Address_Line2" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Customer" ADD "Address_PostalCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."Customer" ADD "Address_Region" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Buyer_Address_City" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Buyer_Address_CountryCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Buyer_Address_Line1" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Buyer_Address_Line2" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Buyer_Address_PostalCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Buyer_Address_Region" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Seller_Address_City" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Seller_Address_CountryCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Seller_Address_Line1" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Seller_Address_Line2" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Seller_Address_PostalCode" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    ALTER TABLE platform."CreditNote" ADD "Seller_Address_Region" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    CREATE TABLE platform."DocumentDelivery" (
        "Id" uuid NOT NULL,
        "DocumentId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Number" integer NOT NULL,
        "MailId" uuid NOT NULL,
        "Address" character varying(254) NOT NULL,
        "RequestedAt" timestamp with time zone NOT NULL,
        "State" character varying(32) NOT NULL,
        "SentAt" timestamp with time zone,
        CONSTRAINT "PK_DocumentDelivery" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    CREATE TABLE platform."DocumentFile" (
        "Id" uuid NOT NULL,
        "DocumentId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Format" character varying(32) NOT NULL,
        "Name" character varying(64) NOT NULL,
        "Hash" character varying(64) NOT NULL,
        "Size" bigint NOT NULL,
        "StoredAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_DocumentFile" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    CREATE UNIQUE INDEX "IX_DocumentDelivery_DocumentId_Number" ON platform."DocumentDelivery" ("DocumentId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    CREATE INDEX "IX_DocumentDelivery_MailId" ON platform."DocumentDelivery" ("MailId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    CREATE UNIQUE INDEX "IX_DocumentFile_DocumentId_Format" ON platform."DocumentFile" ("DocumentId", "Format");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126130729_Documents') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126130729_Documents', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    CREATE TABLE platform."PortalSession" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "HandleHash" bytea NOT NULL,
        "Subject" character varying(100) NOT NULL,
        "IdentitySession" character varying(100) NOT NULL,
        "Sealed" bytea NOT NULL,
        "Generation" integer NOT NULL,
        "AccessEndsAt" timestamp with time zone NOT NULL,
        "RefreshLeasedUntil" timestamp with time zone,
        "StartedAt" timestamp with time zone NOT NULL,
        "LastSeenAt" timestamp with time zone NOT NULL,
        "IdleMinutes" integer NOT NULL,
        "EndsAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "Address" character varying(64),
        "UserAgent" character varying(400),
        CONSTRAINT "PK_PortalSession" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    CREATE TABLE platform."PortalSignIn" (
        "TenantId" uuid NOT NULL,
        "HandleHash" bytea NOT NULL,
        "Sealed" bytea NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "UsedAt" timestamp with time zone,
        CONSTRAINT "PK_PortalSignIn" PRIMARY KEY ("TenantId", "HandleHash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    CREATE INDEX "IX_PortalSession_EndsAt" ON platform."PortalSession" ("EndsAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    CREATE UNIQUE INDEX "IX_PortalSession_TenantId_HandleHash" ON platform."PortalSession" ("TenantId", "HandleHash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    CREATE INDEX "IX_PortalSession_TenantId_IdentitySession" ON platform."PortalSession" ("TenantId", "IdentitySession");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    CREATE INDEX "IX_PortalSession_TenantId_Subject" ON platform."PortalSession" ("TenantId", "Subject");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    CREATE INDEX "IX_PortalSignIn_CreatedAt" ON platform."PortalSignIn" ("CreatedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126153118_PortalSessions') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126153118_PortalSessions', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    ALTER TABLE platform."TenantCredit" ADD "IsHeldForDebt" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    ALTER TABLE platform."Invoice" ADD "DisputedMinor" bigint NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    ALTER TABLE platform."Invoice" ADD "WrittenOffMinor" bigint NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    ALTER TABLE platform."CustomerCredit" ADD "IsHeldForDebt" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE TABLE platform."BankEntry" (
        "BankEntryId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Source" character varying(120) NOT NULL,
        "AmountMinor" bigint NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "BookedOn" date NOT NULL,
        "Payer" character varying(400),
        "Remittance" character varying(400) NOT NULL,
        "State" character varying(32) NOT NULL,
        "PaymentId" uuid,
        "DismissedFor" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_BankEntry" PRIMARY KEY ("BankEntryId"),
        CONSTRAINT "FK_BankEntry_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES platform."Payment" ("PaymentId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE TABLE platform."DunningCase" (
        "DunningCaseId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "InvoiceId" uuid NOT NULL,
        "Round" integer NOT NULL,
        "CountsFrom" timestamp with time zone NOT NULL,
        "State" character varying(32) NOT NULL,
        "NextAt" timestamp with time zone,
        "Holds" boolean NOT NULL,
        "Suspends" boolean NOT NULL,
        "IsCovered" boolean NOT NULL,
        "SeenBalanceMinor" bigint NOT NULL,
        "SeenDisputedMinor" bigint NOT NULL,
        "SeenUnallocatedMinor" bigint NOT NULL,
        "ClosedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_DunningCase" PRIMARY KEY ("DunningCaseId"),
        CONSTRAINT "FK_DunningCase_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES platform."Invoice" ("InvoiceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE TABLE platform."DunningSettings" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "NetDays" integer NOT NULL,
        "IsOn" boolean NOT NULL,
        "ReminderDays" integer[] NOT NULL,
        "HoldDays" integer,
        "SuspendDays" integer,
        "NoticeDays" integer NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_DunningSettings" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE TABLE platform."DunningSuspension" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid NOT NULL,
        "SubscriptionId" uuid NOT NULL,
        "Since" timestamp with time zone NOT NULL,
        "State" character varying(32) NOT NULL,
        "Attempts" integer NOT NULL,
        "EndedAt" timestamp with time zone,
        "Outcome" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_DunningSuspension" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_DunningSuspension_AccountSubscription_TenantId_CustomerId_S~" FOREIGN KEY ("TenantId", "CustomerId", "SubscriptionId") REFERENCES platform."AccountSubscription" ("TenantId", "CustomerId", "AccountSubscriptionId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE TABLE platform."InvoiceDispute" (
        "Id" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "InvoiceId" uuid NOT NULL,
        "AmountMinor" bigint NOT NULL,
        "Reason" character varying(400) NOT NULL,
        "OpenedAt" timestamp with time zone NOT NULL,
        "ResolvedAt" timestamp with time zone,
        "Resolution" character varying(400),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_InvoiceDispute" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_InvoiceDispute_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES platform."Invoice" ("InvoiceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE TABLE platform."WriteOff" (
        "Id" uuid NOT NULL,
        "InvoiceId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "AmountMinor" bigint NOT NULL,
        "Reason" character varying(400) NOT NULL,
        "At" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_WriteOff" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_WriteOff_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES platform."Invoice" ("InvoiceId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE TABLE platform."DunningStep" (
        "Id" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "CaseId" uuid NOT NULL,
        "InvoiceId" uuid NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "Number" integer NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "IsSkipped" boolean NOT NULL,
        "MailId" uuid,
        CONSTRAINT "PK_DunningStep" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_DunningStep_DunningCase_CaseId" FOREIGN KEY ("CaseId") REFERENCES platform."DunningCase" ("DunningCaseId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_Invoice_Status_DueAt" ON platform."Invoice" ("Status", "DueAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_BankEntry_PaymentId" ON platform."BankEntry" ("PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_BankEntry_TenantId_DateCreated_BankEntryId" ON platform."BankEntry" ("TenantId", "DateCreated", "BankEntryId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE UNIQUE INDEX "IX_BankEntry_TenantId_Source" ON platform."BankEntry" ("TenantId", "Source");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningCase_BuyerTenantId_DateCreated_DunningCaseId" ON platform."DunningCase" ("BuyerTenantId", "DateCreated", "DunningCaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningCase_CustomerId_DateCreated_DunningCaseId" ON platform."DunningCase" ("CustomerId", "DateCreated", "DunningCaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE UNIQUE INDEX "IX_DunningCase_InvoiceId_Round" ON platform."DunningCase" ("InvoiceId", "Round");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningCase_SellerTenantId_DateCreated_DunningCaseId" ON platform."DunningCase" ("SellerTenantId", "DateCreated", "DunningCaseId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningCase_State_NextAt" ON platform."DunningCase" ("State", "NextAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE UNIQUE INDEX "IX_DunningSettings_TenantId" ON platform."DunningSettings" ("TenantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE UNIQUE INDEX "IX_DunningStep_CaseId_Kind_Number" ON platform."DunningStep" ("CaseId", "Kind", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningStep_InvoiceId" ON platform."DunningStep" ("InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningSuspension_CustomerId_State" ON platform."DunningSuspension" ("CustomerId", "State");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningSuspension_State" ON platform."DunningSuspension" ("State");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningSuspension_TenantId_CustomerId_SubscriptionId" ON platform."DunningSuspension" ("TenantId", "CustomerId", "SubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_DunningSuspension_TenantId_DateCreated_Id" ON platform."DunningSuspension" ("TenantId", "DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_InvoiceDispute_InvoiceId" ON platform."InvoiceDispute" ("InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    CREATE INDEX "IX_WriteOff_InvoiceId" ON platform."WriteOff" ("InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126154033_Dunning') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126154033_Dunning', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    ALTER TABLE platform."InvoiceDraft" ADD "GroupKey" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    ALTER TABLE platform."InvoiceDraft" ADD "GroupedBy" character varying(32);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    ALTER TABLE platform."Invoice" ADD "GroupKey" character varying(400);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    ALTER TABLE platform."Invoice" ADD "GroupedBy" character varying(32);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    ALTER TABLE platform."Customer" ADD "InvoicesBy" character varying(32);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    CREATE TABLE platform."Export" (
        "ExportId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Kind" character varying(32) NOT NULL,
        "Format" character varying(32) NOT NULL,
        "OfCustomerId" uuid,
        "OfTenantId" uuid,
        "From" timestamp with time zone,
        "To" timestamp with time zone,
        "RequestedAt" timestamp with time zone NOT NULL,
        "Status" character varying(32) NOT NULL,
        "Total" integer,
        "Done" integer NOT NULL,
        "Parts" integer NOT NULL,
        "Place" character varying(400),
        "FileName" character varying(400),
        "Size" bigint,
        "Hash" character varying(64),
        "FinishedAt" timestamp with time zone,
        "ExpiresAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Export" PRIMARY KEY ("ExportId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    CREATE INDEX "IX_AuditEvent_SubjectId" ON platform."AuditEvent" ("SubjectId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    CREATE INDEX "IX_Export_Status_ExpiresAt" ON platform."Export" ("Status", "ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    CREATE INDEX "IX_Export_TenantId_DateCreated_ExportId" ON platform."Export" ("TenantId", "DateCreated", "ExportId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164150_Accounting') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126164150_Accounting', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    ALTER TABLE platform."PaymentRefund" ADD "ProviderRefundId" character varying(100);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    ALTER TABLE platform."Payment" ADD "DisputedMinor" bigint NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE TABLE platform."CardDispute" (
        "CardDisputeId" uuid NOT NULL,
        "SellerTenantId" uuid NOT NULL,
        "BuyerTenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "PaymentId" uuid NOT NULL,
        "InvoiceId" uuid NOT NULL,
        "ProviderDisputeId" character varying(100) NOT NULL,
        "AmountMinor" bigint NOT NULL,
        "WithheldMinor" bigint NOT NULL,
        "Reason" character varying(400) NOT NULL,
        "Status" character varying(32) NOT NULL,
        "OpenedAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_CardDispute" PRIMARY KEY ("CardDisputeId"),
        CONSTRAINT "FK_CardDispute_Payment_PaymentId" FOREIGN KEY ("PaymentId") REFERENCES platform."Payment" ("PaymentId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE TABLE platform."CardEvent" (
        "Id" uuid NOT NULL,
        "EventId" character varying(100) NOT NULL,
        "Name" character varying(400) NOT NULL,
        "ObjectType" character varying(400) NOT NULL,
        "ObjectId" character varying(400) NOT NULL,
        "Account" character varying(400),
        "ReceivedAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_CardEvent" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE TABLE platform."CardHolder" (
        "CardHolderId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "SellerTenantId" uuid NOT NULL,
        "Buyer" uuid NOT NULL,
        "ProviderHolderId" character varying(400),
        "DefaultCardId" uuid,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_CardHolder" PRIMARY KEY ("CardHolderId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE TABLE platform."PaymentAccount" (
        "PaymentAccountId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "ProviderAccountId" character varying(100),
        "Status" character varying(32) NOT NULL,
        "FeePercent" numeric(28,12) NOT NULL,
        "ReturnPath" character varying(400),
        "SealedLink" bytea,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_PaymentAccount" PRIMARY KEY ("PaymentAccountId"),
        CONSTRAINT "FK_PaymentAccount_Tenant_TenantId" FOREIGN KEY ("TenantId") REFERENCES registry."Tenant" ("TenantId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE TABLE platform."CardSetup" (
        "CardSetupId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "HolderId" uuid NOT NULL,
        "ReturnPath" character varying(400),
        "Status" character varying(32) NOT NULL,
        "ProviderPageId" character varying(400),
        "SealedLink" bytea,
        "CardId" uuid,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_CardSetup" PRIMARY KEY ("CardSetupId"),
        CONSTRAINT "FK_CardSetup_CardHolder_HolderId" FOREIGN KEY ("HolderId") REFERENCES platform."CardHolder" ("CardHolderId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE TABLE platform."SavedCard" (
        "SavedCardId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "HolderId" uuid NOT NULL,
        "ProviderCardId" character varying(100) NOT NULL,
        "Brand" character varying(400) NOT NULL,
        "Last4" character varying(400) NOT NULL,
        "ExpiryMonth" integer NOT NULL,
        "ExpiryYear" integer NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_SavedCard" PRIMARY KEY ("SavedCardId"),
        CONSTRAINT "FK_SavedCard_CardHolder_HolderId" FOREIGN KEY ("HolderId") REFERENCES platform."CardHolder" ("CardHolderId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE TABLE platform."CardPayment" (
        "CardPaymentId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "SellerTenantId" uuid NOT NULL,
        "HolderId" uuid NOT NULL,
        "CardId" uuid NOT NULL,
        "InvoiceId" uuid NOT NULL,
        "OpenInvoiceId" uuid,
        "AmountMinor" bigint NOT NULL,
        "Currency" character varying(400) NOT NULL,
        "ReturnPath" character varying(400),
        "Status" character varying(32) NOT NULL,
        "Failure" character varying(32),
        "SentAt" timestamp with time zone,
        "FeeMinor" bigint NOT NULL,
        "ProviderChargeId" character varying(100),
        "SealedLink" bytea,
        "CancelAsked" boolean NOT NULL,
        "PaymentId" uuid,
        "EndedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_CardPayment" PRIMARY KEY ("CardPaymentId"),
        CONSTRAINT "FK_CardPayment_CardHolder_HolderId" FOREIGN KEY ("HolderId") REFERENCES platform."CardHolder" ("CardHolderId") ON DELETE RESTRICT,
        CONSTRAINT "FK_CardPayment_Invoice_InvoiceId" FOREIGN KEY ("InvoiceId") REFERENCES platform."Invoice" ("InvoiceId") ON DELETE RESTRICT,
        CONSTRAINT "FK_CardPayment_SavedCard_CardId" FOREIGN KEY ("CardId") REFERENCES platform."SavedCard" ("SavedCardId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_PaymentRefund_ProviderRefundId" ON platform."PaymentRefund" ("ProviderRefundId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardDispute_InvoiceId" ON platform."CardDispute" ("InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardDispute_PaymentId" ON platform."CardDispute" ("PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_CardDispute_ProviderDisputeId" ON platform."CardDispute" ("ProviderDisputeId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_CardEvent_EventId" ON platform."CardEvent" ("EventId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardEvent_ReceivedAt" ON platform."CardEvent" ("ReceivedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_CardHolder_SellerTenantId_Buyer" ON platform."CardHolder" ("SellerTenantId", "Buyer");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardPayment_CardId" ON platform."CardPayment" ("CardId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardPayment_HolderId" ON platform."CardPayment" ("HolderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardPayment_InvoiceId_DateCreated_CardPaymentId" ON platform."CardPayment" ("InvoiceId", "DateCreated", "CardPaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_CardPayment_OpenInvoiceId" ON platform."CardPayment" ("OpenInvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardPayment_PaymentId" ON platform."CardPayment" ("PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_CardPayment_ProviderChargeId" ON platform."CardPayment" ("ProviderChargeId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardPayment_TenantId_CustomerId_DateCreated_CardPaymentId" ON platform."CardPayment" ("TenantId", "CustomerId", "DateCreated", "CardPaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_CardSetup_HolderId" ON platform."CardSetup" ("HolderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_PaymentAccount_ProviderAccountId" ON platform."PaymentAccount" ("ProviderAccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_PaymentAccount_TenantId" ON platform."PaymentAccount" ("TenantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE INDEX "IX_SavedCard_HolderId" ON platform."SavedCard" ("HolderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    CREATE UNIQUE INDEX "IX_SavedCard_ProviderCardId" ON platform."SavedCard" ("ProviderCardId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126164911_Cards') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126164911_Cards', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126231011_BankAccounts') THEN
    ALTER TABLE registry."LegalEntity" ADD "BankAccounts" jsonb NOT NULL DEFAULT '[]';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126231011_BankAccounts') THEN
    ALTER TABLE platform."Invoice" ADD "PayTo" jsonb;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126231011_BankAccounts') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126231011_BankAccounts', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126232002_Branding') THEN
    CREATE TABLE platform."BrandDraft" (
        "TenantId" uuid NOT NULL,
        "Settings" character varying(4000),
        "Logo" character varying(70),
        "LogoOnDark" character varying(70),
        "Mark" character varying(70),
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_BrandDraft" PRIMARY KEY ("TenantId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126232002_Branding') THEN
    CREATE TABLE platform."BrandImage" (
        "TenantId" uuid NOT NULL,
        "Name" character varying(70) NOT NULL,
        "Content" bytea NOT NULL,
        "AddedAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_BrandImage" PRIMARY KEY ("TenantId", "Name")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126232002_Branding') THEN
    CREATE TABLE platform."BrandVersion" (
        "BrandVersionId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Number" integer NOT NULL,
        "Label" character varying(60) NOT NULL,
        "Settings" character varying(4000) NOT NULL,
        "Logo" character varying(70),
        "LogoOnDark" character varying(70),
        "Mark" character varying(70),
        "PublishedAt" timestamp with time zone NOT NULL,
        "PublishedBy" character varying(200) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_BrandVersion" PRIMARY KEY ("BrandVersionId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126232002_Branding') THEN
    CREATE UNIQUE INDEX "IX_BrandVersion_TenantId_Number" ON platform."BrandVersion" ("TenantId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126232002_Branding') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126232002_Branding', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126234422_BuyerDisputes') THEN
    ALTER TABLE platform."InvoiceDispute" ADD "IsBuyers" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126234422_BuyerDisputes') THEN
    ALTER TABLE platform."InvoiceDispute" ADD "Lines" integer[] NOT NULL DEFAULT ('{}');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126234422_BuyerDisputes') THEN
    CREATE INDEX "IX_InvoiceDispute_SellerTenantId_DateCreated_Id" ON platform."InvoiceDispute" ("SellerTenantId", "DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261126234422_BuyerDisputes') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261126234422_BuyerDisputes', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    DROP INDEX platform."IX_SubscriptionChange_SubscriptionId_AcceptedAt";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_SubscriptionDrift_DateCreated_Id" ON platform."SubscriptionDrift" ("DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_SubscriptionChange_SubscriptionId_DateCreated_Id" ON platform."SubscriptionChange" ("SubscriptionId", "DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_SavedCard_TenantId_CustomerId_DateCreated_SavedCardId" ON platform."SavedCard" ("TenantId", "CustomerId", "DateCreated", "SavedCardId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_SavedCard_TenantId_DateCreated_SavedCardId" ON platform."SavedCard" ("TenantId", "DateCreated", "SavedCardId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_PriceSheetLine_DateCreated_Id" ON platform."PriceSheetLine" ("DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_Payment_DateCreated_PaymentId" ON platform."Payment" ("DateCreated", "PaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_OutboxMessage_CreatedAt_Id" ON jobs."OutboxMessage" ("CreatedAt", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_OrderEvent_OrderId_At_Id" ON platform."OrderEvent" ("OrderId", "At", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_Order_DateCreated_OrderId" ON platform."Order" ("DateCreated", "OrderId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_Licence_TenantId_DateCreated_LicenceId" ON platform."Licence" ("TenantId", "DateCreated", "LicenceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_Invoice_DateCreated_InvoiceId" ON platform."Invoice" ("DateCreated", "InvoiceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_ExchangeRate_ToCurrency_ValidFrom" ON platform."ExchangeRate" ("ToCurrency", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_Customer_DateCreated_CustomerId" ON platform."Customer" ("DateCreated", "CustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_CardPayment_TenantId_DateCreated_CardPaymentId" ON platform."CardPayment" ("TenantId", "DateCreated", "CardPaymentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_BookException_TenantId_DateCreated_Id" ON platform."BookException" ("TenantId", "DateCreated", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_AuditEvent_At_Id" ON platform."AuditEvent" ("At", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_AccountSubscription_TenantId_CustomerId_EndDate_AccountSubs~" ON platform."AccountSubscription" ("TenantId", "CustomerId", "EndDate", "AccountSubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    CREATE INDEX "IX_AccountSubscription_TenantId_EndDate_AccountSubscriptionId" ON platform."AccountSubscription" ("TenantId", "EndDate", "AccountSubscriptionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations WHERE "MigrationId" = '20261127074627_ReadingOrder') THEN
    INSERT INTO __migrations ("MigrationId", "ProductVersion")
    VALUES ('20261127074627_ReadingOrder', '10.0.14');
    END IF;
END $EF$;
COMMIT;
