import access from './access.en';
import buying from './buying.en';
import having from './having.en';
import paying from './paying.en';
import settling from './settling.en';
import signing from './signing.en';
import team from './team.en';

export default { ...access, ...buying, ...having, ...paying, ...settling, ...signing, ...team };
