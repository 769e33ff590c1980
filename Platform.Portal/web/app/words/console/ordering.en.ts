export default {
  'ordering.title': 'Order for {name}',
  'ordering.do': 'Order for this customer',
  'ordering.what': 'What is ordered',
  'ordering.none': 'Add a service from below.',
  'ordering.search': 'Service, publisher or plan',
  'ordering.add': 'Add {name}',
  'ordering.noAccount': 'This customer has no account yet.',
  'ordering.po': 'The customer’s order number',
  'ordering.retail': 'Customer pays',
  'ordering.wholesale': 'You pay',
  'ordering.margin': 'Your margin',
  'ordering.after': 'The customer sees the order, and that you placed it.',
};
