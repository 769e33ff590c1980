import keeping from './keeping.en';
import money from './money.en';
import running from './running.en';

export default { ...keeping, ...money, ...running };
