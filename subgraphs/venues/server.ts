import { serveAlone } from '@kexie/runtime/serve-alone'
import { venues } from './subgraph.ts'

await serveAlone('venues', venues)
