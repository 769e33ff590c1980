import keeping from './keeping.ja';
import money from './money.ja';
import running from './running.ja';

export default { ...keeping, ...money, ...running };
