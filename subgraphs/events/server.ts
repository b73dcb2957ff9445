import { serveAlone } from '@kexie/runtime/serve-alone'
import { events } from './subgraph.ts'

await serveAlone('events', events)
