import { totalmem } from 'node:os'

const megabyte = 1024 * 1024

/** What may be used here: the container's limit where there is one. Bytes. */
function memory(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/** PostgreSQL's settings for one city on one machine; `overrides` win, except over what keeps the server to ourselves. */
export function serverSettings(port: number, overrides: Record<string, string>, clusterName: string) {
  const buffers = Math.max(16, Math.min(256, Math.floor(memory() / 8 / megabyte)))
  return {
    shared_buffers: `${buffers}MB`,
    max_connections: '200',
    wal_compression: 'on',
    fsync: 'on',
    synchronous_commit: 'on',
    log_line_prefix: '%m [%p] %a ',
    log_checkpoints: 'off',
    ...overrides,
    // The keeper writes and rotates the log; the name marks this cluster's processes (see postmaster.ts).
    logging_collector: 'off',
    log_destination: 'stderr',
    cluster_name: clusterName,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
  }
}
