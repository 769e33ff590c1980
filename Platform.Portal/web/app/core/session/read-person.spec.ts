import { readPerson } from './read-person';

describe('Reading who is here', () => {
  it('takes what the portal tells', () => {
    const person = readPerson({
      subject: '1', name: 'Pieter Bakker', email: 'p@vandijk.example', locale: 'nl', timeZone: null,
      roles: ['customer.buyer'], organization: { id: 'c1', name: 'Van Dijk', isCurrent: true },
      organizations: [{ id: 'c1', name: 'Van Dijk', isCurrent: true }, { id: 'c2', name: 'Tulp', isCurrent: false }],
      scopes: ['orders.write'], accountUrl: '/id/account',
      tenant: {
        slug: 'northwind', name: 'Northwind', locale: 'nl', currency: 'EUR', timeZone: 'Europe/Amsterdam',
        theme: { navigation: 'side', scheme: 'dark', chrome: 'ink', illustration: 'line', logo: '/theme/a.svg' },
      },
    });
    expect(person.role).toBe('customer.buyer');
    expect(person.organisation?.id).toBe('c1');
    expect(person.organisations.map((one) => one.isCurrent)).toEqual([true, false]);
    expect(person.tenant.theme).toMatchObject({ navigation: 'side', scheme: 'dark', chrome: 'ink' });
  });

  it('gives no right to whom the portal gives none', () => {
    for (const body of [null, 'text', [], {}, { roles: 'customer.admin', scopes: 'orders.write' }]) {
      const person = readPerson(body);
      expect(person.scopes).toEqual([]);
      expect(person.role).toBe('');
      expect(person.organisation).toBeNull();
    }
  });

  it('falls back where a theme has a word that these pages do not know', () => {
    const { theme } = readPerson({ tenant: { theme: { navigation: 'floating', scheme: 7 } } }).tenant;
    expect(theme).toMatchObject({ navigation: 'top', scheme: 'system', illustration: 'none' });
  });
});
