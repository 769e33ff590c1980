IF DATABASE_PRINCIPAL_ID('crayon_app') IS NULL CREATE ROLE crayon_app;
GO
IF DATABASE_PRINCIPAL_ID('crayon_platform') IS NULL CREATE ROLE crayon_platform;
GO
DROP SECURITY POLICY IF EXISTS registry.PlatformRows;
GO
CREATE OR ALTER FUNCTION registry.PlatformTenantRow(@TenantId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR (CAST(@TenantId AS nvarchar(36)) = CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) AND NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL);
GO
CREATE OR ALTER FUNCTION registry.PlatformCustomerRow(@TenantId uniqueidentifier, @CustomerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR (CAST(@TenantId AS nvarchar(36)) = CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) AND (NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL OR CAST(@CustomerId AS nvarchar(36)) = NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'')));
GO
CREATE OR ALTER FUNCTION registry.PlatformPartyRow(@SellerTenantId uniqueidentifier, @BuyerTenantId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR (NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL AND CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) IN (CAST(@SellerTenantId AS nvarchar(36)), CAST(@BuyerTenantId AS nvarchar(36))));
GO
CREATE OR ALTER FUNCTION registry.PlatformTradeRow(@SellerTenantId uniqueidentifier, @BuyerTenantId uniqueidentifier, @CustomerId uniqueidentifier)
RETURNS TABLE WITH SCHEMABINDING AS
RETURN SELECT 1 AS Allowed WHERE IS_ROLEMEMBER('crayon_platform') = 1 OR ((NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'') IS NULL OR CAST(@CustomerId AS nvarchar(36)) = NULLIF(CAST(SESSION_CONTEXT(N'crayon.customer') AS nvarchar(36)), N'')) AND CAST(SESSION_CONTEXT(N'crayon.tenant') AS nvarchar(36)) IN (CAST(@SellerTenantId AS nvarchar(36)), CAST(@BuyerTenantId AS nvarchar(36))));
GO
GRANT SELECT, INSERT, UPDATE, DELETE ON [jobs].[BillingRun] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [jobs].[IdempotencyRecord] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [jobs].[IdempotencyRecord] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [jobs].[JobRun] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [jobs].[OutboxMessage] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [jobs].[OutboxMessage] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [jobs].[ProviderEvent] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [jobs].[ProviderWebhook] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [jobs].[SyncState] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Account] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Account] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[AccountSubscription] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[AccountSubscription] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Adoption] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Adoption] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[AdoptionLine] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[AdoptionLine] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[AuditEvent] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[AuditEvent] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[AuditedMonth] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[AuditedMonth] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[BankEntry] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[BankEntry] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[BookException] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[BookException] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[BrandDraft] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[BrandDraft] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[BrandImage] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[BrandImage] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[BrandVersion] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[BrandVersion] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[BuyingPrice] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[BuyingPrice] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[BuyingPriceCost] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[BuyingPriceCost] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[CardDispute] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[CardDispute] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[CardEvent] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[CardHolder] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[CardHolder] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[CardPayment] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[CardPayment] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[CardSetup] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[CardSetup] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[CatalogueEntry] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[CatalogueEntry] TO crayon_app;
GRANT SELECT, INSERT, UPDATE ([DateModified], [DocumentId], [IsRated], [ModifiedBy], [Month], [RowVersion]) ON [platform].[Charge] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ([DateModified], [DocumentId], [IsRated], [ModifiedBy], [Month], [RowVersion]) ON [platform].[Charge] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[ChargeCost] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[ChargeCost] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[CostLine] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[CostLine] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[CreditNote] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[CreditNote] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[CreditNoteLine] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[CreditNoteLine] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Customer] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Customer] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[CustomerCredit] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[CustomerCredit] TO crayon_app;
GRANT SELECT, INSERT, UPDATE ([SentAt], [State]) ON [platform].[DocumentDelivery] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ([SentAt], [State]) ON [platform].[DocumentDelivery] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[DocumentFile] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[DocumentFile] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[DunningCase] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[DunningCase] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[DunningSettings] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[DunningSettings] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[DunningStep] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[DunningStep] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[DunningSuspension] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[DunningSuspension] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[ExchangeRate] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[ExchangeRate] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Export] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Export] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[HeldRenewal] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[HeldRenewal] TO crayon_app;
GRANT SELECT, INSERT, UPDATE ([BalanceMinor], [CreditedMinor], [DateModified], [DisputedMinor], [ModifiedBy], [PaidMinor], [RowVersion], [Status], [WrittenOffMinor]) ON [platform].[Invoice] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ([BalanceMinor], [CreditedMinor], [DateModified], [DisputedMinor], [ModifiedBy], [PaidMinor], [RowVersion], [Status], [WrittenOffMinor]) ON [platform].[Invoice] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[InvoiceDispute] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[InvoiceDispute] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[InvoiceDraft] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[InvoiceDraft] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[InvoiceLine] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[InvoiceLine] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Licence] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Licence] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[LicenceAssignment] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[LicenceAssignment] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Mail] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Mail] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[NumberSeries] TO crayon_platform;
GRANT SELECT, UPDATE ON [platform].[NumberSeries] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Order] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Order] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[OrderEvent] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[OrderEvent] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[OrderLine] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[OrderLine] TO crayon_app;
GRANT SELECT, INSERT, UPDATE ([AllocatedMinor], [DateModified], [DisputedMinor], [ModifiedBy], [RefundedMinor], [RowVersion], [UnallocatedMinor]) ON [platform].[Payment] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ([AllocatedMinor], [DateModified], [DisputedMinor], [ModifiedBy], [RefundedMinor], [RowVersion], [UnallocatedMinor]) ON [platform].[Payment] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[PaymentAccount] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[PaymentAccount] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[PaymentAllocation] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[PaymentAllocation] TO crayon_app;
GRANT SELECT, INSERT, UPDATE ([DateModified], [EndedAt], [ModifiedBy], [ProviderRefundId], [RowVersion], [Status]) ON [platform].[PaymentRefund] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ([DateModified], [EndedAt], [ModifiedBy], [ProviderRefundId], [RowVersion], [Status]) ON [platform].[PaymentRefund] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Plan] TO crayon_platform;
GRANT SELECT ON [platform].[Plan] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[PlanNotice] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[PlanNotice] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[PortalSession] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[PortalSession] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[PortalSignIn] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[PortalSignIn] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[PriceRule] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[PriceRule] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[PriceSheetLine] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[PriceSheetLine] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[ProviderInvoice] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[ProviderInvoice] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Quote] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[Quote] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[RenewalPolicy] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[RenewalPolicy] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[SavedCard] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[SavedCard] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[SeatBatch] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[SeatBatch] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[Service] TO crayon_platform;
GRANT SELECT ON [platform].[Service] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[SpendLimit] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[SpendLimit] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[SubscriptionChange] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[SubscriptionChange] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[SubscriptionDeadline] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[SubscriptionDeadline] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[SubscriptionDrift] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[SubscriptionDrift] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[SubscriptionEvent] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[SubscriptionEvent] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[TaxCountry] TO crayon_platform;
GRANT SELECT ON [platform].[TaxCountry] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[TaxRate] TO crayon_platform;
GRANT SELECT ON [platform].[TaxRate] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[TenantCredit] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[TenantCredit] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [platform].[VatIdCheck] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [platform].[VatIdCheck] TO crayon_app;
GRANT SELECT, INSERT, UPDATE ([DateModified], [DocumentId], [ModifiedBy], [Month], [RowVersion]) ON [platform].[WholesaleCharge] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ([DateModified], [DocumentId], [ModifiedBy], [Month], [RowVersion]) ON [platform].[WholesaleCharge] TO crayon_app;
GRANT SELECT, INSERT ON [platform].[WriteOff] TO crayon_platform;
GRANT SELECT, INSERT ON [platform].[WriteOff] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [registry].[ClockOffset] TO crayon_platform;
GRANT SELECT ON [registry].[ClockOffset] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [registry].[DataVersion] TO crayon_platform;
GRANT SELECT, UPDATE ON [registry].[DataVersion] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [registry].[LegalEntity] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [registry].[LegalEntity] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [registry].[ProvisioningStep] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [registry].[ProvisioningStep] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [registry].[Tenant] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [registry].[Tenant] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [registry].[TenantHost] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [registry].[TenantHost] TO crayon_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON [registry].[TenantIssuer] TO crayon_platform;
GRANT SELECT, INSERT, UPDATE ON [registry].[TenantIssuer] TO crayon_app;
GO
CREATE SECURITY POLICY registry.PlatformRows
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[IdempotencyRecord],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[IdempotencyRecord] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[IdempotencyRecord] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[IdempotencyRecord] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[OutboxMessage],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[OutboxMessage] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[OutboxMessage] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [jobs].[OutboxMessage] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Account],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Account] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Account] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Account] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AccountSubscription],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AccountSubscription] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AccountSubscription] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AccountSubscription] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Adoption],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Adoption] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Adoption] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Adoption] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AdoptionLine],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AdoptionLine] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AdoptionLine] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AdoptionLine] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AuditEvent],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AuditEvent] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AuditEvent] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[AuditEvent] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[AuditedMonth],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[AuditedMonth] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[AuditedMonth] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[AuditedMonth] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BankEntry],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BankEntry] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BankEntry] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BankEntry] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BookException],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BookException] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BookException] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BookException] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandDraft],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandDraft] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandDraft] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandDraft] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandImage],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandImage] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandImage] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandImage] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandVersion],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandVersion] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandVersion] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BrandVersion] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformPartyRow(SellerTenantId, BuyerTenantId) ON [platform].[BuyingPrice],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[BuyingPrice] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[BuyingPrice] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[BuyingPrice] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BuyingPriceCost],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BuyingPriceCost] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BuyingPriceCost] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[BuyingPriceCost] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[CardDispute],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CardDispute] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CardDispute] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CardDispute] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardHolder],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardHolder] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardHolder] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardHolder] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardPayment],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardPayment] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardPayment] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardPayment] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardSetup],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardSetup] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardSetup] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CardSetup] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CatalogueEntry],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CatalogueEntry] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CatalogueEntry] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CatalogueEntry] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Charge],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Charge] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Charge] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Charge] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ChargeCost],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ChargeCost] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ChargeCost] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ChargeCost] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CostLine],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CostLine] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CostLine] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[CostLine] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[CreditNote],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CreditNote] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CreditNote] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CreditNote] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[CreditNoteLine],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CreditNoteLine] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CreditNoteLine] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[CreditNoteLine] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Customer],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Customer] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Customer] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Customer] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CustomerCredit],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CustomerCredit] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CustomerCredit] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[CustomerCredit] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[DocumentDelivery],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DocumentDelivery] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DocumentDelivery] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DocumentDelivery] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[DocumentFile],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DocumentFile] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DocumentFile] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DocumentFile] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[DunningCase],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DunningCase] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DunningCase] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DunningCase] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[DunningSettings],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[DunningSettings] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[DunningSettings] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[DunningSettings] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[DunningStep],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DunningStep] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DunningStep] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[DunningStep] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[DunningSuspension],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[DunningSuspension] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[DunningSuspension] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[DunningSuspension] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ExchangeRate],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ExchangeRate] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ExchangeRate] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ExchangeRate] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Export],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Export] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Export] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Export] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[HeldRenewal],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[HeldRenewal] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[HeldRenewal] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[HeldRenewal] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[Invoice],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[Invoice] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[Invoice] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[Invoice] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[InvoiceDispute],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceDispute] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceDispute] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceDispute] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[InvoiceDraft],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceDraft] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceDraft] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceDraft] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[InvoiceLine],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceLine] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceLine] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[InvoiceLine] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Licence],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Licence] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Licence] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Licence] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[LicenceAssignment],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[LicenceAssignment] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[LicenceAssignment] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[LicenceAssignment] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Mail],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Mail] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Mail] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Mail] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Order],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Order] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Order] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Order] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderEvent],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderEvent] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderEvent] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderEvent] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderLine],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderLine] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderLine] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[OrderLine] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[Payment],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[Payment] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[Payment] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[Payment] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PaymentAccount],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PaymentAccount] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PaymentAccount] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PaymentAccount] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[PaymentAllocation],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[PaymentAllocation] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[PaymentAllocation] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[PaymentAllocation] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[PaymentRefund],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[PaymentRefund] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[PaymentRefund] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[PaymentRefund] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[PlanNotice],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[PlanNotice] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[PlanNotice] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[PlanNotice] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSession],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSession] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSession] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSession] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSignIn],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSignIn] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSignIn] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PortalSignIn] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceRule],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceRule] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceRule] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceRule] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceSheetLine],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceSheetLine] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceSheetLine] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[PriceSheetLine] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ProviderInvoice],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ProviderInvoice] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ProviderInvoice] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [platform].[ProviderInvoice] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Quote],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Quote] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Quote] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[Quote] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[RenewalPolicy],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[RenewalPolicy] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[RenewalPolicy] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[RenewalPolicy] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SavedCard],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SavedCard] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SavedCard] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SavedCard] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SeatBatch],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SeatBatch] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SeatBatch] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SeatBatch] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SpendLimit],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SpendLimit] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SpendLimit] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SpendLimit] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionChange],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionChange] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionChange] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionChange] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDeadline],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDeadline] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDeadline] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDeadline] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDrift],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDrift] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDrift] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionDrift] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionEvent],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionEvent] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionEvent] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[SubscriptionEvent] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformPartyRow(SellerTenantId, BuyerTenantId) ON [platform].[TenantCredit],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[TenantCredit] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[TenantCredit] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[TenantCredit] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[VatIdCheck],
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[VatIdCheck] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[VatIdCheck] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformCustomerRow(TenantId, CustomerId) ON [platform].[VatIdCheck] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformPartyRow(SellerTenantId, BuyerTenantId) ON [platform].[WholesaleCharge],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[WholesaleCharge] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[WholesaleCharge] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[WholesaleCharge] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTradeRow(SellerTenantId, BuyerTenantId, CustomerId) ON [platform].[WriteOff],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[WriteOff] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[WriteOff] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(SellerTenantId) ON [platform].[WriteOff] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[LegalEntity],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[LegalEntity] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[LegalEntity] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[LegalEntity] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[ProvisioningStep],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[ProvisioningStep] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[ProvisioningStep] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[ProvisioningStep] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[Tenant],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[Tenant] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[Tenant] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[Tenant] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantHost],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantHost] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantHost] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantHost] BEFORE UPDATE,
    ADD FILTER PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantIssuer],
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantIssuer] AFTER INSERT,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantIssuer] AFTER UPDATE,
    ADD BLOCK PREDICATE registry.PlatformTenantRow(TenantId) ON [registry].[TenantIssuer] BEFORE UPDATE
WITH (STATE = ON, SCHEMABINDING = ON);
GO
