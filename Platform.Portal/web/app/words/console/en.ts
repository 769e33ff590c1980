import disputes from '../desks/disputes.en';
import books from '../desks/books.en';
import branding from './branding.en';
import keeping from './keeping.en';
import money from './money.en';
import running from './running.en';

export default { ...books, ...branding, ...disputes, ...keeping, ...money, ...running };
