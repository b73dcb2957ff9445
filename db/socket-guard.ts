/**
 * postgres.js 3.4.9 may write to a connection that has just closed, from a callback no caller can catch, and Node ends
 * the process for it (porsager/postgres, issue 1208). By then the query has been rejected: nothing is lost by going on.
 */
let isInstalled = false

/** Survives exactly that error, in this whole process; anything else ends it as before. Calling again does nothing. */
export function guardSockets(): void {
  if (isInstalled) return
  isInstalled = true
  process.on('uncaughtException', onUncaught)
}

/** Where another listener takes uncaught errors, what becomes of the rest is its business. */
function onUncaught(error: unknown): void {
  if (isWriteToClosedSocket(error) || process.listenerCount('uncaughtException') > 1) return
  process.stderr.write(`Uncaught ${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

/** Known by its words and the two topmost places it comes from. */
export function isWriteToClosedSocket(error: unknown): boolean {
  if (!(error instanceof TypeError) || !/null.*'write'/.test(error.message)) return false
  const [thrownIn, calledBy] = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line))
  return (
    /Immediate\.nextWrite .*[\\/]postgres[\\/]\w+[\\/](\w+[\\/])?connection\.js:/.test(thrownIn ?? '') &&
    /process\.processImmediate/.test(calledBy ?? '')
  )
}
