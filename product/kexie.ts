#!/usr/bin/env node
/**
 * The command `kexie` where the product is installed: `admin`, which needs the database itself, beside all that the client
 * can do over HTTP from any machine.
 */
const [command, ...rest] = process.argv.slice(2)
if (command === 'admin') {
  const { administrate } = await import('./administrate.ts')
  process.exitCode = await administrate(rest)
} else await import('../clients/cli/kexie.ts')
