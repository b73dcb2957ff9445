import { serveAlone } from '@kexie/db/serve-alone'
import { incubators } from './subgraph.ts'

await serveAlone('incubators', incubators)
