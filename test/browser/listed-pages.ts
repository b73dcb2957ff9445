import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/source-files.ts'

/** A page as the router lists it, as far as whoever visits all pages has to know. */
export interface ListedPage {
  path: string
  name: string
  /** In whose navigation it stands; in everybody's where it says nothing. */
  roles: string[]
}

const source = readFileSync(join(root, 'clients/web/router/pages.ts'), 'utf8')

/** Every page of the router whose address is known without a record, in its order. The list is read, not loaded: it imports what only a browser has. */
export const listedPages = (): ListedPage[] =>
  source
    .split(/(?=\bpath: ')/)
    .slice(1)
    .map((entry) => ({
      path: /path: '([^']*)'/.exec(entry)?.[1] ?? '',
      name: /name: '([^']*)'/.exec(entry)?.[1] ?? '',
      roles: [...(/roles: \[([^\]]*)\]/.exec(entry)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
        ([, role = '']) => role,
      ),
    }))
    .filter(({ path }) => !path.includes(':'))
