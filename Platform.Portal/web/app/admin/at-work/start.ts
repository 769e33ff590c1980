import { APP_BASE_HREF } from '@angular/common';
import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { WORK_PLACE, type WorkPlace } from '@core/session/work-place';
import { portalOf } from '@ui/shell/portal';
import { App } from './app';
import { routes } from './routes';

/**
 * Starts the pages of a tenant that staff are at work in. They are a document of their own: nothing that was read there
 * is left when it is.
 */
export async function startAt(place: WorkPlace): Promise<void> {
  const own = [
    { provide: WORK_PLACE, useValue: place },
    { provide: APP_BASE_HREF, useValue: `${place.pages}/` },
  ];
  await bootstrapApplication(App, mergeApplicationConfig(portalOf(routes), { providers: own }));
}
