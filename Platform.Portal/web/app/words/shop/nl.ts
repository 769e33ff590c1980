import buying from './buying.nl';
import having from './having.nl';
import paying from './paying.nl';

export default { ...buying, ...having, ...paying };
