import { serveAlone } from '@kexie/db/serve-alone'
import { events } from './subgraph.ts'

await serveAlone('events', events)
