import { workPlaceAt } from './work-place';

const [tenant, leave] = ['0199a3c0-0000-7000-8000-000000000070', '0199a3c0-0000-7000-8000-000000000097'];

describe('The place of work', () => {
  it('is read from the address, and nothing else is one', () => {
    expect(workPlaceAt(`/at/${tenant}/${leave}/console/customers`)?.calls).toBe(`/bff/at/${tenant}/${leave}`);
    expect(workPlaceAt(`/at/${tenant}/${leave}`)?.pages).toBe(`/at/${tenant}/${leave}`);
    for (const path of ['/', '/tenants', `/at/${tenant}`, `/at/${tenant}/${leave}0/x`, `/x/at/${tenant}/${leave}/`])
      expect(workPlaceAt(path)).toBeNull();
  });
});
