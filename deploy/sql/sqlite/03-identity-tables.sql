CREATE TABLE IF NOT EXISTS "__migrations_identity" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___migrations_identity" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "identity_AuthorizationCode" (
    "TenantId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "GrantId" TEXT NOT NULL,
    "RedirectUri" TEXT NOT NULL,
    "CodeChallenge" TEXT NOT NULL,
    "Nonce" TEXT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "ConsumedAt" TEXT NULL,
    CONSTRAINT "PK_identity_AuthorizationCode" PRIMARY KEY ("TenantId", "Hash")
);

CREATE TABLE "identity_AuthorizationRequest" (
    "TenantId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "ClientId" TEXT NOT NULL,
    "Parameters" TEXT NOT NULL,
    "IsPushed" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "ConsumedAt" TEXT NULL,
    CONSTRAINT "PK_identity_AuthorizationRequest" PRIMARY KEY ("TenantId", "Hash")
);

CREATE TABLE "identity_ClaimedDomain" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_ClaimedDomain" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Domain" TEXT NOT NULL,
    "Challenge" TEXT NOT NULL,
    "VerifiedAt" TEXT NULL,
    "ProviderId" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "identity_Client" (
    "TenantId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "GrantTypes" TEXT NOT NULL,
    "Authentication" TEXT NOT NULL,
    "Jwks" TEXT NULL,
    "RedirectUris" TEXT NOT NULL,
    "PostLogoutRedirectUris" TEXT NOT NULL,
    "BackChannelLogoutUri" TEXT NULL,
    "IdTokenAlgorithm" TEXT NOT NULL,
    "IsEnabled" INTEGER NOT NULL,
    "TokensCutOffAt" TEXT NULL,
    "Demands_MayVaryLoopbackPort" INTEGER NOT NULL,
    "Demands_NeedsConsent" INTEGER NOT NULL,
    "Demands_NeedsPushedRequests" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "PK_identity_Client" PRIMARY KEY ("TenantId", "ClientId")
);

CREATE TABLE "identity_Consent" (
    "TenantId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "GivenAt" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "PK_identity_Consent" PRIMARY KEY ("TenantId", "PersonId", "ClientId")
);

CREATE TABLE "identity_DataProtectionKey" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_DataProtectionKey" PRIMARY KEY,
    "FriendlyName" TEXT NOT NULL,
    "Xml" TEXT NOT NULL
);

CREATE TABLE "identity_Elevation" (
    "ElevationId" TEXT NOT NULL CONSTRAINT "PK_identity_Elevation" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "StaffId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "identity_ExternalProvider" (
    "ProviderId" TEXT NOT NULL,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Issuer" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "ProtectedSecret" BLOB NULL,
    "Scopes" TEXT NOT NULL,
    "IsEnabled" INTEGER NOT NULL,
    "Trust_AddsPeople" INTEGER NOT NULL,
    "Trust_Role" TEXT NULL,
    "Trust_TrustsMfa" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "PK_identity_ExternalProvider" PRIMARY KEY ("TenantId", "ProviderId")
);

CREATE TABLE "identity_FederatedSignIn" (
    "TenantId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "BrowserHash" BLOB NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "Nonce" TEXT NOT NULL,
    "ProtectedVerifier" BLOB NOT NULL,
    "ProtectedRequest" BLOB NULL,
    "LinkTo" TEXT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "ConsumedAt" TEXT NULL,
    CONSTRAINT "PK_identity_FederatedSignIn" PRIMARY KEY ("TenantId", "Hash")
);

CREATE TABLE "identity_Grant" (
    "GrantId" TEXT NOT NULL,
    "TenantId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    "IsOffline" INTEGER NOT NULL,
    "Authentication_At" TEXT NOT NULL,
    "Authentication_Level" TEXT NOT NULL,
    "Authentication_Methods" TEXT NOT NULL,
    CONSTRAINT "PK_identity_Grant" PRIMARY KEY ("TenantId", "GrantId")
);

CREATE TABLE "identity_Invitation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_Invitation" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Email" TEXT NOT NULL,
    "NormalizedEmail" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "InvitedBy" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "identity_LogoutNotice" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_LogoutNotice" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DeliveredAt" TEXT NULL
);

CREATE TABLE "identity_Person" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_identity_Person" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "NormalizedEmail" TEXT NOT NULL,
    "EmailConfirmedAt" TEXT NULL,
    "Name" TEXT NULL,
    "Language" TEXT NULL,
    "TimeZone" TEXT NULL,
    "PasswordHash" TEXT NULL,
    "ProtectedTotpSecret" BLOB NULL,
    "TotpConfirmedAt" TEXT NULL,
    "TotpLastStep" INTEGER NOT NULL,
    "SecurityStamp" TEXT NOT NULL,
    "IsEnabled" INTEGER NOT NULL,
    "FailedSignIns" INTEGER NOT NULL,
    "WaitsUntil" TEXT NULL,
    "LastSignInAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "AK_identity_Person_TenantId_PersonId" UNIQUE ("TenantId", "PersonId")
);

