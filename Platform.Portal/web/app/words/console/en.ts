import money from './money.en';
import running from './running.en';

export default { ...money, ...running };
