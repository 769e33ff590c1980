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
import running from './running.nl';

export default {
  ...adopting, ...books, ...desk, ...branding, ...creditLine, ...customer, ...disputes,
  ...keeping, ...money, ...payments, ...rules, ...running, ...terms,
};
