import files from '../desks/files.en';
import why from '../desks/why.en';
import access from './access.en';
import buying from './buying.en';
import having from './having.en';
import keeping from './keeping.en';
import paying from './paying.en';
import settling from './settling.en';
import signing from './signing.en';
import team from './team.en';
import terms from './terms.en';

export default {
  ...access, ...buying, ...files, ...having, ...keeping, ...paying, ...settling, ...signing, ...team,
  ...terms, ...why,
};
