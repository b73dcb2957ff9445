import { serveAlone } from '@kexie/runtime/serve-alone'
import { thinkTank } from './subgraph.ts'

await serveAlone('think-tank', thinkTank)
