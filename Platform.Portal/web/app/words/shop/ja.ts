import buying from './buying.ja';
import having from './having.ja';
import paying from './paying.ja';

export default { ...buying, ...having, ...paying };
