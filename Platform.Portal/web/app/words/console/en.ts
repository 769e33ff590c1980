import branding from './branding.en';
import keeping from './keeping.en';
import money from './money.en';
import running from './running.en';

export default { ...branding, ...keeping, ...money, ...running };
