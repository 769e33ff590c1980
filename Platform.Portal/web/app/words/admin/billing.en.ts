export default {
  'billing.lead': 'Drafts become invoices when a month closes; here you see how far each month is',
  'billing.empty': 'No month has been billed yet',
  'billing.emptyWhy': 'The first run begins by itself when the first month closes, on the 5th of the next.',
  'billing.month': 'Month',
  'billing.outcome': 'Invoices',
  'billing.finished': 'Finished',
  'billing.invoices': 'Invoices',
  'billing.issued': '{issued} of {total} issued',
  'billing.nothingLeft': 'Nothing to bill',
  'billing.failed':
    '{count, plural, one {# could not be issued yet; it is tried again} other {# could not be issued yet; they ' +
    'are tried again}}',
  'billing.progress': 'How far {month} is billed',
  'billing.byItself': 'By itself',
  'billing.byStaff': 'By staff',
  'billing.new': 'Bill a month now',
  'billing.newWhy': 'Each month is billed by itself. A run by hand issues what was left.',
  'billing.start': 'Bill {month}',
  'billing.startTitle': 'Bill {month} for all sellers?',
  'billing.startHow':
    '{count, plural, =0 {No draft of the month is left; nothing is issued unless one is added.} one {# draft ' +
    'becomes an invoice with a number.} other {# drafts become invoices with numbers.}}',
  'billing.startMany': 'More than {most} drafts become invoices with numbers.',
  'billing.startMailed': 'Each is mailed to its buyer.',
  'billing.startIssued': 'What is issued already stays as it is.',
  'billing.startFinal': 'An invoice is never taken back; what is wrong is credited.',
  'billing.started': '{month} is being billed; you can leave this page',
  'state.run.Waiting': 'Waiting',
  'state.run.Running': 'Running',
  'state.run.Finished': 'Done',
};
