import {
  type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { MAT_DIALOG_DEFAULT_OPTIONS, MatDialogConfig } from '@angular/material/dialog';
import { type Routes, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { Opening } from '@core/session/opening';

/** What both applications are started with: who is here comes before the first page. */
export function portalOf(routes: Routes): ApplicationConfig {
  return {
    providers: [
      provideBrowserGlobalErrorListeners(),
      provideRouter(
        routes,
        withComponentInputBinding(),
        withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      ),
      provideAppInitializer(() => inject(Opening).open()),
      // Given options take the place of Material's own, by which a dialog has its role and its focus.
      { provide: MAT_DIALOG_DEFAULT_OPTIONS, useValue: { ...new MatDialogConfig(), maxWidth: '92vw' } },
    ],
  };
}
