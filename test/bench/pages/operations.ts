import { readFileSync } from 'node:fs'

export interface Operation {
  name: string
  type: 'query' | 'mutation'
  body: string
}

/** Ends the sessions everything else needs, so it comes last. */
const last = 'EndOwnSessions'

/** Every operation of the dashboard as `npm run build` lists them, those that read first. */
export function persistedOperations(): Operation[] {
  const manifest = new URL('../../../clients/web/public/operations.json', import.meta.url)
  const { operations } = JSON.parse(readFileSync(manifest, 'utf8')) as { operations: Operation[] }
  const place = ({ name, type }: Operation) => (type === 'query' ? 0 : name === last ? 2 : 1)
  return operations.toSorted((a, b) => place(a) - place(b))
}
