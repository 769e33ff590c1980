import buying from './buying.en';
import having from './having.en';
import paying from './paying.en';
import settling from './settling.en';

export default { ...buying, ...having, ...paying, ...settling };
