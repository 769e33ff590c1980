import access from './access.de';
import buying from './buying.de';
import having from './having.de';
import paying from './paying.de';
import settling from './settling.de';
import signing from './signing.de';
import team from './team.de';

export default { ...access, ...buying, ...having, ...paying, ...settling, ...signing, ...team };
