/** Who is signed in, as <c>GET /bff/user</c> tells it. */
export interface Person {
  /** Their id in the realm. */
  readonly subject: string;
  readonly name: string | null;
  readonly email: string;
  /** Such as <c>customer.buyer</c>: what they are where they act now. */
  readonly role: string;
  /** The scopes that the session's token has. */
  readonly scopes: readonly string[];
  /** The customer they act for; null for the tenant itself. */
  readonly organisation: Organisation | null;
  /** All for whom they may act. */
  readonly organisations: readonly Organisation[];
  readonly tenant: Tenant;
  readonly locale: string | null;
  readonly timeZone: string | null;
  /** Where they look after their password, keys and sessions. */
  readonly accountUrl: string;
}

/** A customer for whom somebody acts; no id for the tenant itself. */
export interface Organisation {
  readonly id: string | null;
  readonly name: string;
  readonly isCurrent: boolean;
}

export interface Tenant {
  readonly slug: string;
  readonly name: string;
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string | null;
  readonly theme: ThemeLook;
}

/** What of a brand the pages need beside its style sheet. */
export interface ThemeLook {
  readonly navigation: 'top' | 'side';
  readonly chrome: 'surface' | 'tint' | 'ink' | 'brand';
  readonly scheme: 'light' | 'dark' | 'system';
  readonly illustration: 'none' | 'line' | 'soft' | 'bold';
  readonly logo: string;
  readonly logoOnDark: string;
}
