import { bootstrapApplication } from '@angular/platform-browser';
import { fetchAhead } from '@ui/shell/ahead';
import { portalOf } from '@ui/shell/portal';
import { App } from './app';
import { routes } from './routes';

fetchAhead(routes, location.pathname);
void bootstrapApplication(App, portalOf(routes));
