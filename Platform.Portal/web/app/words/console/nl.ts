import creditLine from '../desks/credit.nl';
import disputes from '../desks/disputes.nl';
import books from '../desks/books.nl';
import desk from '../desks/invoice.nl';
import payments from '../desks/payments.nl';
import rules from '../desks/rules.nl';
import terms from '../desks/terms.nl';
import adopting from './adopting.nl';
import branding from './branding.nl';
import customer from './customer.nl';
import keeping from './keeping.nl';
import money from './money.nl';
import ordering from './ordering.nl';
import running from './running.nl';
import serving from './serving.nl';

export default {
  ...adopting, ...books, ...branding, ...creditLine, ...customer, ...desk, ...disputes, ...keeping,
  ...money, ...ordering, ...payments, ...rules, ...running, ...serving, ...terms,
};
