import { serveAlone } from '@kexie/runtime/serve-alone'
import { metrics } from './subgraph.ts'

await serveAlone('metrics', metrics)
