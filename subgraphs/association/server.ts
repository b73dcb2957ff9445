import { serveAlone } from '@kexie/db/serve-alone'
import { association } from './subgraph.ts'

await serveAlone('association', association)
