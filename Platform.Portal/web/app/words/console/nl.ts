import disputes from '../desks/disputes.nl';
import branding from './branding.nl';
import keeping from './keeping.nl';
import money from './money.nl';
import running from './running.nl';

export default { ...branding, ...disputes, ...keeping, ...money, ...running };
