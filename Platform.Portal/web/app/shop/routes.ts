import type { Routes } from '@angular/router';
import { frontDoor, isCustomer, isTenantStaff } from '@core/session/guards';
import { routes as consoleRoutes } from '../features/console/routes';
import { routes as storefrontRoutes } from '../features/storefront/routes';

/** The addresses of a tenant's host. Each page is fetched when somebody goes there. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: frontDoor },
  {
    path: 'console',
    canMatch: [isTenantStaff],
    children: consoleRoutes,
  },
  {
    path: '',
    canMatch: [isCustomer],
    children: storefrontRoutes,
  },
  { path: '**', loadComponent: () => import('@ui/state/missing').then((found) => found.MissingPage) },
];
