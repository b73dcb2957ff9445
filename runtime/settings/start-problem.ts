/** What an operating system or PostgreSQL has to say, by its code, in words for whoever started the product. */
const words = new Map(
  Object.entries({
    EADDRINUSE:
      '地址已被别的程序占用，请停止它，或另选 PORT、METRICS_PORT · another program listens there: stop it, or choose another PORT or METRICS_PORT',
    EADDRNOTAVAIL: '本机没有这个地址，请检查 HOST · this machine has no such address: see HOST',
    EACCES: '没有权限 · not permitted',
    EPERM: '没有权限 · not permitted',
    EROFS: '只读的文件系统，请检查 DATA_DIR · read-only: see DATA_DIR',
    ENOSPC: '磁盘已满 · the disk is full',
    EEXIST: '应为目录，却是文件，请检查 DATA_DIR · a file, not a directory: see DATA_DIR',
    ENOTDIR: '应为目录，却是文件，请检查 DATA_DIR · a file, not a directory: see DATA_DIR',
    ECONNREFUSED: '数据库没有应答，请检查 DATABASE_URL · the database does not answer: see DATABASE_URL',
    EHOSTUNREACH: '数据库无法到达，请检查 DATABASE_URL · the database is out of reach: see DATABASE_URL',
    ETIMEDOUT: '数据库没有应答，请检查 DATABASE_URL · the database does not answer: see DATABASE_URL',
    CONNECT_TIMEOUT: '数据库没有应答，请检查 DATABASE_URL · the database does not answer: see DATABASE_URL',
    ENOTFOUND: '找不到这台主机，请检查 HOST、DATABASE_URL · no such host: see HOST and DATABASE_URL',
    EAI_AGAIN:
      '暂时查不到这台主机，请检查 HOST、DATABASE_URL · no such host for now: see HOST and DATABASE_URL',
    '28P01': '数据库的用户名或口令不对 · the database does not take this user and password',
    '28000': '数据库不接受这个用户 · the database does not take this user',
    '3D000': '没有这个数据库，请先建立 · there is no such database: create it first',
    '42501': '数据库用户的权限不够 · the database user may not do this',
  }),
)

/** Why something did not start: in words first, where there are any, and then as it was said. */
export function startProblem(error: unknown): string {
  // Whoever ran a statement says which; what was wrong with it stands behind that.
  if (error instanceof Error && error.cause instanceof Error) return startProblem(error.cause)
  const said = error instanceof Error ? error.message : String(error)
  const known = words.get((error as { code?: string } | undefined)?.code ?? '')
  return known ? `${known}（${said}）` : said
}

/** Ends the process with those words alone. */
export function endWith(error: unknown): never {
  process.stderr.write(`无法启动 · could not start: ${startProblem(error)}\n`)
  return process.exit(1)
}
