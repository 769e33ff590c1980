using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Crayon.Identity.Store.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "identity_AuthorizationCode",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RedirectUri = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CodeChallenge = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    Nonce = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConsumedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_AuthorizationCode", x => new { x.TenantId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_AuthorizationRequest",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Parameters = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    IsPushed = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConsumedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_AuthorizationRequest", x => new { x.TenantId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_ClaimedDomain",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Domain = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    Challenge = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_ClaimedDomain", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_Client",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    GrantTypes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Authentication = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Jwks = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    RedirectUris = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    PostLogoutRedirectUris = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    BackChannelLogoutUri = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    IdTokenAlgorithm = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IsEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    TokensCutOffAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Demands_MayVaryLoopbackPort = table.Column<bool>(type: "INTEGER", nullable: false),
                    Demands_NeedsConsent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Demands_NeedsPushedRequests = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Client", x => new { x.TenantId, x.ClientId });
                });

            migrationBuilder.CreateTable(
                name: "identity_Consent",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Consent", x => new { x.TenantId, x.PersonId, x.ClientId });
                });

            migrationBuilder.CreateTable(
                name: "identity_DataProtectionKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_DataProtectionKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_Elevation",
                columns: table => new
                {
                    ElevationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Elevation", x => x.ElevationId);
                });

            migrationBuilder.CreateTable(
                name: "identity_ExternalProvider",
                columns: table => new
                {
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProtectedSecret = table.Column<byte[]>(type: "BLOB", maxLength: 4000, nullable: true),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Trust_AddsPeople = table.Column<bool>(type: "INTEGER", nullable: false),
                    Trust_Role = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Trust_TrustsMfa = table.Column<bool>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_ExternalProvider", x => new { x.TenantId, x.ProviderId });
                });

            migrationBuilder.CreateTable(
                name: "identity_FederatedSignIn",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    BrowserHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nonce = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProtectedVerifier = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: false),
                    ProtectedRequest = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: true),
                    LinkTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConsumedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_FederatedSignIn", x => new { x.TenantId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_Grant",
                columns: table => new
                {
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsOffline = table.Column<bool>(type: "INTEGER", nullable: false),
                    Authentication_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Authentication_Level = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Authentication_Methods = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Grant", x => new { x.TenantId, x.GrantId });
                });

            migrationBuilder.CreateTable(
                name: "identity_Invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    InvitedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Invitation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_LogoutNotice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_LogoutNotice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_Person",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ProtectedTotpSecret = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: true),
                    TotpConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TotpLastStep = table.Column<long>(type: "INTEGER", nullable: false),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    FailedSignIns = table.Column<int>(type: "INTEGER", nullable: false),
                    WaitsUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastSignInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Person", x => x.PersonId);
                    table.UniqueConstraint("AK_identity_Person_TenantId_PersonId", x => new { x.TenantId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "identity_PersonLink",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_PersonLink", x => new { x.TenantId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_RealmPolicy",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShortestPassword = table.Column<int>(type: "INTEGER", nullable: false),
                    Factors = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AllowsRegistration = table.Column<bool>(type: "INTEGER", nullable: false),
                    SessionIdleMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionHours = table.Column<int>(type: "INTEGER", nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_RealmPolicy", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "identity_RecoveryCode",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_RecoveryCode", x => new { x.TenantId, x.PersonId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_Revocation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Revocation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_SessionClient",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_SessionClient", x => new { x.TenantId, x.SessionId, x.ClientId });
                });

            migrationBuilder.CreateTable(
                name: "identity_SigningKey",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kid = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Algorithm = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ProtectedKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublicJwk = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ActivatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_SigningKey", x => new { x.TenantId, x.Kid });
                });

            migrationBuilder.CreateTable(
                name: "identity_TrustedDevice",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_TrustedDevice", x => new { x.TenantId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_UsedAssertion",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_UsedAssertion", x => new { x.TenantId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_ClientSecret",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_ClientSecret", x => x.Id);
                    table.ForeignKey(
                        name: "FK_identity_ClientSecret_identity_Client_TenantId_ClientId",
                        columns: x => new { x.TenantId, x.ClientId },
                        principalTable: "identity_Client",
                        principalColumns: new[] { "TenantId", "ClientId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_RefreshToken",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProtectedSuccessor = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_RefreshToken", x => new { x.TenantId, x.Hash });
                    table.ForeignKey(
                        name: "FK_identity_RefreshToken_identity_Grant_TenantId_GrantId",
                        columns: x => new { x.TenantId, x.GrantId },
                        principalTable: "identity_Grant",
                        principalColumns: new[] { "TenantId", "GrantId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_ExternalLogin",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_ExternalLogin", x => new { x.TenantId, x.ProviderId, x.Subject });
                    table.ForeignKey(
                        name: "FK_identity_ExternalLogin_identity_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "identity_Person",
                        principalColumns: new[] { "TenantId", "PersonId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_Membership",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RowVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DateCreated = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DateModified = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsDeleted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_identity_Membership_identity_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "identity_Person",
                        principalColumns: new[] { "TenantId", "PersonId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_Passkey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CredentialHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", maxLength: 2000, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", nullable: false),
                    AttestationObject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClientDataJson = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Flags_IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    Flags_IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    Flags_IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Passkey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_identity_Passkey_identity_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "identity_Person",
                        principalColumns: new[] { "TenantId", "PersonId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_Session",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandleHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    UserAgent = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Authentication_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Authentication_Level = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Authentication_Methods = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_Session", x => new { x.TenantId, x.SessionId });
                    table.ForeignKey(
                        name: "FK_identity_Session_identity_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "identity_Person",
                        principalColumns: new[] { "TenantId", "PersonId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_identity_AuthorizationCode_ExpiresAt",
                table: "identity_AuthorizationCode",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_AuthorizationRequest_ExpiresAt",
                table: "identity_AuthorizationRequest",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_ClaimedDomain_TenantId_Domain",
                table: "identity_ClaimedDomain",
                columns: new[] { "TenantId", "Domain" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_ClientSecret_TenantId_ClientId",
                table: "identity_ClientSecret",
                columns: new[] { "TenantId", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Elevation_TenantId_EndsAt",
                table: "identity_Elevation",
                columns: new[] { "TenantId", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_ExternalLogin_TenantId_PersonId",
                table: "identity_ExternalLogin",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_ExternalProvider_TenantId_Slug",
                table: "identity_ExternalProvider",
                columns: new[] { "TenantId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_FederatedSignIn_ExpiresAt",
                table: "identity_FederatedSignIn",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_Grant_ExpiresAt",
                table: "identity_Grant",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_Grant_TenantId_PersonId",
                table: "identity_Grant",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Grant_TenantId_SessionId",
                table: "identity_Grant",
                columns: new[] { "TenantId", "SessionId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Invitation_TenantId_Hash",
                table: "identity_Invitation",
                columns: new[] { "TenantId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_Invitation_TenantId_NormalizedEmail",
                table: "identity_Invitation",
                columns: new[] { "TenantId", "NormalizedEmail" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Membership_TenantId_CustomerId",
                table: "identity_Membership",
                columns: new[] { "TenantId", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Membership_TenantId_PersonId",
                table: "identity_Membership",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Passkey_TenantId_CredentialHash",
                table: "identity_Passkey",
                columns: new[] { "TenantId", "CredentialHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_Passkey_TenantId_PersonId",
                table: "identity_Passkey",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Person_TenantId_NormalizedEmail",
                table: "identity_Person",
                columns: new[] { "TenantId", "NormalizedEmail" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_PersonLink_ExpiresAt",
                table: "identity_PersonLink",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_PersonLink_TenantId_PersonId",
                table: "identity_PersonLink",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_RefreshToken_ExpiresAt",
                table: "identity_RefreshToken",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_RefreshToken_TenantId_GrantId",
                table: "identity_RefreshToken",
                columns: new[] { "TenantId", "GrantId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Revocation_TenantId_ExpiresAt",
                table: "identity_Revocation",
                columns: new[] { "TenantId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_Session_EndsAt",
                table: "identity_Session",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_Session_TenantId_HandleHash",
                table: "identity_Session",
                columns: new[] { "TenantId", "HandleHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_Session_TenantId_PersonId",
                table: "identity_Session",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_TrustedDevice_ExpiresAt",
                table: "identity_TrustedDevice",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_UsedAssertion_ExpiresAt",
                table: "identity_UsedAssertion",
                column: "ExpiresAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_AuthorizationCode");

            migrationBuilder.DropTable(
                name: "identity_AuthorizationRequest");

            migrationBuilder.DropTable(
                name: "identity_ClaimedDomain");

            migrationBuilder.DropTable(
                name: "identity_ClientSecret");

            migrationBuilder.DropTable(
                name: "identity_Consent");

            migrationBuilder.DropTable(
                name: "identity_DataProtectionKey");

            migrationBuilder.DropTable(
                name: "identity_Elevation");

            migrationBuilder.DropTable(
                name: "identity_ExternalLogin");

            migrationBuilder.DropTable(
                name: "identity_ExternalProvider");

            migrationBuilder.DropTable(
                name: "identity_FederatedSignIn");

            migrationBuilder.DropTable(
                name: "identity_Invitation");

            migrationBuilder.DropTable(
                name: "identity_LogoutNotice");

            migrationBuilder.DropTable(
                name: "identity_Membership");

            migrationBuilder.DropTable(
                name: "identity_Passkey");

            migrationBuilder.DropTable(
                name: "identity_PersonLink");

            migrationBuilder.DropTable(
                name: "identity_RealmPolicy");

            migrationBuilder.DropTable(
                name: "identity_RecoveryCode");

            migrationBuilder.DropTable(
                name: "identity_RefreshToken");

            migrationBuilder.DropTable(
                name: "identity_Revocation");

            migrationBuilder.DropTable(
                name: "identity_Session");

            migrationBuilder.DropTable(
                name: "identity_SessionClient");

            migrationBuilder.DropTable(
                name: "identity_SigningKey");

            migrationBuilder.DropTable(
                name: "identity_TrustedDevice");

            migrationBuilder.DropTable(
                name: "identity_UsedAssertion");

            migrationBuilder.DropTable(
                name: "identity_Client");

            migrationBuilder.DropTable(
                name: "identity_Grant");

            migrationBuilder.DropTable(
                name: "identity_Person");
        }
    }
}
