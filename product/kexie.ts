#!/usr/bin/env node
/**
 * The command `kexie` where the product is installed: what needs the database itself (`init`, `city`, `admin`) beside all that the client can do
 * over HTTP from any machine.
 */
const [command, ...rest] = process.argv.slice(2)
if (command === 'admin') {
  const { administrate } = await import('./administrate.ts')
  process.exitCode = await administrate(rest)
} else if (command === 'city') {
  const { cityCommand } = await import('./city-command.ts')
  process.exitCode = await cityCommand(rest)
} else if (command === 'init') {
  const { initCommand } = await import('./init-command.ts')
  process.exitCode = await initCommand(rest)
} else await import('../clients/cli/kexie.ts')
