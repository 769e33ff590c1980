CREATE TABLE IF NOT EXISTS __migrations_identity (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___migrations_identity" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'identity') THEN
            CREATE SCHEMA identity;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."AuthorizationCode" (
        "TenantId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "GrantId" uuid NOT NULL,
        "RedirectUri" character varying(2000) NOT NULL,
        "CodeChallenge" character varying(43) NOT NULL,
        "Nonce" character varying(1000),
        "ExpiresAt" timestamp with time zone NOT NULL,
        "ConsumedAt" timestamp with time zone,
        CONSTRAINT "PK_AuthorizationCode" PRIMARY KEY ("TenantId", "Hash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."AuthorizationRequest" (
        "TenantId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "Parameters" text NOT NULL,
        "IsPushed" boolean NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "ConsumedAt" timestamp with time zone,
        CONSTRAINT "PK_AuthorizationRequest" PRIMARY KEY ("TenantId", "Hash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."ClaimedDomain" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Domain" character varying(253) NOT NULL,
        "Challenge" character varying(100) NOT NULL,
        "VerifiedAt" timestamp with time zone,
        "ProviderId" uuid,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_ClaimedDomain" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Client" (
        "TenantId" uuid NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "CustomerId" uuid,
        "Name" character varying(400) NOT NULL,
        "Scopes" text[] NOT NULL,
        "GrantTypes" text[] NOT NULL,
        "Authentication" character varying(32) NOT NULL,
        "Jwks" text,
        "RedirectUris" text[] NOT NULL,
        "PostLogoutRedirectUris" text[] NOT NULL,
        "BackChannelLogoutUri" character varying(2000),
        "IdTokenAlgorithm" character varying(16) NOT NULL,
        "IsEnabled" boolean NOT NULL,
        "TokensCutOffAt" timestamp with time zone,
        "Demands_MayVaryLoopbackPort" boolean NOT NULL,
        "Demands_NeedsConsent" boolean NOT NULL,
        "Demands_NeedsPushedRequests" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Client" PRIMARY KEY ("TenantId", "ClientId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Consent" (
        "TenantId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "Scopes" text[] NOT NULL,
        "GivenAt" timestamp with time zone NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Consent" PRIMARY KEY ("TenantId", "PersonId", "ClientId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."DataProtectionKey" (
        "Id" uuid NOT NULL,
        "FriendlyName" character varying(400) NOT NULL,
        "Xml" character varying(16000) NOT NULL,
        CONSTRAINT "PK_DataProtectionKey" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Elevation" (
        "ElevationId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "StaffId" uuid NOT NULL,
        "Reason" character varying(1000) NOT NULL,
        "Scopes" text[] NOT NULL,
        "StartsAt" timestamp with time zone NOT NULL,
        "EndsAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Elevation" PRIMARY KEY ("ElevationId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."ExternalProvider" (
        "ProviderId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Slug" character varying(64) NOT NULL,
        "Name" character varying(100) NOT NULL,
        "Issuer" character varying(1000) NOT NULL,
        "ClientId" character varying(400) NOT NULL,
        "ProtectedSecret" bytea,
        "Scopes" text[] NOT NULL,
        "IsEnabled" boolean NOT NULL,
        "Trust_AddsPeople" boolean NOT NULL,
        "Trust_Role" character varying(400),
        "Trust_TrustsMfa" boolean NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_ExternalProvider" PRIMARY KEY ("TenantId", "ProviderId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."FederatedSignIn" (
        "TenantId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "BrowserHash" bytea NOT NULL,
        "ProviderId" uuid NOT NULL,
        "Nonce" character varying(100) NOT NULL,
        "ProtectedVerifier" bytea NOT NULL,
        "ProtectedRequest" bytea,
        "LinkTo" uuid,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "ConsumedAt" timestamp with time zone,
        CONSTRAINT "PK_FederatedSignIn" PRIMARY KEY ("TenantId", "Hash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Grant" (
        "GrantId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "PersonId" uuid NOT NULL,
        "SessionId" uuid NOT NULL,
        "Scopes" text[] NOT NULL,
        "OrganisationId" uuid,
        "CreatedAt" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "RevokedAt" timestamp with time zone,
        "IsOffline" boolean NOT NULL,
        "Authentication_At" timestamp with time zone NOT NULL,
        "Authentication_Level" character varying(400) NOT NULL,
        "Authentication_Methods" character varying(400) NOT NULL,
        CONSTRAINT "PK_Grant" PRIMARY KEY ("TenantId", "GrantId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Invitation" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "CustomerId" uuid,
        "Email" character varying(254) NOT NULL,
        "NormalizedEmail" character varying(254) NOT NULL,
        "Role" character varying(64) NOT NULL,
        "InvitedBy" character varying(200) NOT NULL,
        "Hash" bytea NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "State" character varying(32) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Invitation" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."LogoutNotice" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "SessionId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "DeliveredAt" timestamp with time zone,
        CONSTRAINT "PK_LogoutNotice" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Person" (
        "PersonId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Email" character varying(254) NOT NULL,
        "NormalizedEmail" character varying(254) NOT NULL,
        "EmailConfirmedAt" timestamp with time zone,
        "Name" character varying(200),
        "Language" character varying(35),
        "TimeZone" character varying(64),
        "PasswordHash" character varying(400),
        "ProtectedTotpSecret" bytea,
        "TotpConfirmedAt" timestamp with time zone,
        "TotpLastStep" bigint NOT NULL,
        "SecurityStamp" character varying(64) NOT NULL,
        "IsEnabled" boolean NOT NULL,
        "FailedSignIns" integer NOT NULL,
        "WaitsUntil" timestamp with time zone,
        "LastSignInAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Person" PRIMARY KEY ("PersonId"),
        CONSTRAINT "AK_Person_TenantId_PersonId" UNIQUE ("TenantId", "PersonId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."PersonLink" (
        "TenantId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "Purpose" character varying(32) NOT NULL,
        "PersonId" uuid NOT NULL,
        "Email" character varying(254) NOT NULL,
        "SecurityStamp" character varying(64) NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "UsedAt" timestamp with time zone,
        CONSTRAINT "PK_PersonLink" PRIMARY KEY ("TenantId", "Hash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."RealmPolicy" (
        "TenantId" uuid NOT NULL,
        "ShortestPassword" integer NOT NULL,
        "Factors" character varying(32) NOT NULL,
        "AllowsRegistration" boolean NOT NULL,
        "SessionIdleMinutes" integer NOT NULL,
        "SessionHours" integer NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_RealmPolicy" PRIMARY KEY ("TenantId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."RecoveryCode" (
        "TenantId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        CONSTRAINT "PK_RecoveryCode" PRIMARY KEY ("TenantId", "PersonId", "Hash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Revocation" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Kind" character varying(32) NOT NULL,
        "Subject" character varying(100) NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_Revocation" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."SessionClient" (
        "TenantId" uuid NOT NULL,
        "SessionId" uuid NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "FirstAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_SessionClient" PRIMARY KEY ("TenantId", "SessionId", "ClientId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."SigningKey" (
        "TenantId" uuid NOT NULL,
        "Kid" character varying(64) NOT NULL,
        "Algorithm" character varying(16) NOT NULL,
        "State" character varying(32) NOT NULL,
        "ProtectedKey" bytea NOT NULL,
        "PublicJwk" character varying(1000) NOT NULL,
        "ActivatedAt" timestamp with time zone,
        "RetiredAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_SigningKey" PRIMARY KEY ("TenantId", "Kid")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."TrustedDevice" (
        "TenantId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "PersonId" uuid NOT NULL,
        "SecurityStamp" character varying(64) NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_TrustedDevice" PRIMARY KEY ("TenantId", "Hash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."UsedAssertion" (
        "TenantId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_UsedAssertion" PRIMARY KEY ("TenantId", "Hash")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."ClientSecret" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "CustomerId" uuid,
        "Hash" bytea NOT NULL,
        "ExpiresAt" timestamp with time zone,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_ClientSecret" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_ClientSecret_Client_TenantId_ClientId" FOREIGN KEY ("TenantId", "ClientId") REFERENCES identity."Client" ("TenantId", "ClientId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."RefreshToken" (
        "TenantId" uuid NOT NULL,
        "Hash" bytea NOT NULL,
        "GrantId" uuid NOT NULL,
        "IssuedAt" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "UsedAt" timestamp with time zone,
        "ProtectedSuccessor" bytea,
        CONSTRAINT "PK_RefreshToken" PRIMARY KEY ("TenantId", "Hash"),
        CONSTRAINT "FK_RefreshToken_Grant_TenantId_GrantId" FOREIGN KEY ("TenantId", "GrantId") REFERENCES identity."Grant" ("TenantId", "GrantId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."ExternalLogin" (
        "TenantId" uuid NOT NULL,
        "ProviderId" uuid NOT NULL,
        "Subject" character varying(255) NOT NULL,
        "Issuer" character varying(1000) NOT NULL,
        "PersonId" uuid NOT NULL,
        "LinkedAt" timestamp with time zone NOT NULL,
        "LastUsedAt" timestamp with time zone,
        "EndedAt" timestamp with time zone,
        CONSTRAINT "PK_ExternalLogin" PRIMARY KEY ("TenantId", "ProviderId", "Subject"),
        CONSTRAINT "FK_ExternalLogin_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES identity."Person" ("TenantId", "PersonId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Membership" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "CustomerId" uuid,
        "Role" character varying(64) NOT NULL,
        "RowVersion" integer NOT NULL,
        "CreatedBy" character varying(400) NOT NULL,
        "ModifiedBy" character varying(400) NOT NULL,
        "DateCreated" timestamp with time zone NOT NULL,
        "DateModified" timestamp with time zone NOT NULL,
        "IsDeleted" boolean NOT NULL,
        CONSTRAINT "PK_Membership" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Membership_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES identity."Person" ("TenantId", "PersonId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Passkey" (
        "Id" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "CredentialHash" bytea NOT NULL,
        "CredentialId" bytea NOT NULL,
        "PublicKey" bytea NOT NULL,
        "Name" character varying(100) NOT NULL,
        "SignCount" bigint NOT NULL,
        "Transports" text[] NOT NULL,
        "AttestationObject" bytea NOT NULL,
        "ClientDataJson" bytea NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "LastUsedAt" timestamp with time zone,
        "Flags_IsBackedUp" boolean NOT NULL,
        "Flags_IsBackupEligible" boolean NOT NULL,
        "Flags_IsUserVerified" boolean NOT NULL,
        CONSTRAINT "PK_Passkey" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Passkey_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES identity."Person" ("TenantId", "PersonId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE TABLE identity."Session" (
        "SessionId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "HandleHash" bytea NOT NULL,
        "PersonId" uuid NOT NULL,
        "SecurityStamp" character varying(64) NOT NULL,
        "OrganisationId" uuid,
        "StartedAt" timestamp with time zone NOT NULL,
        "LastSeenAt" timestamp with time zone NOT NULL,
        "EndsAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        "Address" character varying(64),
        "UserAgent" character varying(400),
        "Authentication_At" timestamp with time zone NOT NULL,
        "Authentication_Level" character varying(400) NOT NULL,
        "Authentication_Methods" character varying(400) NOT NULL,
        CONSTRAINT "PK_Session" PRIMARY KEY ("TenantId", "SessionId"),
        CONSTRAINT "FK_Session_Person_TenantId_PersonId" FOREIGN KEY ("TenantId", "PersonId") REFERENCES identity."Person" ("TenantId", "PersonId") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_AuthorizationCode_ExpiresAt" ON identity."AuthorizationCode" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_AuthorizationRequest_ExpiresAt" ON identity."AuthorizationRequest" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_ClaimedDomain_TenantId_Domain" ON identity."ClaimedDomain" ("TenantId", "Domain");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_ClientSecret_TenantId_ClientId" ON identity."ClientSecret" ("TenantId", "ClientId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Elevation_TenantId_EndsAt" ON identity."Elevation" ("TenantId", "EndsAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_ExternalLogin_TenantId_PersonId" ON identity."ExternalLogin" ("TenantId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE UNIQUE INDEX "IX_ExternalProvider_TenantId_Slug" ON identity."ExternalProvider" ("TenantId", "Slug");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_FederatedSignIn_ExpiresAt" ON identity."FederatedSignIn" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Grant_ExpiresAt" ON identity."Grant" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Grant_TenantId_PersonId" ON identity."Grant" ("TenantId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Grant_TenantId_SessionId" ON identity."Grant" ("TenantId", "SessionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE UNIQUE INDEX "IX_Invitation_TenantId_Hash" ON identity."Invitation" ("TenantId", "Hash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Invitation_TenantId_NormalizedEmail" ON identity."Invitation" ("TenantId", "NormalizedEmail");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Membership_TenantId_CustomerId" ON identity."Membership" ("TenantId", "CustomerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Membership_TenantId_PersonId" ON identity."Membership" ("TenantId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE UNIQUE INDEX "IX_Passkey_TenantId_CredentialHash" ON identity."Passkey" ("TenantId", "CredentialHash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Passkey_TenantId_PersonId" ON identity."Passkey" ("TenantId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE UNIQUE INDEX "IX_Person_TenantId_NormalizedEmail" ON identity."Person" ("TenantId", "NormalizedEmail");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_PersonLink_ExpiresAt" ON identity."PersonLink" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_PersonLink_TenantId_PersonId" ON identity."PersonLink" ("TenantId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_RefreshToken_ExpiresAt" ON identity."RefreshToken" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_RefreshToken_TenantId_GrantId" ON identity."RefreshToken" ("TenantId", "GrantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Revocation_TenantId_ExpiresAt" ON identity."Revocation" ("TenantId", "ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Session_EndsAt" ON identity."Session" ("EndsAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE UNIQUE INDEX "IX_Session_TenantId_HandleHash" ON identity."Session" ("TenantId", "HandleHash");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_Session_TenantId_PersonId" ON identity."Session" ("TenantId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_TrustedDevice_ExpiresAt" ON identity."TrustedDevice" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    CREATE INDEX "IX_UsedAssertion_ExpiresAt" ON identity."UsedAssertion" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261126002550_Initial') THEN
    INSERT INTO __migrations_identity ("MigrationId", "ProductVersion")
    VALUES ('20261126002550_Initial', '10.0.14');
    END IF;
END $EF$;
COMMIT;
