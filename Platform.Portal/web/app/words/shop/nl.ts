import files from '../desks/files.nl';
import why from '../desks/why.nl';
import access from './access.nl';
import buying from './buying.nl';
import having from './having.nl';
import keeping from './keeping.nl';
import paying from './paying.nl';
import settling from './settling.nl';
import signing from './signing.nl';
import team from './team.nl';
import terms from './terms.nl';

export default {
  ...access, ...buying, ...files, ...having, ...keeping, ...paying, ...settling, ...signing, ...team,
  ...terms, ...why,
};
