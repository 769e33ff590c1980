import creditLine from '../desks/credit.en';
import disputes from '../desks/disputes.en';
import books from '../desks/books.en';
import desk from '../desks/invoice.en';
import payments from '../desks/payments.en';
import rules from '../desks/rules.en';
import terms from '../desks/terms.en';
import adopting from './adopting.en';
import branding from './branding.en';
import customer from './customer.en';
import keeping from './keeping.en';
import money from './money.en';
import ordering from './ordering.en';
import running from './running.en';
import serving from './serving.en';

export default {
  ...adopting, ...books, ...branding, ...creditLine, ...customer, ...desk, ...disputes, ...keeping,
  ...money, ...ordering, ...payments, ...rules, ...running, ...serving, ...terms,
};
