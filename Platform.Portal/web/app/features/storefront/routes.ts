import type { Routes } from '@angular/router';
import { wordsOf } from '@core/session/guards';

const pages: Routes = [
  { path: 'services', loadComponent: () => import('./catalogue/catalogue').then((found) => found.CataloguePage) },
  { path: 'services/:slug', loadComponent: () => import('./service/service').then((found) => found.ServicePage) },
  { path: 'basket', loadComponent: () => import('./basket/basket').then((found) => found.BasketPage) },
  { path: 'checkout', loadComponent: () => import('./checkout/checkout').then((found) => found.CheckoutPage) },
  { path: 'orders', loadComponent: () => import('./orders/orders').then((found) => found.OrdersPage) },
  { path: 'orders/:id', loadComponent: () => import('./order/order').then((found) => found.OrderPage) },
  {
    path: 'subscriptions',
    loadComponent: () => import('./subscriptions/subscriptions').then((found) => found.SubscriptionsPage),
  },
  {
    path: 'subscriptions/:id',
    loadComponent: () => import('./subscription/subscription').then((found) => found.SubscriptionPage),
  },
  { path: 'licences', loadComponent: () => import('./licences/licences').then((found) => found.LicencesPage) },
  { path: 'invoices', loadComponent: () => import('./invoices/invoices').then((found) => found.InvoicesPage) },
  { path: 'invoices/:id', loadComponent: () => import('./invoice/invoice').then((found) => found.InvoicePage) },
  { path: 'invoices/:id/pay', loadComponent: () => import('./pay/pay').then((found) => found.PayPage) },
  { path: 'cards', loadComponent: () => import('./cards/cards').then((found) => found.CardsPage) },
  {
    path: 'credit-notes',
    loadComponent: () => import('./credit-notes/credit-notes').then((found) => found.CreditNotesPage),
  },
  { path: 'statements', loadComponent: () => import('./statement/statement').then((found) => found.StatementPage) },
  { path: 'exports', loadComponent: () => import('./exports/exports').then((found) => found.ExportsPage) },
  { path: 'company', loadComponent: () => import('./company/company').then((found) => found.CompanyPage) },
  { path: 'company/team', loadComponent: () => import('./team/team').then((found) => found.TeamPage) },
  { path: 'company/api', loadComponent: () => import('./api/api-clients').then((found) => found.ApiClientsPage) },
  { path: 'company/sign-in', loadComponent: () => import('./sign-in/sign-in').then((found) => found.SignInPage) },
  { path: 'company/limits', loadComponent: () => import('./limits/limits').then((found) => found.LimitsPage) },
  { path: 'me', loadComponent: () => import('./me/me').then((found) => found.MePage) },
  { path: '**', loadComponent: () => import('@ui/state/missing').then((found) => found.MissingPage) },
];

/** What customers' people come for. */
export const routes: Routes = [{ path: '', resolve: { words: wordsOf('shop') }, children: pages }];
