import { askFrom } from './ask-from.ts'
import { floods } from './floods.ts'

/** A client of its own process: sends one flood as fast as its connections carry it until it is told to stop. */
const [url = '', address = '', name = '', connections = ''] = process.argv.slice(2)
const query = floods[name]
if (!query) throw new Error(`no flood is called ${name}`)
const ask = askFrom(address, Number(connections))
const statuses: Record<string, number> = {}
let sent = 0
let isOver = false

process.on('message', () => {
  isOver = true
  process.send?.(statuses, () => process.exit(0))
})
const flood = async () => {
  while (!isOver) {
    const status = await ask(url, query(sent++))
    statuses[status] = (statuses[status] ?? 0) + 1
  }
}
await Promise.all(Array.from({ length: Number(connections) }, flood))
