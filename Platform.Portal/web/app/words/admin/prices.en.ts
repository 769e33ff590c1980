export default {
  'wholesale.lead': 'What resellers pay us, on what the provider charges',
  'wholesale.whose': 'Reseller',
  'wholesale.everything': 'Everything it buys',
  'wholesale.cost': 'Cost',
  'wholesale.below': '{count, plural, one {# price would be below cost} other {# prices would be below cost}}',
  'rule.kind.MarkupOnCost': 'Markup on cost',
  'rule.about.FixedPrice': 'The same price, whatever it costs.',
  'rule.allowBelow': 'Allow prices below cost',
};
