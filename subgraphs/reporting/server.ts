import { serveAlone } from '@kexie/runtime/serve-alone'
import { reporting } from './subgraph.ts'

await serveAlone('reporting', reporting)
