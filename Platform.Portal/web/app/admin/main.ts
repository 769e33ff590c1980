import { bootstrapApplication } from '@angular/platform-browser';
import { portalOf } from '@ui/shell/portal';
import { App } from './app';
import { routes } from './routes';

void bootstrapApplication(App, portalOf(routes));
