import disputes from '../desks/disputes.en';
import books from '../desks/books.en';
import desk from '../desks/invoice.en';
import adopting from './adopting.en';
import branding from './branding.en';
import keeping from './keeping.en';
import money from './money.en';
import running from './running.en';

export default { ...adopting, ...books, ...desk, ...branding, ...disputes, ...keeping, ...money, ...running };
