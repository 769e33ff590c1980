import type { Routes } from '@angular/router';
import { fetchAhead } from './ahead';

describe('A page that is fetched ahead', () => {
  const fetched: string[] = [];
  const page = (name: string) => () => {
    fetched.push(name);
    return Promise.reject(new Error('The line is down.'));
  };
  const routes: Routes = [
    { path: '', pathMatch: 'full', redirectTo: 'services' },
    {
      path: 'console',
      children: [
        { path: '', children: [{ path: '', pathMatch: 'full', loadComponent: page('today') }] },
        { path: 'orders/new', loadComponent: page('new order') },
        { path: 'orders/:id', loadComponent: page('order') },
      ],
    },
    { path: '', children: [{ path: 'services', loadComponent: page('services') }] },
    { path: '**', loadComponent: page('missing') },
  ];

  beforeEach(() => fetched.splice(0));

  it.each([
    ['/services', 'services'], ['/console', 'today'], ['/console/orders/new', 'new order'],
    ['/console/orders/17', 'order'],
  ])('is that of %s', (address, name) => {
    fetchAhead(routes, address);
    expect(fetched).toEqual([name]);
  });

  it.each(['/', '/nowhere', '/console/orders', '/services/17/18'])('is none for %s, and nothing fails', (address) => {
    fetchAhead(routes, address);
    expect(fetched).toEqual([]);
  });
});
