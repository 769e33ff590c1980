import money from './money.de';
import running from './running.de';

export default { ...money, ...running };
