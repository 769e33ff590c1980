import type { Area } from './catalogues';

/** What is spoken of where somebody of a role goes. */
export function areasOf(role: string): readonly Area[] {
  const [side] = role.split('.');
  return side === 'customer' ? ['shop'] : side === 'platform' ? ['admin'] : side ? ['shop', 'console'] : [];
}
