import access from './access.ja';
import buying from './buying.ja';
import having from './having.ja';
import paying from './paying.ja';
import settling from './settling.ja';
import signing from './signing.ja';
import team from './team.ja';

export default { ...access, ...buying, ...having, ...paying, ...settling, ...signing, ...team };
