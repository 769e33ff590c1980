import type { Destination, DestinationGroup } from '@ui/shell/destination';

/** Where customers go. */
export const shopPlaces: readonly DestinationGroup[] = [
  {
    places: [
      { link: '/services', word: 'nav.services', icon: 'grid', scope: 'catalogue.read' },
      { link: '/subscriptions', word: 'nav.subscriptions', icon: 'layers', scope: 'subscriptions.read' },
      { link: '/orders', word: 'nav.orders', icon: 'box', scope: 'orders.read' },
      { link: '/licences', word: 'nav.licences', icon: 'key', scope: 'subscriptions.read' },
      { link: '/invoices', word: 'nav.invoices', icon: 'doc', scope: 'invoices.read' },
    ],
  },
];

/** What belongs to the person at the shop, in the menu under their name. */
export const shopOwn: readonly Destination[] = [
  { link: '/me', word: 'nav.me', icon: 'user' },
  { link: '/company', word: 'nav.company', icon: 'build', scope: 'customers.read' },
  { link: '/company/team', word: 'nav.team', icon: 'users', scope: 'team.read' },
  { link: '/company/limits', word: 'nav.limits', icon: 'scale', scope: 'customers.read' },
  { link: '/company/sign-in', word: 'nav.signin', icon: 'lock', scope: 'identity.read' },
  { link: '/company/api', word: 'nav.api', icon: 'key', scope: 'clients.read' },
];

/** Where the tenant's own people go. */
export const consolePlaces: readonly DestinationGroup[] = [
  {
    places: [
      { link: '/console', word: 'nav.today', icon: 'home', exact: true },
      { link: '/console/customers', word: 'nav.customers', icon: 'users', scope: 'customers.read' },
      { link: '/console/orders', word: 'nav.orders', icon: 'box', scope: 'orders.read' },
      { link: '/console/renewals', word: 'nav.renewals', icon: 'cal', scope: 'subscriptions.read' },
    ],
  },
  {
    word: 'nav.money',
    places: [
      { link: '/console/invoices', word: 'nav.invoices', icon: 'doc', scope: 'invoices.read' },
      { link: '/console/payments', word: 'nav.payments', icon: 'card', scope: 'invoices.read' },
      { link: '/console/reconciliation', word: 'nav.reconciliation', icon: 'scale', scope: 'invoices.read' },
      { link: '/console/dunning', word: 'nav.dunning', icon: 'bell', scope: 'invoices.read' },
      { link: '/console/disputes', word: 'nav.disputes', icon: 'chat', scope: 'invoices.read' },
      { link: '/console/prices', word: 'nav.prices', icon: 'tag', scope: 'prices.read' },
      { link: '/console/catalogue', word: 'nav.catalogue', icon: 'grid', scope: 'catalogue.write' },
    ],
  },
  {
    word: 'nav.own',
    places: [
      { link: '/console/team', word: 'nav.team', icon: 'users', scope: 'team.read' },
      { link: '/console/sign-in', word: 'nav.signin', icon: 'lock', scope: 'identity.read' },
      { link: '/console/api', word: 'nav.api', icon: 'key', scope: 'clients.read' },
      { link: '/console/brand', word: 'nav.brand', icon: 'brush', scope: 'branding.read' },
      { link: '/console/audit', word: 'nav.audit', icon: 'shield', scope: 'audit.read' },
    ],
  },
];

export const consoleOwn: readonly Destination[] = [{ link: '/console/me', word: 'nav.me', icon: 'user' }];
