import creditLine from '../desks/credit.ja';
import disputes from '../desks/disputes.ja';
import books from '../desks/books.ja';
import desk from '../desks/invoice.ja';
import payments from '../desks/payments.ja';
import rules from '../desks/rules.ja';
import terms from '../desks/terms.ja';
import adopting from './adopting.ja';
import branding from './branding.ja';
import customer from './customer.ja';
import keeping from './keeping.ja';
import money from './money.ja';
import ordering from './ordering.ja';
import running from './running.ja';
import serving from './serving.ja';

export default {
  ...adopting, ...books, ...branding, ...creditLine, ...customer, ...desk, ...disputes, ...keeping,
  ...money, ...ordering, ...payments, ...rules, ...running, ...serving, ...terms,
};
