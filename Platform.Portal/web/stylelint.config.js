/** Colours, fonts and corners come from the tenant's theme: a literal one would survive in every brand. */
export default {
  customSyntax: 'postcss-scss',
  rules: {
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'oklch', 'lab', 'lch', 'hwb'],
    'declaration-property-value-disallowed-list': {
      'font-family': ['/^(?!inherit|var|ui-monospace)/'],
      'border-radius': ['/^(?!0|50%|inherit|var|calc|min)/'],
      'box-shadow': ['/^(?!none|var|inset)/'],
    },
    'selector-max-id': 0,
    'max-nesting-depth': 3,
    'declaration-no-important': true,
    'block-no-empty': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['host', 'host-context'] }],
    'declaration-block-no-duplicate-properties': true,
  },
};
