import disputes from '../desks/disputes.ja';
import books from '../desks/books.ja';
import desk from '../desks/invoice.ja';
import adopting from './adopting.ja';
import branding from './branding.ja';
import keeping from './keeping.ja';
import money from './money.ja';
import running from './running.ja';

export default { ...adopting, ...books, ...desk, ...branding, ...disputes, ...keeping, ...money, ...running };
