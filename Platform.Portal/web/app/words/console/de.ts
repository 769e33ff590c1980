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
import running from './running.de';

export default {
  ...adopting, ...books, ...desk, ...branding, ...creditLine, ...customer, ...disputes,
  ...keeping, ...money, ...payments, ...rules, ...running, ...terms,
};
