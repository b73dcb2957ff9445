import { serveAlone } from '@kexie/db/serve-alone'
import { metrics } from './subgraph.ts'

await serveAlone('metrics', metrics)
