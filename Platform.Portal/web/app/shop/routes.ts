import type { Routes } from '@angular/router';
import { frontDoor, isCustomer, isTenantStaff } from '@core/session/guards';

/** The addresses of a tenant's host. Each page is fetched when somebody goes there. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: frontDoor },
  {
    path: 'console',
    canMatch: [isTenantStaff],
    loadChildren: () => import('../features/console/routes').then((found) => found.routes),
  },
  {
    path: '',
    canMatch: [isCustomer],
    loadChildren: () => import('../features/storefront/routes').then((found) => found.routes),
  },
  { path: '**', loadComponent: () => import('@ui/state/missing').then((found) => found.MissingPage) },
];
