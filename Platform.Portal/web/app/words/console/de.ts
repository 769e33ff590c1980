import creditLine from '../desks/credit.de';
import disputes from '../desks/disputes.de';
import books from '../desks/books.de';
import desk from '../desks/invoice.de';
import payments from '../desks/payments.de';
import rules from '../desks/rules.de';
import terms from '../desks/terms.de';
import adopting from './adopting.de';
import branding from './branding.de';
import customer from './customer.de';
import keeping from './keeping.de';
import money from './money.de';
import ordering from './ordering.de';
import running from './running.de';
import serving from './serving.de';

export default {
  ...adopting, ...books, ...branding, ...creditLine, ...customer, ...desk, ...disputes, ...keeping,
  ...money, ...ordering, ...payments, ...rules, ...running, ...serving, ...terms,
};
