import type { WordKey } from '@core/words/catalogues';
import type { Drawing } from '../icon/drawings';

/** A place one can go to from everywhere. */
export interface Destination {
  readonly link: string;
  readonly word: WordKey;
  readonly icon: Drawing;
  /** What the role must be allowed, for the place to be there at all. */
  readonly scope?: string;
  /** Whether only the very address counts, not what is below it. */
  readonly exact?: boolean;
}

/** Places that belong together, under a heading where there is one. */
export interface DestinationGroup {
  readonly word?: WordKey;
  readonly places: readonly Destination[];
}
