import { serveAlone } from '@kexie/db/serve-alone'
import { cooperation } from './subgraph.ts'

await serveAlone('cooperation', cooperation)
