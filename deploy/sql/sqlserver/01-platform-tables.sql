IF OBJECT_ID(N'[__migrations]') IS NULL
BEGIN
    CREATE TABLE [__migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    IF SCHEMA_ID(N'platform') IS NULL EXEC(N'CREATE SCHEMA [platform];');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    IF SCHEMA_ID(N'registry') IS NULL EXEC(N'CREATE SCHEMA [registry];');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    IF SCHEMA_ID(N'jobs') IS NULL EXEC(N'CREATE SCHEMA [jobs];');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[AuditEvent] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [At] datetime2 NOT NULL,
        [Actor] nvarchar(400) NOT NULL,
        [ActorKind] nvarchar(32) NOT NULL,
        [Action] nvarchar(400) NOT NULL,
        [SubjectType] nvarchar(400) NOT NULL,
        [SubjectId] nvarchar(400) NOT NULL,
        [Reason] nvarchar(1000) NULL,
        [TraceId] nvarchar(400) NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_AuditEvent] PRIMARY KEY NONCLUSTERED ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [registry].[ClockOffset] (
        [Id] int NOT NULL,
        [OffsetTicks] bigint NOT NULL,
        CONSTRAINT [PK_ClockOffset] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Customer] (
        [CustomerId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Email] nvarchar(400) NOT NULL,
        [Type] nvarchar(32) NOT NULL,
        [CountryCode] nvarchar(400) NOT NULL,
        [VatId] nvarchar(400) NULL,
        [ProviderLink] nvarchar(32) NOT NULL,
        [ProviderCustomerId] nvarchar(400) NULL,
        [ProviderLinkRequest] nvarchar(400) NULL,
        [AgreementConfirmedAt] datetime2 NULL,
        [Agreement_AcceptedAt] datetime2 NULL,
        [Agreement_AcceptedBy] nvarchar(400) NULL,
        [Agreement_Email] nvarchar(400) NULL,
        [Agreement_Version] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Customer] PRIMARY KEY ([CustomerId]),
        CONSTRAINT [AK_Customer_TenantId_CustomerId] UNIQUE ([TenantId], [CustomerId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [registry].[DataVersion] (
        [Name] nvarchar(64) NOT NULL,
        [Value] bigint NOT NULL,
        CONSTRAINT [PK_DataVersion] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[ExchangeRate] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [FromCurrency] nvarchar(400) NOT NULL,
        [ToCurrency] nvarchar(400) NOT NULL,
        [Rate] decimal(28,12) NOT NULL,
        [ValidFrom] datetime2 NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_ExchangeRate] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [jobs].[IdempotencyRecord] (
        [Id] nvarchar(64) NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [BodyHash] nvarchar(64) NOT NULL,
        [StatusCode] int NOT NULL,
        [Location] nvarchar(400) NULL,
        [ETag] nvarchar(400) NULL,
        [Body] varbinary(max) NOT NULL,
        [IsProtected] bit NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecord] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [jobs].[JobRun] (
        [Id] uniqueidentifier NOT NULL,
        [Job] nvarchar(400) NOT NULL,
        [ForTenantId] uniqueidentifier NULL,
        [DueAt] datetime2 NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [FinishedAt] datetime2 NULL,
        [Outcome] nvarchar(32) NOT NULL,
        [Handled] int NOT NULL,
        [Error] nvarchar(4000) NULL,
        CONSTRAINT [PK_JobRun] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Mail] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Template] nvarchar(64) NOT NULL,
        [Language] nvarchar(16) NULL,
        [Sealed] varbinary(max) NULL,
        [State] nvarchar(32) NOT NULL,
        [Attempts] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [SentAt] datetime2 NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_Mail] PRIMARY KEY NONCLUSTERED ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [jobs].[OutboxMessage] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Topic] nvarchar(400) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [Attempts] int NOT NULL,
        [NotBefore] datetime2 NOT NULL,
        [LeasedUntil] datetime2 NULL,
        [LeaseToken] uniqueidentifier NULL,
        [LastError] nvarchar(1000) NULL,
        [CreatedAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [TraceParent] nvarchar(400) NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_OutboxMessage] PRIMARY KEY NONCLUSTERED ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[PriceRule] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NULL,
        [Name] nvarchar(400) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [ScopeType] nvarchar(32) NOT NULL,
        [ScopeId] nvarchar(400) NULL,
        [Percent] decimal(28,12) NULL,
        [FixedPriceMinor] bigint NULL,
        [FixedPriceCurrency] nvarchar(400) NULL,
        [EffectiveFrom] datetime2 NOT NULL,
        [EffectiveTo] datetime2 NULL,
        [AllowBelowCost] bit NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_PriceRule] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [registry].[ProvisioningStep] (
        [TenantId] uniqueidentifier NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Position] int NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [Attempts] int NOT NULL,
        [Error] nvarchar(4000) NULL,
        [FinishedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_ProvisioningStep] PRIMARY KEY ([TenantId], [Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Quote] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [Fingerprint] nvarchar(400) NOT NULL,
        [AnswerJson] nvarchar(max) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Quote] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Service] (
        [ServiceId] uniqueidentifier NOT NULL,
        [ProviderProductId] nvarchar(400) NOT NULL,
        [Slug] nvarchar(400) NOT NULL,
        [ServiceName] nvarchar(400) NOT NULL,
        [Publisher] nvarchar(400) NOT NULL,
        [Category] nvarchar(400) NOT NULL,
        [Description] nvarchar(4000) NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [ExpirationDate] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Service] PRIMARY KEY ([ServiceId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [jobs].[SyncState] (
        [Feed] nvarchar(64) NOT NULL,
        [ETag] nvarchar(400) NULL,
        [Continuation] nvarchar(400) NULL,
        [CompletedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_SyncState] PRIMARY KEY ([Feed])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[TaxRate] (
        [Id] uniqueidentifier NOT NULL,
        [CountryCode] nvarchar(400) NOT NULL,
        [Category] nvarchar(400) NOT NULL,
        [Percent] decimal(28,12) NOT NULL,
        [ValidFrom] datetime2 NOT NULL,
        [ValidTo] datetime2 NULL,
        [Source] nvarchar(400) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_TaxRate] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [registry].[Tenant] (
        [TenantId] uniqueidentifier NOT NULL,
        [ParentId] uniqueidentifier NULL,
        [Slug] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [Region] nvarchar(400) NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [Market] nvarchar(400) NOT NULL,
        [Language] nvarchar(400) NOT NULL,
        [TimeZone] nvarchar(400) NOT NULL,
        [Theme] nvarchar(400) NOT NULL,
        [PartnerId] nvarchar(400) NULL,
        [SellerEntityId] uniqueidentifier NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Tenant] PRIMARY KEY ([TenantId]),
        CONSTRAINT [FK_Tenant_Tenant_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [registry].[Tenant] ([TenantId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Account] (
        [AccountId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [AccountName] nvarchar(400) NOT NULL,
        [Email] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Account] PRIMARY KEY ([AccountId]),
        CONSTRAINT [AK_Account_TenantId_CustomerId_AccountId] UNIQUE ([TenantId], [CustomerId], [AccountId]),
        CONSTRAINT [FK_Account_Customer_TenantId_CustomerId] FOREIGN KEY ([TenantId], [CustomerId]) REFERENCES [platform].[Customer] ([TenantId], [CustomerId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[VatIdCheck] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [VatId] nvarchar(400) NOT NULL,
        [IsConfirmed] bit NOT NULL,
        [Reference] nvarchar(400) NULL,
        [CheckedAt] datetime2 NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_VatIdCheck] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VatIdCheck_Customer_TenantId_CustomerId] FOREIGN KEY ([TenantId], [CustomerId]) REFERENCES [platform].[Customer] ([TenantId], [CustomerId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[CatalogueEntry] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [ServiceId] uniqueidentifier NOT NULL,
        [ForCustomerId] uniqueidentifier NULL,
        [IsShown] bit NOT NULL,
        [IsFeatured] bit NOT NULL,
        [Description] nvarchar(4000) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_CatalogueEntry] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CatalogueEntry_Service_ServiceId] FOREIGN KEY ([ServiceId]) REFERENCES [platform].[Service] ([ServiceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Plan] (
        [PlanId] uniqueidentifier NOT NULL,
        [ServiceId] uniqueidentifier NOT NULL,
        [ProviderOfferId] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Term] nvarchar(400) NOT NULL,
        [BillingCycle] nvarchar(400) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Unit] nvarchar(400) NOT NULL,
        [MinQuantity] int NOT NULL,
        [MaxQuantity] int NOT NULL,
        [Segment] nvarchar(400) NOT NULL,
        [IsTrial] bit NOT NULL,
        [AddOnOf] nvarchar(400) NULL,
        [IsOffered] bit NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Plan] PRIMARY KEY ([PlanId]),
        CONSTRAINT [FK_Plan_Service_ServiceId] FOREIGN KEY ([ServiceId]) REFERENCES [platform].[Service] ([ServiceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [registry].[LegalEntity] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [CountryCode] nvarchar(400) NOT NULL,
        [TaxId] nvarchar(400) NULL,
        [Currency] nvarchar(400) NOT NULL,
        [NumberPrefix] nvarchar(400) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_LegalEntity] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LegalEntity_Tenant_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [registry].[Tenant] ([TenantId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [registry].[TenantHost] (
        [Host] nvarchar(255) NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [IsPrimary] bit NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_TenantHost] PRIMARY KEY ([Host]),
        CONSTRAINT [FK_TenantHost_Tenant_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [registry].[Tenant] ([TenantId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [registry].[TenantIssuer] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Issuer] nvarchar(400) NOT NULL,
        [Audience] nvarchar(400) NOT NULL,
        [IsExternal] bit NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [HoldsPair] bit NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        [Trust] nvarchar(max) NULL,
        CONSTRAINT [PK_TenantIssuer] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TenantIssuer_Tenant_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [registry].[Tenant] ([TenantId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Order] (
        [OrderId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Number] nvarchar(400) NOT NULL,
        [OrderDate] datetime2 NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [NetMinor] bigint NOT NULL,
        [TaxMinor] bigint NOT NULL,
        [PurchaseOrderNumber] nvarchar(400) NULL,
        [QuoteId] uniqueidentifier NULL,
        [FailureCode] nvarchar(400) NULL,
        [FailureReason] nvarchar(1000) NULL,
        [EndedAt] datetime2 NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [Terms_AcceptedAt] datetime2 NULL,
        [Terms_AcceptedBy] nvarchar(400) NULL,
        [Terms_Version] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Order] PRIMARY KEY NONCLUSTERED ([OrderId]),
        CONSTRAINT [AK_Order_TenantId_CustomerId_OrderId] UNIQUE ([TenantId], [CustomerId], [OrderId]),
        CONSTRAINT [FK_Order_Account_TenantId_CustomerId_AccountId] FOREIGN KEY ([TenantId], [CustomerId], [AccountId]) REFERENCES [platform].[Account] ([TenantId], [CustomerId], [AccountId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[BuyingPrice] (
        [Id] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [UnitPriceMinor] bigint NOT NULL,
        [UnitRate] decimal(28,12) NULL,
        [Currency] nvarchar(400) NOT NULL,
        [Fingerprint] nvarchar(400) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_BuyingPrice] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BuyingPrice_Plan_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [platform].[Plan] ([PlanId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[PriceSheetLine] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [Market] nvarchar(400) NOT NULL,
        [UnitCost] decimal(28,12) NOT NULL,
        [CostCurrency] nvarchar(400) NOT NULL,
        [ListPrice] decimal(28,12) NOT NULL,
        [ListCurrency] nvarchar(400) NOT NULL,
        [EffectiveFrom] datetime2 NOT NULL,
        [EffectiveTo] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_PriceSheetLine] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PriceSheetLine_Plan_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [platform].[Plan] ([PlanId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[OrderEvent] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [OrderId] uniqueidentifier NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [At] datetime2 NOT NULL,
        [By] nvarchar(400) NOT NULL,
        [Reason] nvarchar(1000) NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_OrderEvent] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_OrderEvent_Order_TenantId_CustomerId_OrderId] FOREIGN KEY ([TenantId], [CustomerId], [OrderId]) REFERENCES [platform].[Order] ([TenantId], [CustomerId], [OrderId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[OrderLine] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [OrderId] uniqueidentifier NOT NULL,
        [LineNumber] int NOT NULL,
        [ServiceId] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [Description] nvarchar(400) NOT NULL,
        [Quantity] int NOT NULL,
        [UnitPriceMinor] bigint NOT NULL,
        [UnitRate] decimal(28,12) NULL,
        [Currency] nvarchar(400) NOT NULL,
        [NetMinor] bigint NOT NULL,
        [TaxCategory] nvarchar(400) NOT NULL,
        [TaxPercent] decimal(28,12) NOT NULL,
        [BuyingPriceId] uniqueidentifier NOT NULL,
        [PriceRuleId] uniqueidentifier NOT NULL,
        [PriceRuleVersion] int NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [ProviderOrderId] nvarchar(400) NULL,
        [SubscriptionId] uniqueidentifier NULL,
        [FailureCode] nvarchar(400) NULL,
        [FailureReason] nvarchar(1000) NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_OrderLine] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_OrderLine_Order_TenantId_CustomerId_OrderId] FOREIGN KEY ([TenantId], [CustomerId], [OrderId]) REFERENCES [platform].[Order] ([TenantId], [CustomerId], [OrderId]) ON DELETE NO ACTION,
        CONSTRAINT [FK_OrderLine_Plan_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [platform].[Plan] ([PlanId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[BuyingPriceCost] (
        [BuyingPriceId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [PriceSheetLineId] uniqueidentifier NOT NULL,
        [UnitCost] decimal(28,12) NOT NULL,
        [CostCurrency] nvarchar(400) NOT NULL,
        [FxRateId] uniqueidentifier NULL,
        [FxRate] decimal(28,12) NOT NULL,
        [PriceRuleId] uniqueidentifier NULL,
        [PriceRuleVersion] int NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_BuyingPriceCost] PRIMARY KEY ([BuyingPriceId]),
        CONSTRAINT [FK_BuyingPriceCost_BuyingPrice_BuyingPriceId] FOREIGN KEY ([BuyingPriceId]) REFERENCES [platform].[BuyingPrice] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[AccountSubscription] (
        [AccountSubscriptionId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [ServiceId] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [OrderId] uniqueidentifier NOT NULL,
        [OrderLineId] uniqueidentifier NOT NULL,
        [SubscriptionDate] datetime2 NOT NULL,
        [ProviderSubscriptionId] nvarchar(400) NOT NULL,
        [ProviderETag] nvarchar(400) NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [Quantity] int NOT NULL,
        [AutoRenew] bit NOT NULL,
        [AnchorDate] datetime2 NOT NULL,
        [StartDate] datetime2 NOT NULL,
        [EndDate] datetime2 NOT NULL,
        [RenewedAt] datetime2 NULL,
        [CancellableUntil] datetime2 NOT NULL,
        [UnitPriceMinor] bigint NOT NULL,
        [UnitRate] decimal(28,12) NULL,
        [Currency] nvarchar(400) NOT NULL,
        [BuyingPriceId] uniqueidentifier NOT NULL,
        [PendingChangeId] uniqueidentifier NULL,
        [EndedAt] datetime2 NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_AccountSubscription] PRIMARY KEY NONCLUSTERED ([AccountSubscriptionId]),
        CONSTRAINT [AK_AccountSubscription_TenantId_CustomerId_AccountSubscriptionId] UNIQUE ([TenantId], [CustomerId], [AccountSubscriptionId]),
        CONSTRAINT [FK_AccountSubscription_Account_TenantId_CustomerId_AccountId] FOREIGN KEY ([TenantId], [CustomerId], [AccountId]) REFERENCES [platform].[Account] ([TenantId], [CustomerId], [AccountId]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountSubscription_OrderLine_OrderLineId] FOREIGN KEY ([OrderLineId]) REFERENCES [platform].[OrderLine] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccountSubscription_Plan_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [platform].[Plan] ([PlanId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[Licence] (
        [LicenceId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [ServiceId] uniqueidentifier NOT NULL,
        [LicenceKey] nvarchar(400) NOT NULL,
        [Quantity] int NOT NULL,
        [IsActive] bit NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Licence] PRIMARY KEY NONCLUSTERED ([LicenceId]),
        CONSTRAINT [FK_Licence_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[SeatBatch] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [Quantity] int NOT NULL,
        [BoughtQuantity] int NOT NULL,
        [CreditedMinor] bigint NOT NULL,
        [PurchasedAt] datetime2 NOT NULL,
        [RefundableUntil] datetime2 NOT NULL,
        [UnitPriceMinor] bigint NOT NULL,
        [ChargedFrom] datetime2 NOT NULL,
        [ChargedTo] datetime2 NOT NULL,
        [PeriodDays] int NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_SeatBatch] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_SeatBatch_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[SubscriptionChange] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [FromQuantity] int NOT NULL,
        [ToQuantity] int NOT NULL,
        [ToAutoRenew] bit NULL,
        [NetMinor] bigint NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [QuoteId] uniqueidentifier NULL,
        [Status] nvarchar(32) NOT NULL,
        [AcceptedAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [FailureCode] nvarchar(400) NULL,
        [FailureReason] nvarchar(1000) NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_SubscriptionChange] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_SubscriptionChange_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE TABLE [platform].[SubscriptionEvent] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [ChangeId] uniqueidentifier NULL,
        [Kind] nvarchar(400) NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [Quantity] int NOT NULL,
        [UnitPriceMinor] bigint NOT NULL,
        [At] datetime2 NOT NULL,
        [By] nvarchar(400) NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_SubscriptionEvent] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_SubscriptionEvent_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'OffsetTicks') AND [object_id] = OBJECT_ID(N'[registry].[ClockOffset]'))
        SET IDENTITY_INSERT [registry].[ClockOffset] ON;
    EXEC(N'INSERT INTO [registry].[ClockOffset] ([Id], [OffsetTicks])
    VALUES (1, CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'OffsetTicks') AND [object_id] = OBJECT_ID(N'[registry].[ClockOffset]'))
        SET IDENTITY_INSERT [registry].[ClockOffset] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Value') AND [object_id] = OBJECT_ID(N'[registry].[DataVersion]'))
        SET IDENTITY_INSERT [registry].[DataVersion] ON;
    EXEC(N'INSERT INTO [registry].[DataVersion] ([Name], [Value])
    VALUES (N''catalogue'', CAST(0 AS bigint)),
    (N''clock'', CAST(0 AS bigint)),
    (N''identity'', CAST(0 AS bigint)),
    (N''prices'', CAST(0 AS bigint)),
    (N''registry'', CAST(0 AS bigint)),
    (N''revocations'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Value') AND [object_id] = OBJECT_ID(N'[registry].[DataVersion]'))
        SET IDENTITY_INSERT [registry].[DataVersion] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Account_TenantId_CustomerId_DateCreated_AccountId] ON [platform].[Account] ([TenantId], [CustomerId], [DateCreated], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccountSubscription_OrderLineId] ON [platform].[AccountSubscription] ([OrderLineId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_PlanId] ON [platform].[AccountSubscription] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccountSubscription_ProviderSubscriptionId] ON [platform].[AccountSubscription] ([ProviderSubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_AccountSubscription_RowSequence] ON [platform].[AccountSubscription] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_Status_EndDate] ON [platform].[AccountSubscription] ([Status], [EndDate]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_TenantId_CustomerId_AccountId] ON [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_TenantId_CustomerId_DateCreated_AccountSubscriptionId] ON [platform].[AccountSubscription] ([TenantId], [CustomerId], [DateCreated], [AccountSubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_TenantId_DateCreated_AccountSubscriptionId] ON [platform].[AccountSubscription] ([TenantId], [DateCreated], [AccountSubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_AuditEvent_RowSequence] ON [platform].[AuditEvent] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEvent_TenantId_At_Id] ON [platform].[AuditEvent] ([TenantId], [At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_BuyingPrice_BuyerTenantId_PlanId_Fingerprint] ON [platform].[BuyingPrice] ([BuyerTenantId], [PlanId], [Fingerprint]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_BuyingPrice_PlanId] ON [platform].[BuyingPrice] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_CatalogueEntry_ServiceId] ON [platform].[CatalogueEntry] ([ServiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_CatalogueEntry_TenantId_ServiceId_ForCustomerId] ON [platform].[CatalogueEntry] ([TenantId], [ServiceId], [ForCustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Customer_ProviderCustomerId] ON [platform].[Customer] ([ProviderCustomerId]) WHERE [ProviderCustomerId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Customer_TenantId_DateCreated_CustomerId] ON [platform].[Customer] ([TenantId], [DateCreated], [CustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ExchangeRate_FromCurrency_ToCurrency_ValidFrom] ON [platform].[ExchangeRate] ([FromCurrency], [ToCurrency], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_IdempotencyRecord_CreatedAt] ON [jobs].[IdempotencyRecord] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_JobRun_StartedAt_Id] ON [jobs].[JobRun] ([StartedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_LegalEntity_TenantId] ON [registry].[LegalEntity] ([TenantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_Licence_RowSequence] ON [platform].[Licence] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Licence_SubscriptionId] ON [platform].[Licence] ([SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Licence_TenantId_CustomerId_DateCreated_LicenceId] ON [platform].[Licence] ([TenantId], [CustomerId], [DateCreated], [LicenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Licence_TenantId_CustomerId_SubscriptionId] ON [platform].[Licence] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Mail_CreatedAt] ON [platform].[Mail] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_Mail_RowSequence] ON [platform].[Mail] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_Order_RowSequence] ON [platform].[Order] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Order_TenantId_CustomerId_AccountId] ON [platform].[Order] ([TenantId], [CustomerId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Order_TenantId_CustomerId_DateCreated_OrderId] ON [platform].[Order] ([TenantId], [CustomerId], [DateCreated], [OrderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Order_TenantId_DateCreated_OrderId] ON [platform].[Order] ([TenantId], [DateCreated], [OrderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Order_TenantId_Number] ON [platform].[Order] ([TenantId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_OrderEvent_RowSequence] ON [platform].[OrderEvent] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_OrderEvent_TenantId_CustomerId_OrderId] ON [platform].[OrderEvent] ([TenantId], [CustomerId], [OrderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OrderLine_OrderId_LineNumber] ON [platform].[OrderLine] ([OrderId], [LineNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_OrderLine_PlanId] ON [platform].[OrderLine] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_OrderLine_RowSequence] ON [platform].[OrderLine] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_OrderLine_TenantId_CustomerId_OrderId] ON [platform].[OrderLine] ([TenantId], [CustomerId], [OrderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_OutboxMessage_RowSequence] ON [jobs].[OutboxMessage] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_OutboxMessage_State_NotBefore] ON [jobs].[OutboxMessage] ([State], [NotBefore]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_OutboxMessage_Topic_SubjectId] ON [jobs].[OutboxMessage] ([Topic], [SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Plan_ProviderOfferId] ON [platform].[Plan] ([ProviderOfferId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Plan_ServiceId] ON [platform].[Plan] ([ServiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_PriceRule_TenantId_BuyerTenantId_ScopeType] ON [platform].[PriceRule] ([TenantId], [BuyerTenantId], [ScopeType]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PriceSheetLine_Market_PlanId_EffectiveFrom] ON [platform].[PriceSheetLine] ([Market], [PlanId], [EffectiveFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_PriceSheetLine_PlanId] ON [platform].[PriceSheetLine] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Quote_ExpiresAt] ON [platform].[Quote] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_SeatBatch_RowSequence] ON [platform].[SeatBatch] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_SeatBatch_SubscriptionId_PurchasedAt] ON [platform].[SeatBatch] ([SubscriptionId], [PurchasedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_SeatBatch_TenantId_CustomerId_SubscriptionId] ON [platform].[SeatBatch] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Service_ProviderProductId] ON [platform].[Service] ([ProviderProductId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Service_Slug] ON [platform].[Service] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_SubscriptionChange_RowSequence] ON [platform].[SubscriptionChange] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_SubscriptionChange_SubscriptionId_AcceptedAt] ON [platform].[SubscriptionChange] ([SubscriptionId], [AcceptedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_SubscriptionChange_TenantId_CustomerId_SubscriptionId] ON [platform].[SubscriptionChange] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_SubscriptionEvent_RowSequence] ON [platform].[SubscriptionEvent] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_SubscriptionEvent_SubscriptionId_At] ON [platform].[SubscriptionEvent] ([SubscriptionId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_SubscriptionEvent_TenantId_CustomerId_SubscriptionId] ON [platform].[SubscriptionEvent] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_TaxRate_CountryCode_Category_ValidFrom] ON [platform].[TaxRate] ([CountryCode], [Category], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_Tenant_ParentId] ON [registry].[Tenant] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Tenant_PartnerId] ON [registry].[Tenant] ([PartnerId]) WHERE [PartnerId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Tenant_Slug] ON [registry].[Tenant] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_TenantHost_TenantId] ON [registry].[TenantHost] ([TenantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_TenantIssuer_Issuer_Audience_HoldsPair] ON [registry].[TenantIssuer] ([Issuer], [Audience], [HoldsPair]) WHERE [HoldsPair] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_TenantIssuer_TenantId] ON [registry].[TenantIssuer] ([TenantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    CREATE INDEX [IX_VatIdCheck_TenantId_CustomerId] ON [platform].[VatIdCheck] ([TenantId], [CustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126002555_Initial'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126002555_Initial', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    DROP INDEX [IX_AccountSubscription_OrderLineId] ON [platform].[AccountSubscription];
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionEvent] ADD [AutoRenew] bit NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionEvent] ADD [EndDate] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionEvent] ADD [OrderId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionEvent] ADD [PlanId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionEvent] ADD [Reason] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionEvent] ADD [UnitRate] decimal(28,12) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Consent_AcceptedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Consent_AcceptedBy] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Consent_Version] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [MovedQuantity] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [MovedTo] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Reason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Scheduled_PlanId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Scheduled_Quantity] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Scheduled_ScheduledAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Scheduled_TermAnchor] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Scheduled_TermEnd] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [ToBuyingPriceId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [ToExtendsAtEnd] bit NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [ToPlanId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [ToUnitPriceMinor] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Unscheduled_PlanId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Unscheduled_Quantity] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Unscheduled_ScheduledAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Unscheduled_TermAnchor] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [Unscheduled_TermEnd] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[Service] ADD [UpgradesTo] nvarchar(4000) NOT NULL DEFAULT N'[]';
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[OrderLine] ADD [ConvertsAtEnd] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[OrderLine] ADD [TermAnchor] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[OrderLine] ADD [TermEnd] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[Order] ADD [FormerNetMinor] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[Order] ADD [ScheduledFor] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[Licence] ADD [Assigned] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[platform].[AccountSubscription]') AND [c].[name] = N'OrderLineId');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [platform].[AccountSubscription] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [platform].[AccountSubscription] ALTER COLUMN [OrderLineId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    DECLARE @var1 nvarchar(max);
    SELECT @var1 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[platform].[AccountSubscription]') AND [c].[name] = N'OrderId');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [platform].[AccountSubscription] DROP CONSTRAINT ' + @var1 + ';');
    ALTER TABLE [platform].[AccountSubscription] ALTER COLUMN [OrderId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [ConsentedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [Department] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [ExtendsAtEnd] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [FriendlyName] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [NextTerm_PlanId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [NextTerm_Quantity] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [NextTerm_ScheduledAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [NextTerm_TermAnchor] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [NextTerm_TermEnd] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [ParentId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [Reference] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [Tags] nvarchar(4000) NOT NULL DEFAULT N'[]';
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [platform].[CustomerCredit] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [LimitMinor] bigint NULL,
        [Currency] nvarchar(400) NOT NULL,
        [HeldSince] datetime2 NULL,
        [HoldReason] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_CustomerCredit] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CustomerCredit_Customer_TenantId_CustomerId] FOREIGN KEY ([TenantId], [CustomerId]) REFERENCES [platform].[Customer] ([TenantId], [CustomerId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [platform].[LicenceAssignment] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [LicenceId] uniqueidentifier NOT NULL,
        [Email] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_LicenceAssignment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LicenceAssignment_Licence_LicenceId] FOREIGN KEY ([LicenceId]) REFERENCES [platform].[Licence] ([LicenceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [jobs].[ProviderEvent] (
        [EventId] nvarchar(64) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [ResourceUri] nvarchar(400) NOT NULL,
        [ReceivedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_ProviderEvent] PRIMARY KEY ([EventId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [jobs].[ProviderWebhook] (
        [Id] uniqueidentifier NOT NULL,
        [Url] nvarchar(400) NOT NULL,
        [SealedSecret] varbinary(max) NULL,
        [CreatedAt] datetime2 NOT NULL,
        [RetiredAt] datetime2 NULL,
        CONSTRAINT [PK_ProviderWebhook] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [platform].[RenewalPolicy] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [BufferPercent] decimal(28,12) NOT NULL,
        [BufferSeats] int NOT NULL,
        [LeadDays] int NOT NULL,
        [SendsNotices] bit NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_RenewalPolicy] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RenewalPolicy_Customer_TenantId_CustomerId] FOREIGN KEY ([TenantId], [CustomerId]) REFERENCES [platform].[Customer] ([TenantId], [CustomerId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [platform].[SpendLimit] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NULL,
        [SeatsAMonth] int NULL,
        [NetMinorAMonth] bigint NULL,
        [Currency] nvarchar(400) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_SpendLimit] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SpendLimit_Customer_TenantId_CustomerId] FOREIGN KEY ([TenantId], [CustomerId]) REFERENCES [platform].[Customer] ([TenantId], [CustomerId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [platform].[SubscriptionDeadline] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [DeadlineAt] datetime2 NOT NULL,
        [DaysBefore] int NOT NULL,
        [At] datetime2 NOT NULL,
        [Outcome] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_SubscriptionDeadline] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SubscriptionDeadline_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [platform].[SubscriptionDrift] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [FoundAt] datetime2 NOT NULL,
        [What] nvarchar(1000) NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [SettledAt] datetime2 NULL,
        [Note] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_SubscriptionDrift] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SubscriptionDrift_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE TABLE [platform].[TenantCredit] (
        [Id] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [LimitMinor] bigint NULL,
        [Currency] nvarchar(400) NOT NULL,
        [HeldSince] datetime2 NULL,
        [HoldReason] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_TenantCredit] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_AccountSubscription_OrderLineId] ON [platform].[AccountSubscription] ([OrderLineId]) WHERE [OrderLineId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_ParentId] ON [platform].[AccountSubscription] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CustomerCredit_TenantId_CustomerId] ON [platform].[CustomerCredit] ([TenantId], [CustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_LicenceAssignment_LicenceId_Email] ON [platform].[LicenceAssignment] ([LicenceId], [Email]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_LicenceAssignment_TenantId_CustomerId_DateCreated_Id] ON [platform].[LicenceAssignment] ([TenantId], [CustomerId], [DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_ProviderEvent_ReceivedAt] ON [jobs].[ProviderEvent] ([ReceivedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RenewalPolicy_TenantId_CustomerId] ON [platform].[RenewalPolicy] ([TenantId], [CustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_SpendLimit_TenantId_CustomerId_AccountId] ON [platform].[SpendLimit] ([TenantId], [CustomerId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SubscriptionDeadline_SubscriptionId_Kind_DeadlineAt_DaysBefore] ON [platform].[SubscriptionDeadline] ([SubscriptionId], [Kind], [DeadlineAt], [DaysBefore]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_SubscriptionDeadline_TenantId_CustomerId_SubscriptionId] ON [platform].[SubscriptionDeadline] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_SubscriptionDrift_State_DateCreated_Id] ON [platform].[SubscriptionDrift] ([State], [DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE INDEX [IX_SubscriptionDrift_TenantId_CustomerId_SubscriptionId] ON [platform].[SubscriptionDrift] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    CREATE UNIQUE INDEX [IX_TenantCredit_BuyerTenantId] ON [platform].[TenantCredit] ([BuyerTenantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126053411_Lifecycle'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126053411_Lifecycle', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [ToPriceRuleId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    ALTER TABLE [platform].[SubscriptionChange] ADD [ToPriceRuleVersion] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    ALTER TABLE [platform].[OrderLine] ADD [PartnerId] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [ChargedTo] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [PriceRuleId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    ALTER TABLE [platform].[AccountSubscription] ADD [PriceRuleVersion] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[Adoption] (
        [AdoptionId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [ReadAt] datetime2 NULL,
        [ConfirmedBy] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Adoption] PRIMARY KEY ([AdoptionId]),
        CONSTRAINT [AK_Adoption_TenantId_CustomerId_AdoptionId] UNIQUE ([TenantId], [CustomerId], [AdoptionId]),
        CONSTRAINT [FK_Adoption_Account_TenantId_CustomerId_AccountId] FOREIGN KEY ([TenantId], [CustomerId], [AccountId]) REFERENCES [platform].[Account] ([TenantId], [CustomerId], [AccountId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[AuditedMonth] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Month] int NOT NULL,
        [AuditedAt] datetime2 NULL,
        [Compared] int NOT NULL,
        [Agreed] int NOT NULL,
        [ClosedAt] datetime2 NULL,
        [ClosedBy] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_AuditedMonth] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [jobs].[BillingRun] (
        [Id] uniqueidentifier NOT NULL,
        [Month] int NOT NULL,
        [RequestedBy] nvarchar(400) NOT NULL,
        [RequestedAt] datetime2 NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [Total] int NOT NULL,
        [Issued] int NOT NULL,
        [Failed] int NOT NULL,
        [FailureCode] nvarchar(400) NULL,
        [FinishedAt] datetime2 NULL,
        CONSTRAINT [PK_BillingRun] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[BookException] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Month] int NOT NULL,
        [Subject] nvarchar(120) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [What] nvarchar(1000) NOT NULL,
        [SoldByTenantId] uniqueidentifier NULL,
        [ForCustomerId] uniqueidentifier NULL,
        [SubscriptionId] uniqueidentifier NULL,
        [ExpectedMinor] bigint NOT NULL,
        [FoundMinor] bigint NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [SeatsByHistory] int NULL,
        [State] nvarchar(32) NOT NULL,
        [Action] nvarchar(32) NULL,
        [Reason] nvarchar(1000) NULL,
        [Document] nvarchar(400) NULL,
        [DecidedAt] datetime2 NULL,
        [DecidedBy] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_BookException] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[Charge] (
        [ChargeId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [Cause] nvarchar(120) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [ChargedAt] datetime2 NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [OrderId] uniqueidentifier NULL,
        [ChangeId] uniqueidentifier NULL,
        [BatchId] uniqueidentifier NULL,
        [CreditOf] uniqueidentifier NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [Description] nvarchar(400) NOT NULL,
        [Quantity] int NOT NULL,
        [UnitPriceMinor] bigint NOT NULL,
        [UnitRate] decimal(28,12) NULL,
        [UsedUnits] decimal(28,12) NULL,
        [PeriodStart] datetime2 NOT NULL,
        [PeriodEnd] datetime2 NOT NULL,
        [CoversFrom] datetime2 NOT NULL,
        [CoversTo] datetime2 NOT NULL,
        [Days] int NOT NULL,
        [PeriodDays] int NOT NULL,
        [NetMinor] bigint NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [BuyingPriceId] uniqueidentifier NOT NULL,
        [PriceRuleId] uniqueidentifier NULL,
        [PriceRuleVersion] int NULL,
        [Department] nvarchar(400) NULL,
        [Reference] nvarchar(400) NULL,
        [PurchaseOrderNumber] nvarchar(400) NULL,
        [Month] int NOT NULL,
        [IsRated] bit NOT NULL,
        [DocumentId] uniqueidentifier NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Charge] PRIMARY KEY NONCLUSTERED ([ChargeId]),
        CONSTRAINT [FK_Charge_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[HeldRenewal] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [HeldSince] datetime2 NOT NULL,
        [TermEnd] datetime2 NOT NULL,
        [StopsAt] datetime2 NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [Outcome] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_HeldRenewal] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HeldRenewal_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[Invoice] (
        [InvoiceId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Kind] nvarchar(32) NOT NULL,
        [SellerEntityId] uniqueidentifier NOT NULL,
        [Number] nvarchar(400) NOT NULL,
        [Month] int NOT NULL,
        [IssuedAt] datetime2 NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [NetMinor] bigint NOT NULL,
        [TaxMinor] bigint NOT NULL,
        [TotalMinor] bigint NOT NULL,
        [Words] nvarchar(400) NULL,
        [LineCount] int NOT NULL,
        [PaidMinor] bigint NOT NULL,
        [CreditedMinor] bigint NOT NULL,
        [BalanceMinor] bigint NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [Buyer_CountryCode] nvarchar(400) NOT NULL,
        [Buyer_Email] nvarchar(400) NULL,
        [Buyer_Name] nvarchar(400) NOT NULL,
        [Buyer_TaxId] nvarchar(400) NULL,
        [Buyer_TaxIdConfirmedAt] datetime2 NULL,
        [Buyer_TaxIdReference] nvarchar(400) NULL,
        [DeclaredTax_Currency] nvarchar(400) NULL,
        [DeclaredTax_Rate] decimal(28,12) NULL,
        [DeclaredTax_RateDate] datetime2 NULL,
        [DeclaredTax_Source] nvarchar(400) NULL,
        [DeclaredTax_TaxMinor] bigint NULL,
        [Seller_CountryCode] nvarchar(400) NOT NULL,
        [Seller_Email] nvarchar(400) NULL,
        [Seller_Name] nvarchar(400) NOT NULL,
        [Seller_TaxId] nvarchar(400) NULL,
        [Seller_TaxIdConfirmedAt] datetime2 NULL,
        [Seller_TaxIdReference] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        [Taxes] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_Invoice] PRIMARY KEY NONCLUSTERED ([InvoiceId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[InvoiceDraft] (
        [Id] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Month] int NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [Unit] nvarchar(120) NOT NULL,
        [IsIssued] bit NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_InvoiceDraft] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[NumberSeries] (
        [Name] nvarchar(64) NOT NULL,
        [Last] bigint NOT NULL,
        CONSTRAINT [PK_NumberSeries] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[PlanNotice] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [PlanId] uniqueidentifier NOT NULL,
        [PriceSheetLineId] uniqueidentifier NULL,
        [PriceMinor] bigint NULL,
        [RenewsAt] datetime2 NOT NULL,
        [At] datetime2 NOT NULL,
        [WasTold] bit NOT NULL,
        CONSTRAINT [PK_PlanNotice] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanNotice_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[ProviderInvoice] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Number] nvarchar(64) NOT NULL,
        [IsCreditNote] bit NOT NULL,
        [AmendsNumber] nvarchar(400) NULL,
        [Month] int NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [IssuedAt] datetime2 NOT NULL,
        [TotalMinor] bigint NOT NULL,
        [Continuation] nvarchar(400) NULL,
        [CompletedAt] datetime2 NULL,
        [Lines] int NOT NULL,
        [LinesMinor] bigint NOT NULL,
        [Repeated] int NOT NULL,
        [Late] int NOT NULL,
        [Unknown] int NOT NULL,
        [Unallocated] int NOT NULL,
        [RatedUpTo] uniqueidentifier NULL,
        [RatedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_ProviderInvoice] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[TaxCountry] (
        [Id] uniqueidentifier NOT NULL,
        [CountryCode] nvarchar(400) NOT NULL,
        [Union] nvarchar(400) NULL,
        [Currency] nvarchar(400) NOT NULL,
        [Rounding] nvarchar(32) NOT NULL,
        [ExportCategory] nvarchar(400) NOT NULL,
        [ValidFrom] datetime2 NOT NULL,
        [ValidTo] datetime2 NULL,
        [Source] nvarchar(400) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_TaxCountry] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[AdoptionLine] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [AdoptionId] uniqueidentifier NOT NULL,
        [ProviderSubscriptionId] nvarchar(400) NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [Obstacle] nvarchar(400) NULL,
        [FoundJson] nvarchar(max) NOT NULL,
        [SubscriptionId] uniqueidentifier NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_AdoptionLine] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AdoptionLine_Adoption_TenantId_CustomerId_AdoptionId] FOREIGN KEY ([TenantId], [CustomerId], [AdoptionId]) REFERENCES [platform].[Adoption] ([TenantId], [CustomerId], [AdoptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[ChargeCost] (
        [ChargeId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [SoldByTenantId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [PriceSheetLineId] uniqueidentifier NOT NULL,
        [UnitCost] decimal(28,12) NOT NULL,
        [CostCurrency] nvarchar(400) NOT NULL,
        [FxRateId] uniqueidentifier NULL,
        [FxRate] decimal(28,12) NOT NULL,
        [FxDate] datetime2 NULL,
        [FxSource] nvarchar(400) NULL,
        [PriceRuleId] uniqueidentifier NULL,
        [PriceRuleVersion] int NULL,
        [ExpectedMinor] bigint NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_ChargeCost] PRIMARY KEY NONCLUSTERED ([ChargeId]),
        CONSTRAINT [FK_ChargeCost_Charge_ChargeId] FOREIGN KEY ([ChargeId]) REFERENCES [platform].[Charge] ([ChargeId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[WholesaleCharge] (
        [ChargeId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [ForCustomerId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [ChargedAt] datetime2 NOT NULL,
        [CreditOf] uniqueidentifier NULL,
        [UnitPriceMinor] bigint NOT NULL,
        [UnitRate] decimal(28,12) NULL,
        [NetMinor] bigint NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [Month] int NOT NULL,
        [DocumentId] uniqueidentifier NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_WholesaleCharge] PRIMARY KEY NONCLUSTERED ([ChargeId]),
        CONSTRAINT [FK_WholesaleCharge_Charge_ChargeId] FOREIGN KEY ([ChargeId]) REFERENCES [platform].[Charge] ([ChargeId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[CreditNote] (
        [CreditNoteId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [InvoiceNumber] nvarchar(400) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Number] nvarchar(400) NOT NULL,
        [IssuedAt] datetime2 NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [NetMinor] bigint NOT NULL,
        [TaxMinor] bigint NOT NULL,
        [TotalMinor] bigint NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        [Buyer_CountryCode] nvarchar(400) NOT NULL,
        [Buyer_Email] nvarchar(400) NULL,
        [Buyer_Name] nvarchar(400) NOT NULL,
        [Buyer_TaxId] nvarchar(400) NULL,
        [Buyer_TaxIdConfirmedAt] datetime2 NULL,
        [Buyer_TaxIdReference] nvarchar(400) NULL,
        [Seller_CountryCode] nvarchar(400) NOT NULL,
        [Seller_Email] nvarchar(400) NULL,
        [Seller_Name] nvarchar(400) NOT NULL,
        [Seller_TaxId] nvarchar(400) NULL,
        [Seller_TaxIdConfirmedAt] datetime2 NULL,
        [Seller_TaxIdReference] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        [Taxes] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_CreditNote] PRIMARY KEY NONCLUSTERED ([CreditNoteId]),
        CONSTRAINT [FK_CreditNote_Invoice_InvoiceId] FOREIGN KEY ([InvoiceId]) REFERENCES [platform].[Invoice] ([InvoiceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[InvoiceLine] (
        [Id] uniqueidentifier NOT NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Number] int NOT NULL,
        [ChargeId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [ForCustomerId] uniqueidentifier NOT NULL,
        [OrderId] uniqueidentifier NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [Description] nvarchar(1000) NOT NULL,
        [Quantity] decimal(28,12) NOT NULL,
        [UnitPriceMinor] bigint NULL,
        [UnitRate] decimal(28,12) NULL,
        [From] datetime2 NOT NULL,
        [To] datetime2 NOT NULL,
        [Days] int NOT NULL,
        [PeriodDays] int NOT NULL,
        [NetMinor] bigint NOT NULL,
        [TaxCategory] nvarchar(400) NOT NULL,
        [TaxPercent] decimal(28,12) NOT NULL,
        [TaxMinor] bigint NOT NULL,
        [IsCorrection] bit NOT NULL,
        [Department] nvarchar(400) NULL,
        [Reference] nvarchar(400) NULL,
        [PurchaseOrderNumber] nvarchar(400) NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_InvoiceLine] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_InvoiceLine_Invoice_InvoiceId] FOREIGN KEY ([InvoiceId]) REFERENCES [platform].[Invoice] ([InvoiceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[CostLine] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [ProviderInvoiceId] uniqueidentifier NOT NULL,
        [ProviderReference] nvarchar(100) NOT NULL,
        [ChargeType] nvarchar(64) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [IsLate] bit NOT NULL,
        [SoldByTenantId] uniqueidentifier NULL,
        [ForCustomerId] uniqueidentifier NULL,
        [SubscriptionId] uniqueidentifier NULL,
        [ServiceId] uniqueidentifier NULL,
        [PlanId] uniqueidentifier NULL,
        [ProviderCustomerId] nvarchar(64) NULL,
        [ProviderSubscriptionId] nvarchar(64) NULL,
        [PartnerId] nvarchar(100) NULL,
        [UnitPrice] decimal(28,12) NOT NULL,
        [EffectiveUnitPrice] decimal(28,12) NOT NULL,
        [Quantity] decimal(28,12) NOT NULL,
        [SubtotalMinor] bigint NOT NULL,
        [Currency] nvarchar(3) NOT NULL,
        [PricingCurrency] nvarchar(3) NOT NULL,
        [FxRate] decimal(28,12) NOT NULL,
        [FxDate] datetime2 NOT NULL,
        [ChargedFrom] datetime2 NOT NULL,
        [ChargedTo] datetime2 NOT NULL,
        [CreditReason] nvarchar(400) NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_CostLine] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_CostLine_ProviderInvoice_ProviderInvoiceId] FOREIGN KEY ([ProviderInvoiceId]) REFERENCES [platform].[ProviderInvoice] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE TABLE [platform].[CreditNoteLine] (
        [Id] uniqueidentifier NOT NULL,
        [CreditNoteId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [InvoiceLineNumber] int NOT NULL,
        [ChargeId] uniqueidentifier NULL,
        [Description] nvarchar(1000) NOT NULL,
        [NetMinor] bigint NOT NULL,
        [TaxCategory] nvarchar(400) NOT NULL,
        [TaxPercent] decimal(28,12) NOT NULL,
        [TaxMinor] bigint NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_CreditNoteLine] PRIMARY KEY NONCLUSTERED ([Id]),
        CONSTRAINT [FK_CreditNoteLine_CreditNote_CreditNoteId] FOREIGN KEY ([CreditNoteId]) REFERENCES [platform].[CreditNote] ([CreditNoteId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_Status_ChargedTo] ON [platform].[AccountSubscription] ([Status], [ChargedTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Adoption_TenantId_CustomerId_AccountId] ON [platform].[Adoption] ([TenantId], [CustomerId], [AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Adoption_TenantId_CustomerId_DateCreated_AdoptionId] ON [platform].[Adoption] ([TenantId], [CustomerId], [DateCreated], [AdoptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AdoptionLine_AdoptionId_ProviderSubscriptionId] ON [platform].[AdoptionLine] ([AdoptionId], [ProviderSubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_AdoptionLine_TenantId_CustomerId_AdoptionId] ON [platform].[AdoptionLine] ([TenantId], [CustomerId], [AdoptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditedMonth_TenantId_Month] ON [platform].[AuditedMonth] ([TenantId], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_BillingRun_State_Month] ON [jobs].[BillingRun] ([State], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_BookException_TenantId_Month_Subject] ON [platform].[BookException] ([TenantId], [Month], [Subject]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_BookException_TenantId_State_DateCreated_Id] ON [platform].[BookException] ([TenantId], [State], [DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Charge_Cause] ON [platform].[Charge] ([Cause]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Charge_CreditOf] ON [platform].[Charge] ([CreditOf]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Charge_DocumentId_Month_TenantId_CustomerId] ON [platform].[Charge] ([DocumentId], [Month], [TenantId], [CustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Charge_IsRated_Kind] ON [platform].[Charge] ([IsRated], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_Charge_RowSequence] ON [platform].[Charge] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Charge_SubscriptionId_PeriodStart] ON [platform].[Charge] ([SubscriptionId], [PeriodStart]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Charge_TenantId_CustomerId_ChargedAt] ON [platform].[Charge] ([TenantId], [CustomerId], [ChargedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Charge_TenantId_CustomerId_SubscriptionId] ON [platform].[Charge] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_ChargeCost_RowSequence] ON [platform].[ChargeCost] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_ChargeCost_SubscriptionId] ON [platform].[ChargeCost] ([SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CostLine_ProviderInvoiceId_Id] ON [platform].[CostLine] ([ProviderInvoiceId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CostLine_ProviderReference] ON [platform].[CostLine] ([ProviderReference]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_CostLine_RowSequence] ON [platform].[CostLine] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CostLine_SubscriptionId_ChargedFrom] ON [platform].[CostLine] ([SubscriptionId], [ChargedFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CreditNote_BuyerTenantId_DateCreated_CreditNoteId] ON [platform].[CreditNote] ([BuyerTenantId], [DateCreated], [CreditNoteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CreditNote_CustomerId_DateCreated_CreditNoteId] ON [platform].[CreditNote] ([CustomerId], [DateCreated], [CreditNoteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CreditNote_InvoiceId] ON [platform].[CreditNote] ([InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_CreditNote_RowSequence] ON [platform].[CreditNote] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CreditNote_SellerTenantId_DateCreated_CreditNoteId] ON [platform].[CreditNote] ([SellerTenantId], [DateCreated], [CreditNoteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CreditNote_SellerTenantId_Number] ON [platform].[CreditNote] ([SellerTenantId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CreditNoteLine_CreditNoteId] ON [platform].[CreditNoteLine] ([CreditNoteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_CreditNoteLine_InvoiceId_InvoiceLineNumber] ON [platform].[CreditNoteLine] ([InvoiceId], [InvoiceLineNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_CreditNoteLine_RowSequence] ON [platform].[CreditNoteLine] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_HeldRenewal_State_StopsAt] ON [platform].[HeldRenewal] ([State], [StopsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_HeldRenewal_SubscriptionId_TermEnd_HeldSince] ON [platform].[HeldRenewal] ([SubscriptionId], [TermEnd], [HeldSince]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_HeldRenewal_TenantId_CustomerId_SubscriptionId] ON [platform].[HeldRenewal] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Invoice_BuyerTenantId_DateCreated_InvoiceId] ON [platform].[Invoice] ([BuyerTenantId], [DateCreated], [InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Invoice_CustomerId_DateCreated_InvoiceId] ON [platform].[Invoice] ([CustomerId], [DateCreated], [InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_Invoice_RowSequence] ON [platform].[Invoice] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Invoice_SellerEntityId_Number] ON [platform].[Invoice] ([SellerEntityId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_Invoice_SellerTenantId_DateCreated_InvoiceId] ON [platform].[Invoice] ([SellerTenantId], [DateCreated], [InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_InvoiceDraft_IsIssued_Month] ON [platform].[InvoiceDraft] ([IsIssued], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_InvoiceDraft_Unit] ON [platform].[InvoiceDraft] ([Unit]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_InvoiceLine_ChargeId] ON [platform].[InvoiceLine] ([ChargeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_InvoiceLine_InvoiceId_Number] ON [platform].[InvoiceLine] ([InvoiceId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_InvoiceLine_RowSequence] ON [platform].[InvoiceLine] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_PlanNotice_SubscriptionId_At] ON [platform].[PlanNotice] ([SubscriptionId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_PlanNotice_TenantId_CustomerId_SubscriptionId] ON [platform].[PlanNotice] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_ProviderInvoice_Month_Currency] ON [platform].[ProviderInvoice] ([Month], [Currency]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ProviderInvoice_Number] ON [platform].[ProviderInvoice] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE INDEX [IX_TaxCountry_CountryCode_ValidFrom] ON [platform].[TaxCountry] ([CountryCode], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_WholesaleCharge_CreditOf] ON [platform].[WholesaleCharge] ([CreditOf]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE INDEX [IX_WholesaleCharge_DocumentId_Month_BuyerTenantId] ON [platform].[WholesaleCharge] ([DocumentId], [Month], [BuyerTenantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_WholesaleCharge_RowSequence] ON [platform].[WholesaleCharge] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126093758_BillingAndExistingBusiness'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126093758_BillingAndExistingBusiness', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE TABLE [platform].[Payment] (
        [PaymentId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Method] nvarchar(32) NOT NULL,
        [Source] nvarchar(120) NOT NULL,
        [Reference] nvarchar(400) NULL,
        [ReceivedAt] datetime2 NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [AmountMinor] bigint NOT NULL,
        [AllocatedMinor] bigint NOT NULL,
        [RefundedMinor] bigint NOT NULL,
        [UnallocatedMinor] bigint NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Payment] PRIMARY KEY ([PaymentId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE TABLE [platform].[PaymentAllocation] (
        [Id] uniqueidentifier NOT NULL,
        [PaymentId] uniqueidentifier NOT NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [AmountMinor] bigint NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_PaymentAllocation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PaymentAllocation_Invoice_InvoiceId] FOREIGN KEY ([InvoiceId]) REFERENCES [platform].[Invoice] ([InvoiceId]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PaymentAllocation_Payment_PaymentId] FOREIGN KEY ([PaymentId]) REFERENCES [platform].[Payment] ([PaymentId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE TABLE [platform].[PaymentRefund] (
        [RefundId] uniqueidentifier NOT NULL,
        [PaymentId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [AmountMinor] bigint NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [RequestedAt] datetime2 NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [EndedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_PaymentRefund] PRIMARY KEY ([RefundId]),
        CONSTRAINT [FK_PaymentRefund_Payment_PaymentId] FOREIGN KEY ([PaymentId]) REFERENCES [platform].[Payment] ([PaymentId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE INDEX [IX_Payment_BuyerTenantId_DateCreated_PaymentId] ON [platform].[Payment] ([BuyerTenantId], [DateCreated], [PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE INDEX [IX_Payment_CustomerId_DateCreated_PaymentId] ON [platform].[Payment] ([CustomerId], [DateCreated], [PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE INDEX [IX_Payment_SellerTenantId_DateCreated_PaymentId] ON [platform].[Payment] ([SellerTenantId], [DateCreated], [PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Payment_SellerTenantId_Source] ON [platform].[Payment] ([SellerTenantId], [Source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE INDEX [IX_PaymentAllocation_InvoiceId] ON [platform].[PaymentAllocation] ([InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE INDEX [IX_PaymentAllocation_PaymentId] ON [platform].[PaymentAllocation] ([PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    CREATE INDEX [IX_PaymentRefund_PaymentId] ON [platform].[PaymentRefund] ([PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126120104_Payments'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126120104_Payments', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [Address_City] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [Address_CountryCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [Address_Line1] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [Address_Line2] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [Address_PostalCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [Address_Region] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [BillingEmail] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Buyer_Address_City] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Buyer_Address_CountryCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Buyer_Address_Line1] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Buyer_Address_Line2] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Buyer_Address_PostalCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Buyer_Address_Region] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Seller_Address_City] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Seller_Address_CountryCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Seller_Address_Line1] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Seller_Address_Line2] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Seller_Address_PostalCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [Seller_Address_Region] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Customer] ADD [Address_City] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Customer] ADD [Address_CountryCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Customer] ADD [Address_Line1] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Customer] ADD [Address_Line2] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Customer] ADD [Address_PostalCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[Customer] ADD [Address_Region] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Buyer_Address_City] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Buyer_Address_CountryCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Buyer_Address_Line1] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Buyer_Address_Line2] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Buyer_Address_PostalCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Buyer_Address_Region] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Seller_Address_City] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Seller_Address_CountryCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Seller_Address_Line1] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Seller_Address_Line2] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Seller_Address_PostalCode] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    ALTER TABLE [platform].[CreditNote] ADD [Seller_Address_Region] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    CREATE TABLE [platform].[DocumentDelivery] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Number] int NOT NULL,
        [MailId] uniqueidentifier NOT NULL,
        [Address] nvarchar(254) NOT NULL,
        [RequestedAt] datetime2 NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [SentAt] datetime2 NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_DocumentDelivery] PRIMARY KEY NONCLUSTERED ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    CREATE TABLE [platform].[DocumentFile] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Format] nvarchar(32) NOT NULL,
        [Name] nvarchar(64) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Size] bigint NOT NULL,
        [StoredAt] datetime2 NOT NULL,
        [RowSequence] bigint NOT NULL IDENTITY,
        CONSTRAINT [PK_DocumentFile] PRIMARY KEY NONCLUSTERED ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DocumentDelivery_DocumentId_Number] ON [platform].[DocumentDelivery] ([DocumentId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    CREATE INDEX [IX_DocumentDelivery_MailId] ON [platform].[DocumentDelivery] ([MailId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_DocumentDelivery_RowSequence] ON [platform].[DocumentDelivery] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DocumentFile_DocumentId_Format] ON [platform].[DocumentFile] ([DocumentId], [Format]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    CREATE UNIQUE CLUSTERED INDEX [IX_DocumentFile_RowSequence] ON [platform].[DocumentFile] ([RowSequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126130747_Documents'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126130747_Documents', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    CREATE TABLE [platform].[PortalSession] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [HandleHash] varbinary(32) NOT NULL,
        [Subject] nvarchar(100) NOT NULL,
        [IdentitySession] nvarchar(100) NOT NULL,
        [Sealed] varbinary(max) NOT NULL,
        [Generation] int NOT NULL,
        [AccessEndsAt] datetime2 NOT NULL,
        [RefreshLeasedUntil] datetime2 NULL,
        [StartedAt] datetime2 NOT NULL,
        [LastSeenAt] datetime2 NOT NULL,
        [IdleMinutes] int NOT NULL,
        [EndsAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [Address] nvarchar(64) NULL,
        [UserAgent] nvarchar(400) NULL,
        CONSTRAINT [PK_PortalSession] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    CREATE TABLE [platform].[PortalSignIn] (
        [TenantId] uniqueidentifier NOT NULL,
        [HandleHash] varbinary(32) NOT NULL,
        [Sealed] varbinary(max) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        CONSTRAINT [PK_PortalSignIn] PRIMARY KEY ([TenantId], [HandleHash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    CREATE INDEX [IX_PortalSession_EndsAt] ON [platform].[PortalSession] ([EndsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PortalSession_TenantId_HandleHash] ON [platform].[PortalSession] ([TenantId], [HandleHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    CREATE INDEX [IX_PortalSession_TenantId_IdentitySession] ON [platform].[PortalSession] ([TenantId], [IdentitySession]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    CREATE INDEX [IX_PortalSession_TenantId_Subject] ON [platform].[PortalSession] ([TenantId], [Subject]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    CREATE INDEX [IX_PortalSignIn_CreatedAt] ON [platform].[PortalSignIn] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126153135_PortalSessions'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126153135_PortalSessions', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    ALTER TABLE [platform].[TenantCredit] ADD [IsHeldForDebt] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [DisputedMinor] bigint NOT NULL DEFAULT CAST(0 AS bigint);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [WrittenOffMinor] bigint NOT NULL DEFAULT CAST(0 AS bigint);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    ALTER TABLE [platform].[CustomerCredit] ADD [IsHeldForDebt] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE TABLE [platform].[BankEntry] (
        [BankEntryId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Source] nvarchar(120) NOT NULL,
        [AmountMinor] bigint NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [BookedOn] date NOT NULL,
        [Payer] nvarchar(400) NULL,
        [Remittance] nvarchar(400) NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [PaymentId] uniqueidentifier NULL,
        [DismissedFor] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_BankEntry] PRIMARY KEY ([BankEntryId]),
        CONSTRAINT [FK_BankEntry_Payment_PaymentId] FOREIGN KEY ([PaymentId]) REFERENCES [platform].[Payment] ([PaymentId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE TABLE [platform].[DunningCase] (
        [DunningCaseId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [Round] int NOT NULL,
        [CountsFrom] datetime2 NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [NextAt] datetime2 NULL,
        [Holds] bit NOT NULL,
        [Suspends] bit NOT NULL,
        [IsCovered] bit NOT NULL,
        [SeenBalanceMinor] bigint NOT NULL,
        [SeenDisputedMinor] bigint NOT NULL,
        [SeenUnallocatedMinor] bigint NOT NULL,
        [ClosedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_DunningCase] PRIMARY KEY ([DunningCaseId]),
        CONSTRAINT [FK_DunningCase_Invoice_InvoiceId] FOREIGN KEY ([InvoiceId]) REFERENCES [platform].[Invoice] ([InvoiceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE TABLE [platform].[DunningSettings] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [NetDays] int NOT NULL,
        [IsOn] bit NOT NULL,
        [ReminderDays] nvarchar(max) NOT NULL,
        [HoldDays] int NULL,
        [SuspendDays] int NULL,
        [NoticeDays] int NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_DunningSettings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE TABLE [platform].[DunningSuspension] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NOT NULL,
        [SubscriptionId] uniqueidentifier NOT NULL,
        [Since] datetime2 NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [Attempts] int NOT NULL,
        [EndedAt] datetime2 NULL,
        [Outcome] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_DunningSuspension] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DunningSuspension_AccountSubscription_TenantId_CustomerId_SubscriptionId] FOREIGN KEY ([TenantId], [CustomerId], [SubscriptionId]) REFERENCES [platform].[AccountSubscription] ([TenantId], [CustomerId], [AccountSubscriptionId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE TABLE [platform].[InvoiceDispute] (
        [Id] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [AmountMinor] bigint NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [OpenedAt] datetime2 NOT NULL,
        [ResolvedAt] datetime2 NULL,
        [Resolution] nvarchar(400) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_InvoiceDispute] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_InvoiceDispute_Invoice_InvoiceId] FOREIGN KEY ([InvoiceId]) REFERENCES [platform].[Invoice] ([InvoiceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE TABLE [platform].[WriteOff] (
        [Id] uniqueidentifier NOT NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [AmountMinor] bigint NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_WriteOff] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WriteOff_Invoice_InvoiceId] FOREIGN KEY ([InvoiceId]) REFERENCES [platform].[Invoice] ([InvoiceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE TABLE [platform].[DunningStep] (
        [Id] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Number] int NOT NULL,
        [At] datetime2 NOT NULL,
        [IsSkipped] bit NOT NULL,
        [MailId] uniqueidentifier NULL,
        CONSTRAINT [PK_DunningStep] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DunningStep_DunningCase_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [platform].[DunningCase] ([DunningCaseId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_Invoice_Status_DueAt] ON [platform].[Invoice] ([Status], [DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_BankEntry_PaymentId] ON [platform].[BankEntry] ([PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_BankEntry_TenantId_DateCreated_BankEntryId] ON [platform].[BankEntry] ([TenantId], [DateCreated], [BankEntryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE UNIQUE INDEX [IX_BankEntry_TenantId_Source] ON [platform].[BankEntry] ([TenantId], [Source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningCase_BuyerTenantId_DateCreated_DunningCaseId] ON [platform].[DunningCase] ([BuyerTenantId], [DateCreated], [DunningCaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningCase_CustomerId_DateCreated_DunningCaseId] ON [platform].[DunningCase] ([CustomerId], [DateCreated], [DunningCaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DunningCase_InvoiceId_Round] ON [platform].[DunningCase] ([InvoiceId], [Round]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningCase_SellerTenantId_DateCreated_DunningCaseId] ON [platform].[DunningCase] ([SellerTenantId], [DateCreated], [DunningCaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningCase_State_NextAt] ON [platform].[DunningCase] ([State], [NextAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DunningSettings_TenantId] ON [platform].[DunningSettings] ([TenantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DunningStep_CaseId_Kind_Number] ON [platform].[DunningStep] ([CaseId], [Kind], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningStep_InvoiceId] ON [platform].[DunningStep] ([InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningSuspension_CustomerId_State] ON [platform].[DunningSuspension] ([CustomerId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningSuspension_State] ON [platform].[DunningSuspension] ([State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningSuspension_TenantId_CustomerId_SubscriptionId] ON [platform].[DunningSuspension] ([TenantId], [CustomerId], [SubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_DunningSuspension_TenantId_DateCreated_Id] ON [platform].[DunningSuspension] ([TenantId], [DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_InvoiceDispute_InvoiceId] ON [platform].[InvoiceDispute] ([InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    CREATE INDEX [IX_WriteOff_InvoiceId] ON [platform].[WriteOff] ([InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126154043_Dunning'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126154043_Dunning', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    ALTER TABLE [platform].[InvoiceDraft] ADD [GroupKey] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    ALTER TABLE [platform].[InvoiceDraft] ADD [GroupedBy] nvarchar(32) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [GroupKey] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [GroupedBy] nvarchar(32) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    ALTER TABLE [platform].[Customer] ADD [InvoicesBy] nvarchar(32) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    CREATE TABLE [platform].[Export] (
        [ExportId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Format] nvarchar(32) NOT NULL,
        [OfCustomerId] uniqueidentifier NULL,
        [OfTenantId] uniqueidentifier NULL,
        [From] datetime2 NULL,
        [To] datetime2 NULL,
        [RequestedAt] datetime2 NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [Total] int NULL,
        [Done] int NOT NULL,
        [Parts] int NOT NULL,
        [Place] nvarchar(400) NULL,
        [FileName] nvarchar(400) NULL,
        [Size] bigint NULL,
        [Hash] nvarchar(64) NULL,
        [FinishedAt] datetime2 NULL,
        [ExpiresAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Export] PRIMARY KEY ([ExportId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    CREATE INDEX [IX_AuditEvent_SubjectId] ON [platform].[AuditEvent] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    CREATE INDEX [IX_Export_Status_ExpiresAt] ON [platform].[Export] ([Status], [ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    CREATE INDEX [IX_Export_TenantId_DateCreated_ExportId] ON [platform].[Export] ([TenantId], [DateCreated], [ExportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164218_Accounting'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126164218_Accounting', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    ALTER TABLE [platform].[PaymentRefund] ADD [ProviderRefundId] nvarchar(100) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    ALTER TABLE [platform].[Payment] ADD [DisputedMinor] bigint NOT NULL DEFAULT CAST(0 AS bigint);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE TABLE [platform].[CardDispute] (
        [CardDisputeId] uniqueidentifier NOT NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [BuyerTenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [PaymentId] uniqueidentifier NOT NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [ProviderDisputeId] nvarchar(100) NOT NULL,
        [AmountMinor] bigint NOT NULL,
        [WithheldMinor] bigint NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [OpenedAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_CardDispute] PRIMARY KEY ([CardDisputeId]),
        CONSTRAINT [FK_CardDispute_Payment_PaymentId] FOREIGN KEY ([PaymentId]) REFERENCES [platform].[Payment] ([PaymentId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE TABLE [platform].[CardEvent] (
        [Id] uniqueidentifier NOT NULL,
        [EventId] nvarchar(100) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [ObjectType] nvarchar(400) NOT NULL,
        [ObjectId] nvarchar(400) NOT NULL,
        [Account] nvarchar(400) NULL,
        [ReceivedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_CardEvent] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE TABLE [platform].[CardHolder] (
        [CardHolderId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [Buyer] uniqueidentifier NOT NULL,
        [ProviderHolderId] nvarchar(400) NULL,
        [DefaultCardId] uniqueidentifier NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_CardHolder] PRIMARY KEY ([CardHolderId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE TABLE [platform].[PaymentAccount] (
        [PaymentAccountId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [ProviderAccountId] nvarchar(100) NULL,
        [Status] nvarchar(32) NOT NULL,
        [FeePercent] decimal(28,12) NOT NULL,
        [ReturnPath] nvarchar(400) NULL,
        [SealedLink] varbinary(max) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_PaymentAccount] PRIMARY KEY ([PaymentAccountId]),
        CONSTRAINT [FK_PaymentAccount_Tenant_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [registry].[Tenant] ([TenantId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE TABLE [platform].[CardSetup] (
        [CardSetupId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [HolderId] uniqueidentifier NOT NULL,
        [ReturnPath] nvarchar(400) NULL,
        [Status] nvarchar(32) NOT NULL,
        [ProviderPageId] nvarchar(400) NULL,
        [SealedLink] varbinary(max) NULL,
        [CardId] uniqueidentifier NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_CardSetup] PRIMARY KEY ([CardSetupId]),
        CONSTRAINT [FK_CardSetup_CardHolder_HolderId] FOREIGN KEY ([HolderId]) REFERENCES [platform].[CardHolder] ([CardHolderId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE TABLE [platform].[SavedCard] (
        [SavedCardId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [HolderId] uniqueidentifier NOT NULL,
        [ProviderCardId] nvarchar(100) NOT NULL,
        [Brand] nvarchar(400) NOT NULL,
        [Last4] nvarchar(400) NOT NULL,
        [ExpiryMonth] int NOT NULL,
        [ExpiryYear] int NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_SavedCard] PRIMARY KEY ([SavedCardId]),
        CONSTRAINT [FK_SavedCard_CardHolder_HolderId] FOREIGN KEY ([HolderId]) REFERENCES [platform].[CardHolder] ([CardHolderId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE TABLE [platform].[CardPayment] (
        [CardPaymentId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [SellerTenantId] uniqueidentifier NOT NULL,
        [HolderId] uniqueidentifier NOT NULL,
        [CardId] uniqueidentifier NOT NULL,
        [InvoiceId] uniqueidentifier NOT NULL,
        [OpenInvoiceId] uniqueidentifier NULL,
        [AmountMinor] bigint NOT NULL,
        [Currency] nvarchar(400) NOT NULL,
        [ReturnPath] nvarchar(400) NULL,
        [Status] nvarchar(32) NOT NULL,
        [Failure] nvarchar(32) NULL,
        [SentAt] datetime2 NULL,
        [FeeMinor] bigint NOT NULL,
        [ProviderChargeId] nvarchar(100) NULL,
        [SealedLink] varbinary(max) NULL,
        [CancelAsked] bit NOT NULL,
        [PaymentId] uniqueidentifier NULL,
        [EndedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_CardPayment] PRIMARY KEY ([CardPaymentId]),
        CONSTRAINT [FK_CardPayment_CardHolder_HolderId] FOREIGN KEY ([HolderId]) REFERENCES [platform].[CardHolder] ([CardHolderId]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CardPayment_Invoice_InvoiceId] FOREIGN KEY ([InvoiceId]) REFERENCES [platform].[Invoice] ([InvoiceId]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CardPayment_SavedCard_CardId] FOREIGN KEY ([CardId]) REFERENCES [platform].[SavedCard] ([SavedCardId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_PaymentRefund_ProviderRefundId] ON [platform].[PaymentRefund] ([ProviderRefundId]) WHERE [ProviderRefundId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardDispute_InvoiceId] ON [platform].[CardDispute] ([InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardDispute_PaymentId] ON [platform].[CardDispute] ([PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CardDispute_ProviderDisputeId] ON [platform].[CardDispute] ([ProviderDisputeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CardEvent_EventId] ON [platform].[CardEvent] ([EventId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardEvent_ReceivedAt] ON [platform].[CardEvent] ([ReceivedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CardHolder_SellerTenantId_Buyer] ON [platform].[CardHolder] ([SellerTenantId], [Buyer]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardPayment_CardId] ON [platform].[CardPayment] ([CardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardPayment_HolderId] ON [platform].[CardPayment] ([HolderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardPayment_InvoiceId_DateCreated_CardPaymentId] ON [platform].[CardPayment] ([InvoiceId], [DateCreated], [CardPaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_CardPayment_OpenInvoiceId] ON [platform].[CardPayment] ([OpenInvoiceId]) WHERE [OpenInvoiceId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardPayment_PaymentId] ON [platform].[CardPayment] ([PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_CardPayment_ProviderChargeId] ON [platform].[CardPayment] ([ProviderChargeId]) WHERE [ProviderChargeId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardPayment_TenantId_CustomerId_DateCreated_CardPaymentId] ON [platform].[CardPayment] ([TenantId], [CustomerId], [DateCreated], [CardPaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_CardSetup_HolderId] ON [platform].[CardSetup] ([HolderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_PaymentAccount_ProviderAccountId] ON [platform].[PaymentAccount] ([ProviderAccountId]) WHERE [ProviderAccountId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PaymentAccount_TenantId] ON [platform].[PaymentAccount] ([TenantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE INDEX [IX_SavedCard_HolderId] ON [platform].[SavedCard] ([HolderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SavedCard_ProviderCardId] ON [platform].[SavedCard] ([ProviderCardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126164927_Cards'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126164927_Cards', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126231018_BankAccounts'
)
BEGIN
    ALTER TABLE [registry].[LegalEntity] ADD [BankAccounts] nvarchar(max) NOT NULL DEFAULT N'[]';
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126231018_BankAccounts'
)
BEGIN
    ALTER TABLE [platform].[Invoice] ADD [PayTo] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126231018_BankAccounts'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126231018_BankAccounts', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126232018_Branding'
)
BEGIN
    CREATE TABLE [platform].[BrandDraft] (
        [TenantId] uniqueidentifier NOT NULL,
        [Settings] nvarchar(4000) NULL,
        [Logo] nvarchar(70) NULL,
        [LogoOnDark] nvarchar(70) NULL,
        [Mark] nvarchar(70) NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_BrandDraft] PRIMARY KEY ([TenantId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126232018_Branding'
)
BEGIN
    CREATE TABLE [platform].[BrandImage] (
        [TenantId] uniqueidentifier NOT NULL,
        [Name] nvarchar(70) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        [AddedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_BrandImage] PRIMARY KEY ([TenantId], [Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126232018_Branding'
)
BEGIN
    CREATE TABLE [platform].[BrandVersion] (
        [BrandVersionId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Label] nvarchar(60) NOT NULL,
        [Settings] nvarchar(4000) NOT NULL,
        [Logo] nvarchar(70) NULL,
        [LogoOnDark] nvarchar(70) NULL,
        [Mark] nvarchar(70) NULL,
        [PublishedAt] datetime2 NOT NULL,
        [PublishedBy] nvarchar(200) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_BrandVersion] PRIMARY KEY ([BrandVersionId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126232018_Branding'
)
BEGIN
    CREATE UNIQUE INDEX [IX_BrandVersion_TenantId_Number] ON [platform].[BrandVersion] ([TenantId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126232018_Branding'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126232018_Branding', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126234444_BuyerDisputes'
)
BEGIN
    ALTER TABLE [platform].[InvoiceDispute] ADD [IsBuyers] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126234444_BuyerDisputes'
)
BEGIN
    ALTER TABLE [platform].[InvoiceDispute] ADD [Lines] nvarchar(max) NOT NULL DEFAULT N'[]';
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126234444_BuyerDisputes'
)
BEGIN
    CREATE INDEX [IX_InvoiceDispute_SellerTenantId_DateCreated_Id] ON [platform].[InvoiceDispute] ([SellerTenantId], [DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261126234444_BuyerDisputes'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261126234444_BuyerDisputes', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    DROP INDEX [IX_SubscriptionChange_SubscriptionId_AcceptedAt] ON [platform].[SubscriptionChange];
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_SubscriptionDrift_DateCreated_Id] ON [platform].[SubscriptionDrift] ([DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_SubscriptionChange_SubscriptionId_DateCreated_Id] ON [platform].[SubscriptionChange] ([SubscriptionId], [DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_SavedCard_TenantId_CustomerId_DateCreated_SavedCardId] ON [platform].[SavedCard] ([TenantId], [CustomerId], [DateCreated], [SavedCardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_SavedCard_TenantId_DateCreated_SavedCardId] ON [platform].[SavedCard] ([TenantId], [DateCreated], [SavedCardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_PriceSheetLine_DateCreated_Id] ON [platform].[PriceSheetLine] ([DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_Payment_DateCreated_PaymentId] ON [platform].[Payment] ([DateCreated], [PaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_OutboxMessage_CreatedAt_Id] ON [jobs].[OutboxMessage] ([CreatedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_OrderEvent_OrderId_At_Id] ON [platform].[OrderEvent] ([OrderId], [At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_Order_DateCreated_OrderId] ON [platform].[Order] ([DateCreated], [OrderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_Licence_TenantId_DateCreated_LicenceId] ON [platform].[Licence] ([TenantId], [DateCreated], [LicenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_Invoice_DateCreated_InvoiceId] ON [platform].[Invoice] ([DateCreated], [InvoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_ExchangeRate_ToCurrency_ValidFrom] ON [platform].[ExchangeRate] ([ToCurrency], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_Customer_DateCreated_CustomerId] ON [platform].[Customer] ([DateCreated], [CustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_CardPayment_TenantId_DateCreated_CardPaymentId] ON [platform].[CardPayment] ([TenantId], [DateCreated], [CardPaymentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_BookException_TenantId_DateCreated_Id] ON [platform].[BookException] ([TenantId], [DateCreated], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_AuditEvent_At_Id] ON [platform].[AuditEvent] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_TenantId_CustomerId_EndDate_AccountSubscriptionId] ON [platform].[AccountSubscription] ([TenantId], [CustomerId], [EndDate], [AccountSubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    CREATE INDEX [IX_AccountSubscription_TenantId_EndDate_AccountSubscriptionId] ON [platform].[AccountSubscription] ([TenantId], [EndDate], [AccountSubscriptionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations]
    WHERE [MigrationId] = N'20261127074703_ReadingOrder'
)
BEGIN
    INSERT INTO [__migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261127074703_ReadingOrder', N'10.0.14');
END;

COMMIT;
GO
