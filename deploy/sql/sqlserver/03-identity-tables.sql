IF OBJECT_ID(N'[__migrations_identity]') IS NULL
BEGIN
    CREATE TABLE [__migrations_identity] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___migrations_identity] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    IF SCHEMA_ID(N'identity') IS NULL EXEC(N'CREATE SCHEMA [identity];');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[AuthorizationCode] (
        [TenantId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [GrantId] uniqueidentifier NOT NULL,
        [RedirectUri] nvarchar(2000) NOT NULL,
        [CodeChallenge] nvarchar(43) NOT NULL,
        [Nonce] nvarchar(1000) NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [ConsumedAt] datetime2 NULL,
        CONSTRAINT [PK_AuthorizationCode] PRIMARY KEY ([TenantId], [Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[AuthorizationRequest] (
        [TenantId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [Parameters] nvarchar(max) NOT NULL,
        [IsPushed] bit NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [ConsumedAt] datetime2 NULL,
        CONSTRAINT [PK_AuthorizationRequest] PRIMARY KEY ([TenantId], [Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[ClaimedDomain] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Domain] nvarchar(253) NOT NULL,
        [Challenge] nvarchar(100) NOT NULL,
        [VerifiedAt] datetime2 NULL,
        [ProviderId] uniqueidentifier NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_ClaimedDomain] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Client] (
        [TenantId] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Name] nvarchar(400) NOT NULL,
        [Scopes] nvarchar(2000) NOT NULL,
        [GrantTypes] nvarchar(400) NOT NULL,
        [Authentication] nvarchar(32) NOT NULL,
        [Jwks] nvarchar(max) NULL,
        [RedirectUris] nvarchar(max) NOT NULL,
        [PostLogoutRedirectUris] nvarchar(max) NOT NULL,
        [BackChannelLogoutUri] nvarchar(2000) NULL,
        [IdTokenAlgorithm] nvarchar(16) NOT NULL,
        [IsEnabled] bit NOT NULL,
        [TokensCutOffAt] datetime2 NULL,
        [Demands_MayVaryLoopbackPort] bit NOT NULL,
        [Demands_NeedsConsent] bit NOT NULL,
        [Demands_NeedsPushedRequests] bit NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Client] PRIMARY KEY ([TenantId], [ClientId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Consent] (
        [TenantId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [Scopes] nvarchar(2000) NOT NULL,
        [GivenAt] datetime2 NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Consent] PRIMARY KEY ([TenantId], [PersonId], [ClientId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[DataProtectionKey] (
        [Id] uniqueidentifier NOT NULL,
        [FriendlyName] nvarchar(400) NOT NULL,
        [Xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_DataProtectionKey] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Elevation] (
        [ElevationId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [Scopes] nvarchar(2000) NOT NULL,
        [StartsAt] datetime2 NOT NULL,
        [EndsAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Elevation] PRIMARY KEY ([ElevationId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[ExternalProvider] (
        [ProviderId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Slug] nvarchar(64) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Issuer] nvarchar(1000) NOT NULL,
        [ClientId] nvarchar(400) NOT NULL,
        [ProtectedSecret] varbinary(4000) NULL,
        [Scopes] nvarchar(1000) NOT NULL,
        [IsEnabled] bit NOT NULL,
        [Trust_AddsPeople] bit NOT NULL,
        [Trust_Role] nvarchar(400) NULL,
        [Trust_TrustsMfa] bit NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_ExternalProvider] PRIMARY KEY ([TenantId], [ProviderId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[FederatedSignIn] (
        [TenantId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [BrowserHash] varbinary(32) NOT NULL,
        [ProviderId] uniqueidentifier NOT NULL,
        [Nonce] nvarchar(100) NOT NULL,
        [ProtectedVerifier] varbinary(1000) NOT NULL,
        [ProtectedRequest] varbinary(1000) NULL,
        [LinkTo] uniqueidentifier NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [ConsumedAt] datetime2 NULL,
        CONSTRAINT [PK_FederatedSignIn] PRIMARY KEY ([TenantId], [Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Grant] (
        [GrantId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [Scopes] nvarchar(2000) NOT NULL,
        [OrganisationId] uniqueidentifier NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [RevokedAt] datetime2 NULL,
        [IsOffline] bit NOT NULL,
        [Authentication_At] datetime2 NOT NULL,
        [Authentication_Level] nvarchar(400) NOT NULL,
        [Authentication_Methods] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_Grant] PRIMARY KEY ([TenantId], [GrantId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Invitation] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Email] nvarchar(254) NOT NULL,
        [NormalizedEmail] nvarchar(254) NOT NULL,
        [Role] nvarchar(64) NOT NULL,
        [InvitedBy] nvarchar(200) NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Invitation] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[LogoutNotice] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [DeliveredAt] datetime2 NULL,
        CONSTRAINT [PK_LogoutNotice] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Person] (
        [PersonId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Email] nvarchar(254) NOT NULL,
        [NormalizedEmail] nvarchar(254) NOT NULL,
        [EmailConfirmedAt] datetime2 NULL,
        [Name] nvarchar(200) NULL,
        [Language] nvarchar(35) NULL,
        [TimeZone] nvarchar(64) NULL,
        [PasswordHash] nvarchar(400) NULL,
        [ProtectedTotpSecret] varbinary(1000) NULL,
        [TotpConfirmedAt] datetime2 NULL,
        [TotpLastStep] bigint NOT NULL,
        [SecurityStamp] nvarchar(64) NOT NULL,
        [IsEnabled] bit NOT NULL,
        [FailedSignIns] int NOT NULL,
        [WaitsUntil] datetime2 NULL,
        [LastSignInAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Person] PRIMARY KEY ([PersonId]),
        CONSTRAINT [AK_Person_TenantId_PersonId] UNIQUE ([TenantId], [PersonId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[PersonLink] (
        [TenantId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [Purpose] nvarchar(32) NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Email] nvarchar(254) NOT NULL,
        [SecurityStamp] nvarchar(64) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        CONSTRAINT [PK_PersonLink] PRIMARY KEY ([TenantId], [Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[RealmPolicy] (
        [TenantId] uniqueidentifier NOT NULL,
        [ShortestPassword] int NOT NULL,
        [Factors] nvarchar(32) NOT NULL,
        [AllowsRegistration] bit NOT NULL,
        [SessionIdleMinutes] int NOT NULL,
        [SessionHours] int NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_RealmPolicy] PRIMARY KEY ([TenantId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[RecoveryCode] (
        [TenantId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        CONSTRAINT [PK_RecoveryCode] PRIMARY KEY ([TenantId], [PersonId], [Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Revocation] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Subject] nvarchar(100) NOT NULL,
        [At] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Revocation] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[SessionClient] (
        [TenantId] uniqueidentifier NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [FirstAt] datetime2 NOT NULL,
        CONSTRAINT [PK_SessionClient] PRIMARY KEY ([TenantId], [SessionId], [ClientId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[SigningKey] (
        [TenantId] uniqueidentifier NOT NULL,
        [Kid] nvarchar(64) NOT NULL,
        [Algorithm] nvarchar(16) NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [ProtectedKey] varbinary(max) NOT NULL,
        [PublicJwk] nvarchar(1000) NOT NULL,
        [ActivatedAt] datetime2 NULL,
        [RetiredAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_SigningKey] PRIMARY KEY ([TenantId], [Kid])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[TrustedDevice] (
        [TenantId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [SecurityStamp] nvarchar(64) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        CONSTRAINT [PK_TrustedDevice] PRIMARY KEY ([TenantId], [Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[UsedAssertion] (
        [TenantId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        CONSTRAINT [PK_UsedAssertion] PRIMARY KEY ([TenantId], [Hash])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[ClientSecret] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Hash] varbinary(32) NOT NULL,
        [ExpiresAt] datetime2 NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_ClientSecret] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ClientSecret_Client_TenantId_ClientId] FOREIGN KEY ([TenantId], [ClientId]) REFERENCES [identity].[Client] ([TenantId], [ClientId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[RefreshToken] (
        [TenantId] uniqueidentifier NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [GrantId] uniqueidentifier NOT NULL,
        [IssuedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        [ProtectedSuccessor] varbinary(1000) NULL,
        CONSTRAINT [PK_RefreshToken] PRIMARY KEY ([TenantId], [Hash]),
        CONSTRAINT [FK_RefreshToken_Grant_TenantId_GrantId] FOREIGN KEY ([TenantId], [GrantId]) REFERENCES [identity].[Grant] ([TenantId], [GrantId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[ExternalLogin] (
        [TenantId] uniqueidentifier NOT NULL,
        [ProviderId] uniqueidentifier NOT NULL,
        [Subject] nvarchar(255) NOT NULL,
        [Issuer] nvarchar(1000) NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [LinkedAt] datetime2 NOT NULL,
        [LastUsedAt] datetime2 NULL,
        [EndedAt] datetime2 NULL,
        CONSTRAINT [PK_ExternalLogin] PRIMARY KEY ([TenantId], [ProviderId], [Subject]),
        CONSTRAINT [FK_ExternalLogin_Person_TenantId_PersonId] FOREIGN KEY ([TenantId], [PersonId]) REFERENCES [identity].[Person] ([TenantId], [PersonId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Membership] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Role] nvarchar(64) NOT NULL,
        [RowVersion] int NOT NULL,
        [CreatedBy] nvarchar(400) NOT NULL,
        [ModifiedBy] nvarchar(400) NOT NULL,
        [DateCreated] datetime2 NOT NULL,
        [DateModified] datetime2 NOT NULL,
        [IsDeleted] bit NOT NULL,
        CONSTRAINT [PK_Membership] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Membership_Person_TenantId_PersonId] FOREIGN KEY ([TenantId], [PersonId]) REFERENCES [identity].[Person] ([TenantId], [PersonId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Passkey] (
        [Id] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [CredentialHash] varbinary(32) NOT NULL,
        [CredentialId] varbinary(1023) NOT NULL,
        [PublicKey] varbinary(2000) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [SignCount] bigint NOT NULL,
        [Transports] nvarchar(max) NOT NULL,
        [AttestationObject] varbinary(max) NOT NULL,
        [ClientDataJson] varbinary(max) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [LastUsedAt] datetime2 NULL,
        [Flags_IsBackedUp] bit NOT NULL,
        [Flags_IsBackupEligible] bit NOT NULL,
        [Flags_IsUserVerified] bit NOT NULL,
        CONSTRAINT [PK_Passkey] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Passkey_Person_TenantId_PersonId] FOREIGN KEY ([TenantId], [PersonId]) REFERENCES [identity].[Person] ([TenantId], [PersonId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE TABLE [identity].[Session] (
        [SessionId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [HandleHash] varbinary(32) NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [SecurityStamp] nvarchar(64) NOT NULL,
        [OrganisationId] uniqueidentifier NULL,
        [StartedAt] datetime2 NOT NULL,
        [LastSeenAt] datetime2 NOT NULL,
        [EndsAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [Address] nvarchar(64) NULL,
        [UserAgent] nvarchar(400) NULL,
        [Authentication_At] datetime2 NOT NULL,
        [Authentication_Level] nvarchar(400) NOT NULL,
        [Authentication_Methods] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_Session] PRIMARY KEY ([TenantId], [SessionId]),
        CONSTRAINT [FK_Session_Person_TenantId_PersonId] FOREIGN KEY ([TenantId], [PersonId]) REFERENCES [identity].[Person] ([TenantId], [PersonId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_AuthorizationCode_ExpiresAt] ON [identity].[AuthorizationCode] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_AuthorizationRequest_ExpiresAt] ON [identity].[AuthorizationRequest] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_ClaimedDomain_TenantId_Domain] ON [identity].[ClaimedDomain] ([TenantId], [Domain]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_ClientSecret_TenantId_ClientId] ON [identity].[ClientSecret] ([TenantId], [ClientId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Elevation_TenantId_EndsAt] ON [identity].[Elevation] ([TenantId], [EndsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_ExternalLogin_TenantId_PersonId] ON [identity].[ExternalLogin] ([TenantId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ExternalProvider_TenantId_Slug] ON [identity].[ExternalProvider] ([TenantId], [Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_FederatedSignIn_ExpiresAt] ON [identity].[FederatedSignIn] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Grant_ExpiresAt] ON [identity].[Grant] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Grant_TenantId_PersonId] ON [identity].[Grant] ([TenantId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Grant_TenantId_SessionId] ON [identity].[Grant] ([TenantId], [SessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Invitation_TenantId_Hash] ON [identity].[Invitation] ([TenantId], [Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Invitation_TenantId_NormalizedEmail] ON [identity].[Invitation] ([TenantId], [NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Membership_TenantId_CustomerId] ON [identity].[Membership] ([TenantId], [CustomerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Membership_TenantId_PersonId] ON [identity].[Membership] ([TenantId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Passkey_TenantId_CredentialHash] ON [identity].[Passkey] ([TenantId], [CredentialHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Passkey_TenantId_PersonId] ON [identity].[Passkey] ([TenantId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Person_TenantId_NormalizedEmail] ON [identity].[Person] ([TenantId], [NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_PersonLink_ExpiresAt] ON [identity].[PersonLink] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_PersonLink_TenantId_PersonId] ON [identity].[PersonLink] ([TenantId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_RefreshToken_ExpiresAt] ON [identity].[RefreshToken] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_RefreshToken_TenantId_GrantId] ON [identity].[RefreshToken] ([TenantId], [GrantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Revocation_TenantId_ExpiresAt] ON [identity].[Revocation] ([TenantId], [ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Session_EndsAt] ON [identity].[Session] ([EndsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Session_TenantId_HandleHash] ON [identity].[Session] ([TenantId], [HandleHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_Session_TenantId_PersonId] ON [identity].[Session] ([TenantId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_TrustedDevice_ExpiresAt] ON [identity].[TrustedDevice] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    CREATE INDEX [IX_UsedAssertion_ExpiresAt] ON [identity].[UsedAssertion] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261126002601_Initial'
)
BEGIN
    INSERT INTO [__migrations_identity] ([MigrationId], [ProductVersion])
    VALUES (N'20261126002601_Initial', N'10.0.14');
END;

COMMIT;
GO
