import { bootstrapApplication } from '@angular/platform-browser';
import { workPlaceAt } from '@core/session/work-place';
import { fetchAhead } from '@ui/shell/ahead';
import { portalOf } from '@ui/shell/portal';
import { App } from './app';
import { routes } from './routes';

const place = workPlaceAt(location.pathname);

if (!place) fetchAhead(routes, location.pathname);
void (place
  ? import('./at-work/start').then(({ startAt }) => startAt(place))
  : bootstrapApplication(App, portalOf(routes)));
