IF DATABASE_PRINCIPAL_ID('crayon_app') IS NULL CREATE ROLE crayon_app;
GO
IF DATABASE_PRINCIPAL_ID('crayon_platform') IS NULL CREATE ROLE crayon_platform;
GO
DROP SECURITY POLICY IF EXISTS registry.IdentityRows;
GO
CREATE OR ALTER FUNCTION registry.IdentityTenantRow(@TenantId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR (CAST(@TenantId AS nvarchar(36)) = CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) AND NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL);
GO
CREATE OR ALTER FUNCTION registry.IdentityCustomerRow(@TenantId uniqueidentifier, @CustomerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR (CAST(@TenantId AS nvarchar(36)) = CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) AND (NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL OR CAST(@CustomerId AS nvarchar(36)) = NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'')));
GO
CREATE OR ALTER FUNCTION registry.IdentityPartyRow(@SellerTenantId uniqueidentifier, @BuyerTenantId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR (NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL AND CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) IN (CAST(@SellerTenantId AS nvarchar(36)), CAST(@BuyerTenantId AS nvarchar(36))));
GO
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Client] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Client] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[ClientSecret] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[ClientSecret] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[DataProtectionKey] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Membership] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Membership] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Person] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Person] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[SigningKey] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[SigningKey] TO crayon_app;
GO
CREATE SECURITY POLICY registry.IdentityRows
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey] BEFORE UPDATE
WITH (STATE = ON, SCHEMABINDING = ON);
GO
