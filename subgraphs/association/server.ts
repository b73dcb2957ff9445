import { serveAlone } from '@kexie/runtime/serve-alone'
import { keepSeals } from './kept-seals.ts'
import { association } from './subgraph.ts'

await serveAlone('association', (db, settings) => {
  const { auditSealFile: file, auditSealUrl: url } = settings
  if (file) keepSeals(db, { file, url })
  return association(db, settings)
})