CREATE TABLE "identity_PersonLink" (
    "TenantId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "Purpose" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "SecurityStamp" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    CONSTRAINT "PK_identity_PersonLink" PRIMARY KEY ("TenantId", "Hash")
);

CREATE TABLE "identity_RealmPolicy" (
    "TenantId" TEXT NOT NULL CONSTRAINT "PK_identity_RealmPolicy" PRIMARY KEY,
    "ShortestPassword" INTEGER NOT NULL,
    "Factors" TEXT NOT NULL,
    "AllowsRegistration" INTEGER NOT NULL,
    "SessionIdleMinutes" INTEGER NOT NULL,
    "SessionHours" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL
);

CREATE TABLE "identity_RecoveryCode" (
    "TenantId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "PK_identity_RecoveryCode" PRIMARY KEY ("TenantId", "PersonId", "Hash")
);

CREATE TABLE "identity_Revocation" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_Revocation" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL
);

CREATE TABLE "identity_SessionClient" (
    "TenantId" TEXT NOT NULL,
    "SessionId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "FirstAt" TEXT NOT NULL,
    CONSTRAINT "PK_identity_SessionClient" PRIMARY KEY ("TenantId", "SessionId", "ClientId")
);

CREATE TABLE "identity_SigningKey" (
    "TenantId" TEXT NOT NULL,
    "Kid" TEXT NOT NULL,
    "Algorithm" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "ProtectedKey" BLOB NOT NULL,
    "PublicJwk" TEXT NOT NULL,
    "ActivatedAt" TEXT NULL,
    "RetiredAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "PK_identity_SigningKey" PRIMARY KEY ("TenantId", "Kid")
);

CREATE TABLE "identity_TrustedDevice" (
    "TenantId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "PersonId" TEXT NOT NULL,
    "SecurityStamp" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    CONSTRAINT "PK_identity_TrustedDevice" PRIMARY KEY ("TenantId", "Hash")
);

CREATE TABLE "identity_UsedAssertion" (
    "TenantId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    CONSTRAINT "PK_identity_UsedAssertion" PRIMARY KEY ("TenantId", "Hash")
);

CREATE TABLE "identity_ClientSecret" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_ClientSecret" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Hash" BLOB NOT NULL,
    "ExpiresAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_identity_ClientSecret_identity_Client_TenantId_ClientId" FOREIGN KEY ("TenantId", "ClientId") REFERENCES "identity_Client" ("TenantId", "ClientId") ON DELETE RESTRICT
);

CREATE TABLE "identity_RefreshToken" (
    "TenantId" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "GrantId" TEXT NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    "ProtectedSuccessor" BLOB NULL,
    CONSTRAINT "PK_identity_RefreshToken" PRIMARY KEY ("TenantId", "Hash"),
    CONSTRAINT "FK_identity_RefreshToken_identity_Grant_TenantId_GrantId" FOREIGN KEY ("TenantId", "GrantId") REFERENCES "identity_Grant" ("TenantId", "GrantId") ON DELETE RESTRICT
);

CREATE TABLE "identity_ExternalLogin" (
    "TenantId" TEXT NOT NULL,
    "ProviderId" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Issuer" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "LinkedAt" TEXT NOT NULL,
    "LastUsedAt" TEXT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "PK_identity_ExternalLogin" PRIMARY KEY ("TenantId", "ProviderId", "Subject"),
    CONSTRAINT "FK_identity_ExternalLogin_identity_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES "identity_Person" ("TenantId", "PersonId") ON DELETE RESTRICT
);

CREATE TABLE "identity_Membership" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_Membership" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Role" TEXT NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "FK_identity_Membership_identity_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES "identity_Person" ("TenantId", "PersonId") ON DELETE RESTRICT
);

CREATE TABLE "identity_Passkey" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_Passkey" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "CredentialHash" BLOB NOT NULL,
    "CredentialId" BLOB NOT NULL,
    "PublicKey" BLOB NOT NULL,
    "Name" TEXT NOT NULL,
    "SignCount" INTEGER NOT NULL,
    "Transports" TEXT NOT NULL,
    "AttestationObject" BLOB NOT NULL,
    "ClientDataJson" BLOB NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "LastUsedAt" TEXT NULL,
    "Flags_IsBackedUp" INTEGER NOT NULL,
    "Flags_IsBackupEligible" INTEGER NOT NULL,
    "Flags_IsUserVerified" INTEGER NOT NULL,
    CONSTRAINT "FK_identity_Passkey_identity_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES "identity_Person" ("TenantId", "PersonId") ON DELETE RESTRICT
);

