import { type Router, type Routes, NavigationEnd } from '@angular/router';
import { filter, take } from 'rxjs';

/** How long a page has to itself, ms: what it asks for comes first. */
const afterFirst = 1000;

/** Begins to fetch the page of an address. What fails is asked for again by whoever goes there. */
export function fetchAhead(routes: Routes, address: string): void {
  const load = pageAt(routes, address.split('/').filter(Boolean));
  if (load) void Promise.resolve(load()).catch(() => undefined);
}

/** Fetches the pages that a menu leads to, once the first page is there and unless the reader spares the line. */
export function fetchMenuAhead(router: Router, places: () => readonly string[]): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  router.events
    .pipe(
      filter((event) => event instanceof NavigationEnd),
      take(1),
    )
    .subscribe(() => setTimeout(() => places().forEach((place) => fetchAhead(router.config, place)), afterFirst));
}

type Load = () => unknown;

function pageAt(routes: Routes, parts: readonly string[]): Load | null {
  for (const { path = '', children, loadComponent } of routes) {
    const own = path.split('/').filter(Boolean);
    if (path === '**' || !own.every((part, at) => part === parts[at] || (part.startsWith(':') && parts[at]))) continue;
    const rest = parts.slice(own.length);
    const found = children ? pageAt(children, rest) : rest.length === 0 ? (loadComponent as Load | undefined) : null;
    if (found) return found;
  }
  return null;
}
