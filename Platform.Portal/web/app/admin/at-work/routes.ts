import type { Routes } from '@angular/router';
import { wordsOf } from '@core/session/guards';

/** The addresses within a tenant that staff are at work in: those of its own console. */
export const routes: Routes = [
  {
    path: '',
    resolve: { words: wordsOf('admin') },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'console' },
      {
        path: 'console',
        loadChildren: () => import('../../features/console/routes').then((found) => found.routes),
      },
      { path: '**', loadComponent: () => import('@ui/state/missing').then((found) => found.MissingPage) },
    ],
  },
];
