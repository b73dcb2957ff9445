import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Text } from '@kexie/schema/indicator'
import { labelOf } from '@kexie/schema/label'
import { Kind, parse } from 'graphql'

let words: ReadonlyMap<string, Text> | undefined

/** What the schema calls a type of record of whatever subgraph; read when it is first asked. */
export function typeWords(type: string): Text {
  words ??= readWords()
  return words.get(type) ?? { zh: type, en: type }
}

function readWords(): ReadonlyMap<string, Text> {
  const api = parse(readFileSync(fileURLToPath(import.meta.resolve('@kexie/schema/api.graphql')), 'utf8'))
  return new Map(
    api.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[node.name.value, labelOf(node.description?.value, node.name.value)] as const]
        : [],
    ),
  )
}
