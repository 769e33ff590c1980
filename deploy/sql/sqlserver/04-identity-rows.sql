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
CREATE OR ALTER FUNCTION registry.IdentityTradeRow(@SellerTenantId uniqueidentifier, @BuyerTenantId uniqueidentifier, @CustomerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR ((NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL OR CAST(@CustomerId AS nvarchar(36)) = NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'')) AND CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) IN (CAST(@SellerTenantId AS nvarchar(36)), CAST(@BuyerTenantId AS nvarchar(36))));
GO
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[AuthorizationCode] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[AuthorizationCode] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[AuthorizationRequest] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[AuthorizationRequest] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[ClaimedDomain] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[ClaimedDomain] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Client] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Client] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[ClientSecret] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[ClientSecret] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Consent] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Consent] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[DataProtectionKey] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Elevation] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Elevation] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[ExternalLogin] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[ExternalLogin] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[ExternalProvider] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[ExternalProvider] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[FederatedSignIn] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[FederatedSignIn] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Grant] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Grant] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Invitation] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Invitation] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[LogoutNotice] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[LogoutNotice] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Membership] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Membership] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Passkey] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Passkey] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Person] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Person] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[PersonLink] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[PersonLink] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[RealmPolicy] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[RealmPolicy] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[RecoveryCode] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[RecoveryCode] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[RefreshToken] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[RefreshToken] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Revocation] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Revocation] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[Session] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[Session] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[SessionClient] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[SessionClient] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[SigningKey] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[SigningKey] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[TrustedDevice] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[TrustedDevice] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [identity].[UsedAssertion] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [identity].[UsedAssertion] TO crayon_app;
GO
CREATE SECURITY POLICY registry.IdentityRows
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationCode],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationCode] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationCode] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationCode] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationRequest],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationRequest] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationRequest] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[AuthorizationRequest] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClaimedDomain],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClaimedDomain] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClaimedDomain] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClaimedDomain] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Client] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ClientSecret] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Consent],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Consent] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Consent] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Consent] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Elevation],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Elevation] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Elevation] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Elevation] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[ExternalLogin],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[ExternalLogin] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[ExternalLogin] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[ExternalLogin] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ExternalProvider],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ExternalProvider] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ExternalProvider] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[ExternalProvider] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[FederatedSignIn],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[FederatedSignIn] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[FederatedSignIn] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[FederatedSignIn] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Grant],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Grant] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Grant] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Grant] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Invitation],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Invitation] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Invitation] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Invitation] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[LogoutNotice],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[LogoutNotice] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[LogoutNotice] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[LogoutNotice] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership],
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityCustomerRow(TenantId, CustomerId) ON [identity].[Membership] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Passkey],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Passkey] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Passkey] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Passkey] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Person] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[PersonLink],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[PersonLink] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[PersonLink] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[PersonLink] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RealmPolicy],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RealmPolicy] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RealmPolicy] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RealmPolicy] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RecoveryCode],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RecoveryCode] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RecoveryCode] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RecoveryCode] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RefreshToken],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RefreshToken] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RefreshToken] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[RefreshToken] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Revocation],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Revocation] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Revocation] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Revocation] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Session],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Session] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Session] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[Session] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SessionClient],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SessionClient] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SessionClient] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SessionClient] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[SigningKey] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[TrustedDevice],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[TrustedDevice] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[TrustedDevice] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[TrustedDevice] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[UsedAssertion],
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[UsedAssertion] AFTER INSERT,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[UsedAssertion] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.IdentityTenantRow(TenantId) ON [identity].[UsedAssertion] BEFORE UPDATE
WITH (STATE = ON, SCHEMABINDING = ON);
GO
