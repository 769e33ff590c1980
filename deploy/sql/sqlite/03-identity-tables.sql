CREATE TABLE IF NOT EXISTS "__migrations_identity" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___migrations_identity" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "identity_Client" (
    "TenantId" TEXT NOT NULL,
    "ClientId" TEXT NOT NULL,
    "CustomerId" TEXT NULL,
    "Name" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "GrantTypes" TEXT NOT NULL,
    "IsEnabled" INTEGER NOT NULL,
    "TokensCutOffAt" TEXT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "PK_identity_Client" PRIMARY KEY ("TenantId", "ClientId")
);

CREATE TABLE "identity_DataProtectionKey" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_identity_DataProtectionKey" PRIMARY KEY,
    "FriendlyName" TEXT NOT NULL,
    "Xml" TEXT NOT NULL
);

CREATE TABLE "identity_Person" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_identity_Person" PRIMARY KEY,
    "TenantId" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "NormalizedEmail" TEXT NOT NULL,
    "PasswordHash" TEXT NULL,
    "ProtectedTotpSecret" BLOB NULL,
    "SecurityStamp" TEXT NOT NULL,
    "IsEnabled" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "CreatedBy" TEXT NOT NULL,
    "ModifiedBy" TEXT NOT NULL,
    "DateCreated" TEXT NOT NULL,
    "DateModified" TEXT NOT NULL,
    "IsDeleted" INTEGER NOT NULL,
    CONSTRAINT "AK_identity_Person_TenantId_PersonId" UNIQUE ("TenantId", "PersonId")
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

CREATE INDEX "IX_identity_ClientSecret_TenantId_ClientId" ON "identity_ClientSecret" ("TenantId", "ClientId");

CREATE INDEX "IX_identity_Membership_TenantId_PersonId" ON "identity_Membership" ("TenantId", "PersonId");

CREATE UNIQUE INDEX "IX_identity_Person_TenantId_NormalizedEmail" ON "identity_Person" ("TenantId", "NormalizedEmail");

INSERT INTO "__migrations_identity" ("MigrationId", "ProductVersion")
VALUES ('20261123083901_Initial', '10.0.14');

COMMIT;
