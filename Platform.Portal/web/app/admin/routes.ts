import type { Routes } from '@angular/router';
import { wordsOf } from '@core/session/guards';

const pages: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'tenants' },
  {
    path: 'tenants',
    loadComponent: () => import('../features/admin/tenants/tenants').then((found) => found.TenantsPage),
  },
  {
    path: 'tenants/new',
    loadComponent: () => import('../features/admin/new-tenant/new-tenant').then((found) => found.NewTenantPage),
  },
  {
    path: 'tenants/:id',
    loadComponent: () => import('../features/admin/tenant/tenant').then((found) => found.TenantPage),
  },
  { path: 'search', loadComponent: () => import('../features/admin/search/search').then((found) => found.SearchPage) },
  { path: 'audit', loadComponent: () => import('../features/admin/audit/audit').then((found) => found.WholeAuditPage) },
  {
    path: 'billing',
    loadComponent: () => import('../features/admin/billing/billing').then((found) => found.BillingPage),
  },
  {
    path: 'invoices',
    loadComponent: () => import('../features/admin/invoices/invoices').then((found) => found.AllInvoicesPage),
  },
  {
    path: 'payments',
    loadComponent: () => import('../features/admin/payments/payments').then((found) => found.AllPaymentsPage),
  },
  {
    path: 'payments/accounts',
    loadComponent: () =>
      import('../features/admin/card-accounts/card-accounts').then((found) => found.CardAccountsPage),
  },
  {
    path: 'statements',
    loadComponent: () =>
      import('../features/admin/statement/statement').then((found) => found.ResellersStatementPage),
  },
  {
    path: 'exports',
    loadComponent: () => import('../features/admin/exports/exports').then((found) => found.OperatorsExportsPage),
  },
  {
    path: 'payments/bank',
    loadComponent: () => import('../features/admin/payments/bank').then((found) => found.OwnBankPage),
  },
  {
    path: 'reconciliation',
    loadComponent: () =>
      import('../features/admin/reconciliation/reconciliation').then((found) => found.OwnReconciliationPage),
  },
  {
    path: 'dunning',
    loadComponent: () => import('../features/admin/dunning/dunning').then((found) => found.OwnDunningPage),
  },
  {
    path: 'disputes',
    loadComponent: () => import('../features/admin/disputes/disputes').then((found) => found.OwnDisputesPage),
  },
  {
    path: 'orders',
    loadComponent: () => import('../features/admin/orders/orders').then((found) => found.AllOrdersPage),
  },
  {
    path: 'orders/:id',
    loadComponent: () => import('../features/admin/order/order').then((found) => found.StaffOrderPage),
  },
  { path: 'queue', loadComponent: () => import('../features/admin/queue/queue').then((found) => found.QueuePage) },
  { path: 'jobs', loadComponent: () => import('../features/admin/jobs/jobs').then((found) => found.JobsPage) },
  {
    path: 'prices',
    loadComponent: () => import('../features/admin/prices/prices').then((found) => found.WholesalePage),
  },
  {
    path: 'catalogue',
    loadComponent: () =>
      import('../features/admin/catalogue/catalogue').then((found) => found.ProviderCataloguePage),
  },
  {
    path: 'catalogue/prices',
    loadComponent: () => import('../features/admin/price-sheets/price-sheets').then((found) => found.PriceSheetsPage),
  },
  { path: '**', loadComponent: () => import('@ui/state/missing').then((found) => found.MissingPage) },
];

/** The addresses of the operator's own host. */
export const routes: Routes = [{ path: '', resolve: { words: wordsOf('admin') }, children: pages }];
