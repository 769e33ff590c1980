import type { Shapes } from '@core/api/api';

/** All scopes that an issuer's tokens can have, whatever their claims say; a dash for none. */
export function scopesOf({ scope }: Shapes['IssuerView']): string {
  const mapped = (scope.values ?? []).flatMap((value) => value.scopes.map(String));
  return [...new Set([...(scope.always ?? []).map(String), ...mapped])].join(', ') || '–';
}
