import money from './money.nl';
import running from './running.nl';

export default { ...money, ...running };
