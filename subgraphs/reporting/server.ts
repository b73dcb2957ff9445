import { serveAlone } from '@kexie/db/serve-alone'
import { reporting } from './subgraph.ts'

await serveAlone('reporting', reporting)
