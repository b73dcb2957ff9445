import { serveAlone } from '@kexie/runtime/serve-alone'
import { cooperation } from './subgraph.ts'

await serveAlone('cooperation', cooperation)
