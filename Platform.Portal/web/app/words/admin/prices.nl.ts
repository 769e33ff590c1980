export default {
  'wholesale.lead': 'Wat resellers ons betalen, op de kosten bij de aanbieder',
  'wholesale.whose': 'Reseller',
  'wholesale.everything': 'Alles wat hij koopt',
  'wholesale.cost': 'Kosten',
  'wholesale.below':
    '{count, plural, one {# prijs zou onder de kosten liggen} other {# prijzen zouden onder de kosten liggen}}',
  'rule.kind.MarkupOnCost': 'Opslag op de kosten',
  'rule.about.FixedPrice': 'Dezelfde prijs, wat het ook kost.',
  'rule.allowBelow': 'Prijzen onder de kosten toestaan',
};
