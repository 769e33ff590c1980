/** Strokes on a 24 px square, our own drawings. */
export const drawings = {
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  bell: '<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4"/>',
  cart:
    '<path d="M3 4h2.4l2.2 11h10.2l2.2-8H6.4"/><circle cx="9" cy="19.3" r="1.4"/>' +
    '<circle cx="16.5" cy="19.3" r="1.4"/>',
  grid:
    '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/>' +
    '<rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/>' +
    '<rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/>' +
    '<rect x="13.5" y="13.5" width="6.5" height="6.5" rx="1.5"/>',
  layers: '<path d="m12 3.5 8.5 4.7L12 13 3.5 8.2z"/><path d="m3.8 12.4 8.2 4.5 8.2-4.5M3.8 16.4l8.2 4.5 8.2-4.5"/>',
  doc: '<path d="M6.5 3.5h7l4.5 4.5v12.5h-11.5z"/><path d="M13.5 3.5V8H18M9.5 12.5h5.5M9.5 16h5.5"/>',
  chat: '<path d="M4 5h16v11h-9l-4.5 4v-4H4z"/>',
  box: '<path d="M4 8l8-4 8 4v8l-8 4-8-4z"/><path d="m4 8 8 4 8-4M12 12v8"/>',
  home: '<path d="M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10"/>',
  users:
    '<circle cx="9" cy="8.5" r="3.5"/>' +
    '<path d="M2.8 19.5c.4-3.4 2.9-5.2 6.2-5.2s5.8 1.8 6.2 5.2M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.8c2.2.7 3.4 2' +
    '.3 3.7 4.7"/>',
  user: '<circle cx="12" cy="8.5" r="3.7"/><path d="M5 19.5c.5-3.5 3.3-5.2 7-5.2s6.5 1.7 7 5.2"/>',
  tag: '<path d="M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5z"/><circle cx="8.3" cy="8.3" r="1.3"/>',
  cal: '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>',
  scale: '<path d="M12 4v16M8 20h8M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z"/>',
  brush: '<path d="M20 4 10.5 13.5M9 13c2 0 3 1 3 2.8 0 2.7-2.5 4.2-7.5 4.2C6.5 18.5 5.5 13 9 13z"/>',
  gear:
    '<circle cx="12" cy="12" r="3"/>' +
    '<path d="M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9 18 18M18 6l-2.1 2.1M8.1 15.9 6 18"/>',
  plus: '<path d="M12 5.5v13M5.5 12h13"/>',
  minus: '<path d="M5.5 12h13"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  down: '<path d="m7 10 5 5 5-5"/>',
  right: '<path d="m10 7 5 5-5 5"/>',
  left: '<path d="m14 7-5 5 5 5"/>',
  x: '<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>',
  more: '<circle cx="5.5" cy="12" r=".8"/><circle cx="12" cy="12" r=".8"/><circle cx="18.5" cy="12" r=".8"/>',
  okc: '<circle cx="12" cy="12" r="8.5"/><path d="m8.3 12.3 2.6 2.6 5-5.3"/>',
  tri: '<path d="M12 4 21 19.5H3z"/><path d="M12 10v4.5M12 17v.2"/>',
  oct: '<path d="M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3z"/><path d="m9 9 6 6M15 9l-6 6"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.8v.2"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.3 2"/>',
  spin: '<path d="M12 3.5a8.5 8.5 0 1 1-8.5 8.5"/>',
  pause: '<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6M14 9v6"/>',
  dash: '<circle cx="12" cy="12" r="8.5" stroke-dasharray="3 3"/>',
  undo: '<path d="M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4"/>',
  lock: '<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
  key: '<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8.5-8.5M16 7.5l3 3"/>',
  finger:
    '<path d="M7 11a5 5 0 0 1 10 0v3M12 11v4c0 2-.5 3.5-1.5 5M7 14c0 2-.3 3.5-1 4.5M15.5 18c.4-1 .5-2 .5-4M9.5 5.' +
    '5"/><path d="M5 9a7.5 7.5 0 0 1 13.5-2.5"/>',
  copy:
    '<rect x="8.5" y="8.5" width="11" height="11" rx="2"/>' +
    '<path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>',
  dl: '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15"/>',
  card: '<rect x="3.5" y="6" width="17" height="12.5" rx="2"/><path d="M3.5 10.5h17"/>',
  filter: '<path d="M4 6.5h16M7 12h10M10 17.5h4"/>',
  queue: '<path d="M4 6h16M4 12h16M4 18h9M17 15.5v5M14.5 18h5"/>',
  bolt: '<path d="M13 3 5 13.5h6L10 21l8-10.5h-6z"/>',
  shield: '<path d="m12 3.5 7.5 2.7v5.3c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V6.2z"/>',
  globe: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5.5 5 11.5 0 17-5-5.5-5-11.5 0-17z"/>',
  ext: '<path d="M14 4.5h5.5V10M19.5 4.5l-8 8M17 13.5v6H4.5V7h6"/>',
  seat: '<circle cx="12" cy="7.5" r="3"/><path d="M6 19v-2.5c0-2 1.5-3.5 3.5-3.5h5c2 0 3.5 1.5 3.5 3.5V19"/>',
  build: '<path d="M5 20V5.5h9V20M14 10h5v10M3.5 20h17M8 9h3M8 12.5h3M8 16h3"/>',
  up: '<path d="m6 15 4.5-5 3.5 3 4.5-6M14.5 7h4v4"/>',
} as const;

export type Drawing = keyof typeof drawings;
