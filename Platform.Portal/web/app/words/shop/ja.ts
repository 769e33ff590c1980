import files from '../desks/files.ja';
import why from '../desks/why.ja';
import access from './access.ja';
import buying from './buying.ja';
import having from './having.ja';
import keeping from './keeping.ja';
import paying from './paying.ja';
import settling from './settling.ja';
import signing from './signing.ja';
import team from './team.ja';
import terms from './terms.ja';

export default {
  ...access, ...buying, ...files, ...having, ...keeping, ...paying, ...settling, ...signing, ...team,
  ...terms, ...why,
};
