import disputes from '../desks/disputes.en';
import branding from './branding.en';
import keeping from './keeping.en';
import money from './money.en';
import running from './running.en';

export default { ...branding, ...disputes, ...keeping, ...money, ...running };
