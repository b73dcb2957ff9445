import { serveAlone } from '@kexie/db/serve-alone'
import { thinkTank } from './subgraph.ts'

await serveAlone('think-tank', thinkTank)
