import type { Text } from '@kexie/schema/indicator'
import { type Fault, keyText } from '../city/fault.ts'
import type { YamlFile } from '../city/yaml-file.ts'

/** A file of one JSON value a line as it was read (JSON Lines), in UTF-8; what is said of an item says its line. */
export function jsonLines(name: string, bytes: Buffer): YamlFile {
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map((text, place) => ({ text: text.trim(), line: place + 1 }))
    .filter(({ text }) => text !== '')
  const read = lines.map(({ text, line }) => valueIn(text, { file: name, line }))
  const values = read.map(({ value }) => value)
  return {
    name,
    value: values,
    faults: read.flatMap(({ fault }) => fault ?? []),
    fault([item = 0, ...inner], expected, received) {
      const came = received ?? words(inner.reduce<unknown>(within, values[Number(item)]))
      return {
        file: name,
        line: lines[Number(item)]?.line ?? 1,
        key: keyText(inner),
        expected,
        received: came,
      }
    },
  }
}

function valueIn(text: string, place: Pick<Fault, 'file' | 'line'>): { value?: unknown; fault?: Fault } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const received = { zh: `写法有误的一行（${error.message}）`, en: error.message }
    return {
      fault: { ...place, key: '', expected: { zh: '合乎 JSON 的一行', en: 'a line of JSON' }, received },
    }
  }
}

const within = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined

function words(value: unknown): Text {
  if (value === undefined) return { zh: '没有这一项', en: 'nothing' }
  const shown = JSON.stringify(value)
  return { zh: shown, en: shown }
}
