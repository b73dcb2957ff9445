import { serveAlone } from '@kexie/db/serve-alone'
import { talent } from './subgraph.ts'

await serveAlone('talent', talent)
