import money from './money.ja';
import running from './running.ja';

export default { ...money, ...running };
