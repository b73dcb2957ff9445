import { setTimeout as delay } from 'node:timers/promises'
import { connect } from '../../connection.ts'

/**
 * Run by itself with a URL: puts load on the server until its parent is gone, and prints how many pieces of work
 * succeeded and failed, and the milliseconds the slowest took, every 50 ms. Transactions insert two rows each, with a pause in between.
 */
const sql = connect(process.argv[2] ?? '', { max: 8, name: 'kexie load' })
let succeeded = 0
let failed = 0
let slowest = 0

async function repeat(work: () => Promise<unknown>): Promise<never> {
  for (;;) {
    const since = Date.now()
    await work().then(
      () => succeeded++,
      () => failed++,
    )
    slowest = Math.max(slowest, Date.now() - since)
    await delay(Math.random() * 5)
  }
}

const read = () => sql`select count(*) from pair where writer < ${5}`.then()

const write = (writer: number) =>
  sql.begin(async (tx) => {
    await tx`insert into pair values (${writer}, 'first')`
    await delay(Math.random() * 5)
    await tx`insert into pair values (${writer}, 'second')`
  })

for (let writer = 0; writer < 6; writer++) {
  void repeat(read)
  void repeat(() => write(writer))
}
process.stdin.resume().once('close', () => process.exit(0))
setInterval(() => process.stdout.write(`${JSON.stringify({ succeeded, failed, slowest })}\n`), 50)
