import buying from './buying.en';
import having from './having.en';
import paying from './paying.en';

export default { ...buying, ...having, ...paying };
