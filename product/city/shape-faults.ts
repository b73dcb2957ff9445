import type { Text } from '@kexie/schema/indicator'
import { oneOfThese } from '@kexie/schema/one-of'
import { z } from 'zod'
import type { Fault } from './fault.ts'
import type { YamlFile } from './yaml-file.ts'

/** What a shape expects, for zod to carry along as the message of an issue. */
export const expecting = (zh: string, en: string): string => JSON.stringify({ zh, en })

/** The value of a file in its shape, or everything in it that is not, each thing with where it stands. */
export function inShape<Value>(
  file: YamlFile,
  shape: z.ZodType<Value>,
): { value: Value } | { faults: readonly Fault[] } {
  if (file.faults.length > 0) return { faults: file.faults }
  const parsed = shape.safeParse(file.value, { error: (issue) => expectedOf(issue) })
  if (parsed.success) return { value: parsed.data }
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(file, issue)) }
}

function faultsOf(file: YamlFile, issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const expected = JSON.parse(issue.message) as Text
  if (issue.code !== 'unrecognized_keys') return [file.fault(path, expected)]
  return issue.keys.map((key) =>
    file.fault([...path, key], expected, { zh: `不认识的键“${key}”`, en: `the unknown key "${key}"` }),
  )
}

const kinds: Readonly<Record<string, Text>> = {
  string: { zh: '文字（像数的文字加引号）', en: 'a text (in quotes where it looks like a number)' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '列表', en: 'a list' },
  object: { zh: '一组键和值', en: 'keys with values' },
  record: { zh: '一组键和值', en: 'keys with values' },
}

/** What is asked of a shape that nobody has words for yet: no file of a package should lead here. */
const another: Text = { zh: '另一种内容', en: 'something else' }

/** What zod expected, in words; a shape that says it better carries its own. */
function expectedOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const { zh, en } = kinds[issue.expected] ?? another
      return expecting(zh, en)
    }
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'invalid_union':
      return oneOf(discriminating(issue))
    case 'invalid_key':
      return issue.issues[0]?.message ?? expecting('另一个键', 'another key')
    case 'unrecognized_keys':
      return oneOf(issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [])
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? expecting(`不小于 ${issue.minimum}`, `at least ${issue.minimum}`)
        : expecting(`至少 ${issue.minimum} 项`, `at least ${issue.minimum}`)
    case 'too_big':
      return expecting(`不大于 ${issue.maximum}`, `at most ${issue.maximum}`)
    default:
      return expecting(another.zh, another.en)
  }
}

const oneOf = (values: readonly string[]): string => JSON.stringify(oneOfThese(values))

/** The values that tell the members of a union apart. */
function discriminating({ inst, discriminator }: z.core.$ZodRawIssue): string[] {
  const known = (inst as z.core.$ZodType | undefined)?._zod.propValues?.[String(discriminator)]
  return [...(known ?? [])].map(String)
}
