import { serveAlone } from '@kexie/db/serve-alone'
import { venues } from './subgraph.ts'

await serveAlone('venues', venues)
