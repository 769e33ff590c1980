const longest = 34;

/** An IBAN (ISO 13616) as a computer reads it: capitals without spaces. */
export function compactIban(typed: string): string {
  return typed.replace(/[\s\u00A0-]/g, '').toUpperCase();
}

/** The same for people: groups of four. */
export function groupedIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Whether the check digits fit (ISO 7064, mod 97-10): a slip of the hand is seen before it is sent. */
export function fitsIban(typed: string): boolean {
  const iban = compactIban(typed);
  if (iban.length > longest || !/^[A-Z]{2}\d{2}[A-Z0-9]{11,}$/.test(iban)) return false;
  const digits = [...`${iban.slice(4)}${iban.slice(0, 4)}`].map((sign) => parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