CREATE TABLE "identity_Session" (
    "SessionId" TEXT NOT NULL,
    "TenantId" TEXT NOT NULL,
    "HandleHash" BLOB NOT NULL,
    "PersonId" TEXT NOT NULL,
    "SecurityStamp" TEXT NOT NULL,
    "OrganisationId" TEXT NULL,
    "StartedAt" TEXT NOT NULL,
    "LastSeenAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "Address" TEXT NULL,
    "UserAgent" TEXT NULL,
    "Authentication_At" TEXT NOT NULL,
    "Authentication_Level" TEXT NOT NULL,
    "Authentication_Methods" TEXT NOT NULL,
    CONSTRAINT "PK_identity_Session" PRIMARY KEY ("TenantId", "SessionId"),
    CONSTRAINT "FK_identity_Session_identity_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES "identity_Person" ("TenantId", "PersonId") ON DELETE RESTRICT
);

CREATE INDEX "IX_identity_AuthorizationCode_ExpiresAt" ON "identity_AuthorizationCode" ("ExpiresAt");

CREATE INDEX "IX_identity_AuthorizationRequest_ExpiresAt" ON "identity_AuthorizationRequest" ("ExpiresAt");

CREATE INDEX "IX_identity_ClaimedDomain_TenantId_Domain" ON "identity_ClaimedDomain" ("TenantId", "Domain");

CREATE INDEX "IX_identity_ClientSecret_TenantId_ClientId" ON "identity_ClientSecret" ("TenantId", "ClientId");

CREATE INDEX "IX_identity_Elevation_TenantId_EndsAt" ON "identity_Elevation" ("TenantId", "EndsAt");

CREATE INDEX "IX_identity_ExternalLogin_TenantId_PersonId" ON "identity_ExternalLogin" ("TenantId", "PersonId");

CREATE UNIQUE INDEX "IX_identity_ExternalProvider_TenantId_Slug" ON "identity_ExternalProvider" ("TenantId", "Slug");

CREATE INDEX "IX_identity_FederatedSignIn_ExpiresAt" ON "identity_FederatedSignIn" ("ExpiresAt");

CREATE INDEX "IX_identity_Grant_ExpiresAt" ON "identity_Grant" ("ExpiresAt");

CREATE INDEX "IX_identity_Grant_TenantId_PersonId" ON "identity_Grant" ("TenantId", "PersonId");

CREATE INDEX "IX_identity_Grant_TenantId_SessionId" ON "identity_Grant" ("TenantId", "SessionId");

CREATE UNIQUE INDEX "IX_identity_Invitation_TenantId_Hash" ON "identity_Invitation" ("TenantId", "Hash");

CREATE INDEX "IX_identity_Invitation_TenantId_NormalizedEmail" ON "identity_Invitation" ("TenantId", "NormalizedEmail");

CREATE INDEX "IX_identity_Membership_TenantId_CustomerId" ON "identity_Membership" ("TenantId", "CustomerId");

CREATE INDEX "IX_identity_Membership_TenantId_PersonId" ON "identity_Membership" ("TenantId", "PersonId");

CREATE UNIQUE INDEX "IX_identity_Passkey_TenantId_CredentialHash" ON "identity_Passkey" ("TenantId", "CredentialHash");

CREATE INDEX "IX_identity_Passkey_TenantId_PersonId" ON "identity_Passkey" ("TenantId", "PersonId");

CREATE UNIQUE INDEX "IX_identity_Person_TenantId_NormalizedEmail" ON "identity_Person" ("TenantId", "NormalizedEmail");

CREATE INDEX "IX_identity_PersonLink_ExpiresAt" ON "identity_PersonLink" ("ExpiresAt");

CREATE INDEX "IX_identity_PersonLink_TenantId_PersonId" ON "identity_PersonLink" ("TenantId", "PersonId");

CREATE INDEX "IX_identity_RefreshToken_ExpiresAt" ON "identity_RefreshToken" ("ExpiresAt");

CREATE INDEX "IX_identity_RefreshToken_TenantId_GrantId" ON "identity_RefreshToken" ("TenantId", "GrantId");

CREATE INDEX "IX_identity_Revocation_TenantId_ExpiresAt" ON "identity_Revocation" ("TenantId", "ExpiresAt");

CREATE INDEX "IX_identity_Session_EndsAt" ON "identity_Session" ("EndsAt");

CREATE UNIQUE INDEX "IX_identity_Session_TenantId_HandleHash" ON "identity_Session" ("TenantId", "HandleHash");

CREATE INDEX "IX_identity_Session_TenantId_PersonId" ON "identity_Session" ("TenantId", "PersonId");

CREATE INDEX "IX_identity_TrustedDevice_ExpiresAt" ON "identity_TrustedDevice" ("ExpiresAt");

CREATE INDEX "IX_identity_UsedAssertion_ExpiresAt" ON "identity_UsedAssertion" ("ExpiresAt");

INSERT INTO "__migrations_identity" ("MigrationId", "ProductVersion")
VALUES ('20261126002539_Initial', '10.0.14');

COMMIT;
