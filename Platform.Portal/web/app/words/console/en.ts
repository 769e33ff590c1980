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
import running from './running.en';

export default {
  ...adopting, ...books, ...desk, ...branding, ...creditLine, ...customer, ...disputes,
  ...keeping, ...money, ...payments, ...rules, ...running, ...terms,
};
