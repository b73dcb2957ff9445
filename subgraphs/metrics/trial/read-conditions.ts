import type { Text } from '@kexie/schema/indicator'
import type { Between, Scalar, Test, Where } from '@kexie/schema/rule'
import type { Fields, Named } from '@kexie/schema/rule-fields'
import type { RuleFlaw, RulePath } from '@kexie/schema/rule-flaw'
import type { RuleConditionInput } from '../schema.generated.ts'

/** Where the parts of a rule stand in what was asked, and what is wrong with the asking itself. */
export class Asked {
  readonly flaws: (RuleFlaw & { label: Text })[] = []
  readonly #places: { rule: RulePath; input: RulePath; label: Text }[] = []

  /** That a part of the rule was asked there. */
  place(rule: RulePath, input: RulePath, label: Text): void {
    this.#places.push({ rule, input, label })
  }

  refuse(path: RulePath, label: Text, expected: Text): void {
    this.flaws.push({ path, label, expected })
  }

  /** Where a part of the rule was asked: the nearest that is known, and what it is called. */
  behind(rule: RulePath): { input: RulePath; label: Text } {
    const over = this.#places.filter((one) => one.rule.every((step, place) => step === rule[place]))
    const [nearest] = over.toSorted((one, other) => other.rule.length - one.rule.length)
    return nearest ?? { input: rule, label: { zh: '规则', en: 'The rule' } }
  }
}

interface At {
  asked: Asked
  fields: Fields
  /** In the rule, and in what was asked. */
  rule: RulePath
  input: RulePath
}

type Conditions = readonly RuleConditionInput[] | null | undefined

/** Conditions as a rule has them; undefined where none were asked. */
export function readConditions(given: Conditions, at: At): Where | undefined {
  if (!given || given.length === 0) return undefined
  const where: Record<string, Where[string]> = {}
  for (const [place, condition] of given.entries()) {
    const input = [...at.input, place]
    const label = at.fields.named(condition.field)?.label ?? { zh: condition.field, en: condition.field }
    if (Object.hasOwn(where, condition.field)) at.asked.refuse([...input, 'field'], label, onlyOnce)
    at.asked.place([...at.rule, condition.field], input, label)
    const test = readTest(condition, { ...at, rule: [...at.rule, condition.field], input })
    if (test === undefined) at.asked.refuse(input, label, oneTest)
    else where[condition.field] = test
  }
  return where
}

const onlyOnce: Text = { zh: '每个字段只写一个条件', en: 'one condition for each field' }
const oneTest: Text = {
  zh: '恰好一种条件：为、不为、有无值、文字、起止或列表中的项',
  en: 'exactly one test: is, not, given, text, from and to, or some',
}

function readTest(condition: RuleConditionInput, at: At): Test | undefined {
  const { field: name, is, not, given, text, from, to, some } = condition
  const field = at.fields.named(name)
  const ends = given === undefined || given === null ? endsOf(from, to, field) : undefined
  const tests: (Test | undefined)[] = [
    is?.length ? one(is.map((value) => scalarOf(value, field))) : undefined,
    not?.length ? { not: not.map((value) => scalarOf(value, field)) } : undefined,
    typeof given === 'boolean' ? { given } : undefined,
    typeof text === 'string' ? { text } : undefined,
    ends && { between: ends },
    some ? { some: insideOf(some, name, at) } : undefined,
  ]
  const found = tests.filter((test) => test !== undefined)
  const hasMixed = (from || to) && typeof given === 'boolean'
  return found.length === 1 && !hasMixed ? found[0] : undefined
}

const one = (values: Scalar[]): Test => (values.length === 1 && values[0] !== undefined ? values[0] : values)

function insideOf(some: readonly RuleConditionInput[], list: string, at: At): Where {
  const fields = at.fields.within(list)
  return (
    readConditions(some, { ...at, fields, rule: [...at.rule, 'some'], input: [...at.input, 'some'] }) ?? {}
  )
}

function endsOf(
  from: string | null | undefined,
  to: string | null | undefined,
  field: Named | undefined,
): Between | undefined {
  if (!from && !to) return undefined
  const end = (value: string) => {
    const read = scalarOf(value, field)
    return typeof read === 'boolean' ? value : read
  }
  return { ...(from && { from: end(from) }), ...(to && { to: end(to) }) }
}

const numbers = ['INTEGER', 'QUANTITY', 'COORDINATE', 'CALCULATED']

/** A text as a value of its field; what it cannot be stays a text, which the checks of rules then refuse. */
function scalarOf(text: string, field: Named | undefined): Scalar {
  if (field?.kind === 'BOOLEAN') return text === 'true' ? true : text === 'false' ? false : text
  const number = Number(text)
  return field && numbers.includes(field.kind) && text.trim() !== '' && Number.isFinite(number)
    ? number
    : text
}
