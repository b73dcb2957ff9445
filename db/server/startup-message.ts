/** Version 3.0, as the protocol writes it in the second word of a startup message. */
const protocol = 196_608

/**
 * A parameter that makes a startup message longer than 1024 bytes: those postgres.js writes at once. A shorter one waits
 * for a timer, and where the last connection ended with something still to be written, that timer never comes.
 */
export const padding = { kexie_padding: '.'.repeat(1024) }

/**
 * The startup message at the end of `written`, without what the last connection left before it and without the
 * padding; `written` itself when it does not end with one (a request to cancel).
 */
export function onlyStartup(written: Buffer): Buffer {
  const start = findStartup(written)
  if (start < 0) return written
  const { kexie_padding: dots } = padding
  const parameters = written
    .subarray(start + 8)
    .toString('latin1')
    .replace(`kexie_padding\0${dots}\0`, '')
  const message = Buffer.alloc(8 + parameters.length)
  message.writeUInt32BE(message.length, 0)
  message.writeUInt32BE(protocol, 4)
  message.write(parameters, 8, 'latin1')
  return message
}

/** Its first word is its length, which reaches exactly to the end. */
function findStartup(written: Buffer): number {
  for (let start = written.length - 8; start >= 0; start--) {
    if (written.readUInt32BE(start + 4) !== protocol) continue
    if (written.readUInt32BE(start) === written.length - start) return start
  }
  return -1
}
