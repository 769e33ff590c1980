import keeping from './keeping.de';
import money from './money.de';
import running from './running.de';

export default { ...keeping, ...money, ...running };
