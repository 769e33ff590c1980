export default {
  'wholesale.lead': '提供元の費用に対して、販売店が支払う価格',
  'wholesale.whose': '販売店',
  'wholesale.everything': '仕入れるものすべて',
  'wholesale.cost': '費用',
  'wholesale.below': '{count, plural, other {#件の価格が費用を下回ります}}',
  'rule.kind.MarkupOnCost': '費用への上乗せ',
  'rule.about.FixedPrice': '費用にかかわらず同じ価格です。',
  'rule.allowBelow': '費用を下回る価格を認める',
};
