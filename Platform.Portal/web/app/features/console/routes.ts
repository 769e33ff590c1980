import type { Routes } from '@angular/router';
import { wordsOf } from '@core/session/guards';

const pages: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./today/today').then((found) => found.TodayPage) },
  { path: 'customers', loadComponent: () => import('./customers/customers').then((found) => found.CustomersPage) },
  {
    path: 'customers/new',
    loadComponent: () => import('./customers/new-customer').then((found) => found.NewCustomerPage),
  },
  { path: 'customers/:id', loadComponent: () => import('./customer/customer').then((found) => found.CustomerPage) },
  {
    path: 'customers/:id/order',
    loadComponent: () => import('./ordering/ordering').then((found) => found.OrderingPage),
  },
  {
    path: 'subscriptions/:id',
    data: { up: '/console/licences' },
    loadComponent: () => import('../storefront/subscription/subscription').then((found) => found.SubscriptionPage),
  },
  {
    path: 'licences',
    loadComponent: () => import('../storefront/licences/licences').then((found) => found.LicencesPage),
  },
  { path: 'orders', loadComponent: () => import('./orders/orders').then((found) => found.ConsoleOrdersPage) },
  {
    path: 'orders/:id',
    data: { up: '/console/orders' },
    loadComponent: () => import('../storefront/order/order').then((found) => found.OrderPage),
  },
  { path: 'renewals', loadComponent: () => import('./renewals/renewals').then((found) => found.RenewalsPage) },
  {
    path: 'invoices',
    data: { up: '/console/invoices' },
    loadComponent: () => import('../storefront/invoices/invoices').then((found) => found.InvoicesPage),
  },
  {
    path: 'invoices/:id',
    data: { up: '/console/invoices' },
    loadComponent: () => import('../storefront/invoice/invoice').then((found) => found.InvoicePage),
  },
  {
    path: 'invoices/:id/pay',
    data: { up: '/console/invoices' },
    loadComponent: () => import('../storefront/pay/pay').then((found) => found.PayPage),
  },
  { path: 'invoices/:id/credit', loadComponent: () => import('./credit/credit').then((found) => found.CreditPage) },
  {
    path: 'cards',
    data: { up: '/console/invoices' },
    loadComponent: () => import('../storefront/cards/cards').then((found) => found.CardsPage),
  },
  {
    path: 'credit-notes',
    data: { up: '/console/invoices' },
    loadComponent: () => import('../storefront/credit-notes/credit-notes').then((found) => found.CreditNotesPage),
  },
  { path: 'payments', loadComponent: () => import('./payments/payments').then((found) => found.PaymentsPage) },
  { path: 'payments/bank', loadComponent: () => import('./payments/bank').then((found) => found.BankPage) },
  {
    path: 'statements',
    data: { up: '/console/invoices' },
    loadComponent: () => import('../storefront/statement/statement').then((found) => found.StatementPage),
  },
  { path: 'exports', loadComponent: () => import('../storefront/exports/exports').then((found) => found.ExportsPage) },
  {
    path: 'reconciliation',
    loadComponent: () => import('./reconciliation/reconciliation').then((found) => found.ReconciliationPage),
  },
  { path: 'prices', loadComponent: () => import('./prices/prices').then((found) => found.PricesPage) },
  { path: 'team', loadComponent: () => import('../storefront/team/team').then((found) => found.TeamPage) },
  { path: 'api', loadComponent: () => import('../storefront/api/api-clients').then((found) => found.ApiClientsPage) },
  { path: 'sign-in', loadComponent: () => import('../storefront/sign-in/sign-in').then((found) => found.SignInPage) },
  { path: 'catalogue', loadComponent: () => import('./catalogue/catalogue').then((found) => found.ShelfPage) },
  { path: 'brand', loadComponent: () => import('./brand/brand').then((found) => found.BrandPage) },
  { path: 'dunning', loadComponent: () => import('./dunning/dunning').then((found) => found.DunningPage) },
  { path: 'disputes', loadComponent: () => import('./disputes/disputes').then((found) => found.ConsoleDisputesPage) },
  { path: 'audit', loadComponent: () => import('./audit/audit').then((found) => found.AuditPage) },
  { path: 'me', loadComponent: () => import('../storefront/me/me').then((found) => found.MePage) },
  { path: '**', loadComponent: () => import('@ui/state/missing').then((found) => found.MissingPage) },
];

/** What the tenant's own people come for. */
export const routes: Routes = [
  { path: '', resolve: { shop: wordsOf('shop'), words: wordsOf('console') }, children: pages },
];
