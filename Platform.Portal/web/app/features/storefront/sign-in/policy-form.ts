import type { Shapes } from '@core/api/api';

type Policy = Shapes['PolicyView'];
type Counted = 'shortestPassword' | 'sessionIdleMinutes' | 'sessionHours';

export interface PolicyForm extends Readonly<Record<Counted, string>> {
  readonly factors: string;
  readonly allowsRegistration: boolean;
}

type Bounds = Readonly<Record<'least' | 'most', number>>;

const bounds: Readonly<Record<Counted, Bounds>> = {
  shortestPassword: { least: 12, most: 64 },
  sessionIdleMinutes: { least: 5, most: 1440 },
  sessionHours: { least: 1, most: 720 },
};
const counted = Object.keys(bounds) as Counted[];

export function policyFormOf(policy: Policy): PolicyForm {
  return {
    factors: policy.factors, allowsRegistration: policy.allowsRegistration,
    shortestPassword: String(policy.shortestPassword), sessionIdleMinutes: String(policy.sessionIdleMinutes),
    sessionHours: String(policy.sessionHours),
  };
}

/** The numbers that are none, or too small or too large. */
export function wrongNumbers(form: PolicyForm | null): Readonly<Partial<Record<string, Bounds>>> {
  if (!form) return {};
  const isRight = (member: Counted): boolean => {
    const typed = form[member].trim();
    return /^\d{1,5}$/.test(typed) && +typed >= bounds[member].least && +typed <= bounds[member].most;
  };
  return Object.fromEntries(counted.filter((member) => !isRight(member)).map((member) => [member, bounds[member]]));
}

/** What a form changes of the policy; null while it changes nothing, or a number is wrong. */
export function policyOf(policy: Policy, form: PolicyForm): Partial<Policy> | null {
  if (Object.keys(wrongNumbers(form)).length > 0) return null;
  const wanted: Policy = {
    factors: form.factors as Policy['factors'], allowsRegistration: form.allowsRegistration,
    shortestPassword: +form.shortestPassword, sessionIdleMinutes: +form.sessionIdleMinutes,
    sessionHours: +form.sessionHours,
  };
  const members = (Object.keys(wanted) as (keyof Policy)[]).filter((member) => wanted[member] !== policy[member]);
  return members.length > 0 ? Object.fromEntries(members.map((member) => [member, wanted[member]])) : null;
}
