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
import running from './running.ja';

export default {
  ...adopting, ...books, ...desk, ...branding, ...creditLine, ...customer, ...disputes,
  ...keeping, ...money, ...payments, ...rules, ...running, ...terms,
};
