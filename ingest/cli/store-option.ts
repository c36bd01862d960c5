/** `--store`, the same for every command that opens one. */
import { Option } from 'commander'

export const storeOption = () =>
  new Option(
    '--store <uri>',
    'folder of the embedded store, or a neo4j:// address (default: NEO4J_URI, else CONCORDANCE_DATA, else concordance-data)',
  )
