import { serveAlone } from '@kexie/runtime/serve-alone'
import { talent } from './subgraph.ts'

await serveAlone('talent', talent)
