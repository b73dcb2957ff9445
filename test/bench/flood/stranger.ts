import { setTimeout as pause } from 'node:timers/promises'
import { askFrom } from './ask-from.ts'

/** A stranger in a process of his own: asks for little again and again, and tells what 95 % of his answers took at most, ms. */
const [url = '', seconds = ''] = process.argv.slice(2)
const small = '{ academicEvents(first: 5) { nodes { title occurredOn } } }'

const ask = askFrom('127.0.0.2', 2)
const times: number[] = []
let unanswered = 0
const until = Date.now() + Number(seconds) * 1000
while (Date.now() < until) {
  const started = performance.now()
  if ((await ask(url, small)) !== 200) unanswered += 1
  times.push(performance.now() - started)
  await pause(20)
}
const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
process.send?.({ p95, unanswered }, () => process.exit(0))
