import access from './access.nl';
import buying from './buying.nl';
import having from './having.nl';
import paying from './paying.nl';
import settling from './settling.nl';
import signing from './signing.nl';
import team from './team.nl';

export default { ...access, ...buying, ...having, ...paying, ...settling, ...signing, ...team };
