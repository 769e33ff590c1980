import type { Shapes } from '@core/api/api';
import { policyFormOf, policyOf, wrongNumbers } from './policy-form';

const policy: Shapes['PolicyView'] = {
  factors: 'TwoForStaff', shortestPassword: 12, allowsRegistration: true, sessionIdleMinutes: 480, sessionHours: 24,
};

describe('The form of how people sign in', () => {
  it('sends what was changed alone', () => {
    const form = policyFormOf(policy);
    expect(policyOf(policy, form)).toBeNull();
    expect(policyOf(policy, { ...form, sessionHours: ' 12 ', factors: 'TwoForAll' })).toEqual({
      factors: 'TwoForAll', sessionHours: 12,
    });
  });

  it('sends nothing while a number is out of its bounds', () => {
    const form = { ...policyFormOf(policy), shortestPassword: '11' };
    expect(wrongNumbers(form)).toEqual({ shortestPassword: { least: 12, most: 64 } });
    expect(policyOf(policy, { ...form, sessionHours: '12' })).toBeNull();
  });
});
