import { serveAlone } from '@kexie/runtime/serve-alone'
import { incubators } from './subgraph.ts'

await serveAlone('incubators', incubators)
