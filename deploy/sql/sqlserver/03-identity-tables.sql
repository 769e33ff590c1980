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
    WHERE [MigrationId] = N'20261123083915_Initial'
)
BEGIN
    IF SCHEMA_ID(N'identity') IS NULL EXEC(N'CREATE SCHEMA [identity];');
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261123083915_Initial'
)
BEGIN
    CREATE TABLE [identity].[Client] (
        [TenantId] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(100) NOT NULL,
        [CustomerId] uniqueidentifier NULL,
        [Name] nvarchar(400) NOT NULL,
        [Scopes] nvarchar(2000) NOT NULL,
        [GrantTypes] nvarchar(400) NOT NULL,
        [IsEnabled] bit NOT NULL,
        [TokensCutOffAt] datetime2 NULL,
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
    WHERE [MigrationId] = N'20261123083915_Initial'
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
    WHERE [MigrationId] = N'20261123083915_Initial'
)
BEGIN
    CREATE TABLE [identity].[Person] (
        [PersonId] uniqueidentifier NOT NULL,
        [TenantId] uniqueidentifier NOT NULL,
        [Email] nvarchar(254) NOT NULL,
        [NormalizedEmail] nvarchar(254) NOT NULL,
        [PasswordHash] nvarchar(400) NULL,
        [ProtectedTotpSecret] varbinary(1000) NULL,
        [SecurityStamp] nvarchar(64) NOT NULL,
        [IsEnabled] bit NOT NULL,
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
    WHERE [MigrationId] = N'20261123083915_Initial'
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
    WHERE [MigrationId] = N'20261123083915_Initial'
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
    WHERE [MigrationId] = N'20261123083915_Initial'
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
    WHERE [MigrationId] = N'20261123083915_Initial'
)
BEGIN
    CREATE INDEX [IX_ClientSecret_TenantId_ClientId] ON [identity].[ClientSecret] ([TenantId], [ClientId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261123083915_Initial'
)
BEGIN
    CREATE INDEX [IX_Membership_TenantId_PersonId] ON [identity].[Membership] ([TenantId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261123083915_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Person_TenantId_NormalizedEmail] ON [identity].[Person] ([TenantId], [NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__migrations_identity]
    WHERE [MigrationId] = N'20261123083915_Initial'
)
BEGIN
    INSERT INTO [__migrations_identity] ([MigrationId], [ProductVersion])
    VALUES (N'20261123083915_Initial', N'10.0.14');
END;

COMMIT;
GO
