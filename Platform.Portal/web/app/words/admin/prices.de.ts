export default {
  'wholesale.lead': 'Was Wiederverkäufer uns zahlen, auf die Kosten beim Anbieter',
  'wholesale.whose': 'Wiederverkäufer',
  'wholesale.everything': 'Alles, was er kauft',
  'wholesale.cost': 'Kosten',
  'wholesale.below': '{count, plural, one {# Preis läge unter den Kosten} other {# Preise lägen unter den Kosten}}',
  'rule.kind.MarkupOnCost': 'Aufschlag auf die Kosten',
  'rule.about.FixedPrice': 'Derselbe Preis, was es auch kostet.',
  'rule.allowBelow': 'Preise unter den Kosten zulassen',
};
