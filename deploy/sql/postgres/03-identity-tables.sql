CREATE TABLE IF NOT EXISTS __migrations_identity (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___migrations_identity" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'identity') THEN
            CREATE SCHEMA identity;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
    CREATE TABLE identity."Client" (
        "TenantId" uuid NOT NULL,
        "ClientId" character varying(100) NOT NULL,
        "CustomerId" uuid,
        "Name" character varying(400) NOT NULL,
        "Scopes" text[] NOT NULL,
        "GrantTypes" text[] NOT NULL,
        "IsEnabled" boolean NOT NULL,
        "TokensCutOffAt" timestamp with time zone,
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
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
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
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
    CREATE TABLE identity."Person" (
        "PersonId" uuid NOT NULL,
        "TenantId" uuid NOT NULL,
        "Email" character varying(254) NOT NULL,
        "NormalizedEmail" character varying(254) NOT NULL,
        "PasswordHash" character varying(400),
        "ProtectedTotpSecret" bytea,
        "SecurityStamp" character varying(64) NOT NULL,
        "IsEnabled" boolean NOT NULL,
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
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
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
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
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
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
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
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
    CREATE INDEX "IX_ClientSecret_TenantId_ClientId" ON identity."ClientSecret" ("TenantId", "ClientId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
    CREATE INDEX "IX_Membership_TenantId_PersonId" ON identity."Membership" ("TenantId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
    CREATE UNIQUE INDEX "IX_Person_TenantId_NormalizedEmail" ON identity."Person" ("TenantId", "NormalizedEmail");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __migrations_identity WHERE "MigrationId" = '20261123083907_Initial') THEN
    INSERT INTO __migrations_identity ("MigrationId", "ProductVersion")
    VALUES ('20261123083907_Initial', '10.0.14');
    END IF;
END $EF$;
COMMIT;
