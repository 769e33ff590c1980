import disputes from '../desks/disputes.nl';
import books from '../desks/books.nl';
import desk from '../desks/invoice.nl';
import adopting from './adopting.nl';
import branding from './branding.nl';
import keeping from './keeping.nl';
import money from './money.nl';
import running from './running.nl';

export default { ...adopting, ...books, ...desk, ...branding, ...disputes, ...keeping, ...money, ...running };
