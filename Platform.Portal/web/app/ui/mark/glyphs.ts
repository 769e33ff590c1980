/** Neutral glyphs for services: no publisher's mark is drawn without its rights. */
export const glyphs = {
  a:
    '<rect x="3" y="3" width="8" height="8" rx="2"/>' +
    '<rect x="13" y="3" width="8" height="8" rx="4" opacity=".55"/>' +
    '<rect x="3" y="13" width="8" height="8" rx="4" opacity=".55"/>' +
    '<rect x="13" y="13" width="8" height="8" rx="2"/>',
  b:
    '<path d="M12 2.5 20.5 6v6c0 5-3.5 8-8.5 9.8C7 20 3.5 17 3.5 12V6z" opacity=".45"/>' +
    '<path d="M12 6.5 16.8 8.5V12c0 2.8-2 4.8-4.8 6-2.8-1.2-4.8-3.2-4.8-6V8.5z"/>',
  c:
    '<ellipse cx="12" cy="6" rx="8.5" ry="3.5"/>' +
    '<path d="M3.5 9c1.5 3 15.5 3 17 0v4c-1.5 3-15.5 3-17 0z" opacity=".7"/>' +
    '<path d="M3.5 15.5c1.5 3 15.5 3 17 0v3c-1.5 4-15.5 4-17 0z" opacity=".45"/>',
  d: '<circle cx="9" cy="9" r="6.5" opacity=".55"/><path d="M9.5 9.5h11.5v11.5H9.5z"/>',
  e: '<path d="M2.5 6h19v3L12 14.5 2.5 9z" opacity=".6"/><path d="M2.5 11.5 12 17l9.5-5.5V19h-19z"/>',
  f: '<rect x="2.5" y="6" width="13" height="12" rx="3"/><path d="m17 10.5 5-3v9l-5-3z" opacity=".6"/>',
  g: '<path d="M4 4h6v16H4z" opacity=".45"/><path d="M12 9h6v11h-6z"/>',
  h: '<path d="m8 5-6.5 7L8 19l2.2-2-4.5-5 4.5-5z"/><path d="m16 5 6.5 7-6.5 7-2.2-2 4.5-5-4.5-5z" opacity=".55"/>',
  i:
    '<rect x="3" y="12" width="4.5" height="9" rx="1"/>' +
    '<rect x="9.8" y="7" width="4.5" height="14" rx="1" opacity=".75"/>' +
    '<rect x="16.5" y="3" width="4.5" height="18" rx="1" opacity=".5"/>',
  j: '<circle cx="8.5" cy="12" r="6" opacity=".6"/><circle cx="15.5" cy="12" r="6" opacity=".6"/>',
  k: '<path d="M3 18c4-12 6-12 6-6s3 6 5-1 4-6 7-5v3c-3-1-3 1-5 6s-8 6-9 1c-1 2-1 2-4 2z"/>',
  l: '<path d="M12 2.5a9.5 9.5 0 1 1 0 19V17a5 5 0 1 0 0-10z"/><circle cx="12" cy="12" r="2.5" opacity=".55"/>',
} as const;

export type Glyph = keyof typeof glyphs;
