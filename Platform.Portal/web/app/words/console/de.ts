import disputes from '../desks/disputes.de';
import books from '../desks/books.de';
import desk from '../desks/invoice.de';
import adopting from './adopting.de';
import branding from './branding.de';
import keeping from './keeping.de';
import money from './money.de';
import running from './running.de';

export default { ...adopting, ...books, ...desk, ...branding, ...disputes, ...keeping, ...money, ...running };
