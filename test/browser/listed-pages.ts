import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Action, reachesByRole } from '@kexie/schema/permission'
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
      roles: rolesWho(/isFor: (.*)/.exec(entry)?.[1] ?? /needs: (.*)/.exec(entry)?.[1] ?? ''),
    }))
    .filter(({ path }) => !path.includes(':'))

/** Roles that one of the permissions in `condition` is given to, as `['READ_AUDIT']` names it or `may('READ_DUTIES', 'ANY')` asks for it. */
function rolesWho(condition: string): string[] {
  const asked = [...condition.matchAll(/(?:may\(|\[)('[^)\]]*)[)\]]/g)].map(
    ([, given = '']) => given.match(/\w+/g) ?? [],
  )
  const roles = asked.flatMap(([action, ...as]) =>
    reachesByRole(action as Action)
      .filter(([, reaches]) => as.length === 0 || reaches.some((reach) => as.includes(reach)))
      .map(([role]) => role),
  )
  return [...new Set(roles)]
}
