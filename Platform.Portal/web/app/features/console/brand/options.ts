import type { Place } from './look';

/** The settings that are one of a few, in the order of the form. */
export const choices = [
  { path: 'shape', of: 'shape', options: ['square', 'soft', 'round', 'pill'] },
  { path: 'density', of: 'density', options: ['compact', 'comfortable', 'spacious'] },
  { path: 'surface', of: 'surface', options: ['outlined', 'filled', 'elevated'] },
  { path: 'chrome.tone', of: 'tone', options: ['surface', 'tint', 'ink', 'brand'] },
  { path: 'chrome.navigation', of: 'navigation', options: ['top', 'side'] },
  { path: 'illustration', of: 'illustration', options: ['none', 'line', 'soft', 'bold'] },
  { path: 'scheme', of: 'scheme', options: ['light', 'dark', 'system'] },
] as const;

const both = ['inter', 'figtree', 'hanken-grotesk', 'source-sans-3', 'system'];

export const faces = { body: both, heading: [...both, 'bricolage-grotesque', 'mincho'] } as const;

export const places: readonly Place[] = ['light', 'dark', 'mark'];
