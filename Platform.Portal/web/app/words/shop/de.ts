import files from '../desks/files.de';
import why from '../desks/why.de';
import access from './access.de';
import buying from './buying.de';
import having from './having.de';
import keeping from './keeping.de';
import paying from './paying.de';
import settling from './settling.de';
import signing from './signing.de';
import team from './team.de';
import terms from './terms.de';

export default {
  ...access, ...buying, ...files, ...having, ...keeping, ...paying, ...settling, ...signing, ...team,
  ...terms, ...why,
};
