import { districts, societies } from '@kexie/db/testing/small-city'
import type { RecordAction } from '@kexie/schema/state-machine'
import fc from 'fast-check'
import type { Contribution } from '../ledger/contribution.ts'
import type { EditionRow } from './edition-domain.ts'
import { otherCodes } from './other-measures.ts'

/** Names one record of a run: the society that reports it and its number there. */
export interface Slot {
  society: number
  number: number
}

type Provenance = 'REPORTED' | 'RECONSTRUCTED'

export type Command =
  | {
      do: 'REPORT'
      society: number
      submit: boolean
      provenance: Provenance
      rows: { number: number; input: EditionRow }[]
    }
  | { do: RecordAction; slots: Slot[] }

const number = fc.nat(7)
const society = fc.nat(societies.length - 1)
const spread = fc.integer({ min: 1, max: 100_000 }).map((value) => value / 100)
/** How a number relates to the true one, and how much more one between two may be. */
const related = fc.oneof(
  fc.record({ relation: fc.constantFrom('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT' as const) }),
  fc.record({ relation: fc.constant('BETWEEN' as const), spread }),
)
/** What is given, with that. */
const relating = <Given>(given: fc.Arbitrary<Given>) =>
  fc.tuple(given, related).map(([one, more]) => ({ ...one, ...more }))
const counting = fc.constantFrom('COUNTED', 'COUNTED', 'PLANNED' as const)
const occurredOn = fc.constantFrom('2018-12-31', '2019-01-01', '2019-06-30', '2020-02-29', '2021-02-01')
const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100)

/** Quantities with hundredths that binary fractions cannot carry, and a sum of many that must still be exact. */
const flow = relating(
  fc.record({
    indicator: fc.constantFrom('haizhi-matchmaking-events', 'haizhi-matchmaking-participants' as const),
    quantity: hundredths(0, 100_000_019),
    counting,
  }),
)
const stockDelta = relating(
  fc.record({
    indicator: fc.constant('open-venues' as const),
    quantity: fc.integer({ min: -5, max: 5 }),
    occurredOn,
  }),
)
const subject = fc.record({
  indicator: fc.constantFrom('academic-academicians', 'tech-cafe-topics' as const),
  quantity: fc.constant(1),
  subject: fc.constantFrom('李政道', '吴健雄', '杨振宁', '钱学森'),
  occurredOn,
  counting,
})
/** Some of what is no sum where a test has it measured so (`measureOtherwise`). */
export const otherwise: fc.Arbitrary<Contribution> = relating(
  fc.record({
    indicator: fc.constantFrom(...otherCodes),
    quantity: hundredths(0, 5_000),
    occurredOn,
    counting,
  }),
)
const observation = fc.record({
  indicator: fc.constant('science-literacy-rate' as const),
  quantity: hundredths(0, 10_000),
})
const joint = relating(
  fc.record({ quantity: fc.nat(900), organizationId: fc.constantFrom(...societies) }),
).map(({ organizationId, ...share }): Contribution[] => [
  { indicator: 'haizhi-matchmaking-events', ...share },
  { indicator: 'haizhi-matchmaking-events', ...share, counting: 'JOINT', organizationId },
])
const one: fc.Arbitrary<Contribution> = fc.oneof(
  { arbitrary: flow, weight: 1 },
  { arbitrary: stockDelta, weight: 1 },
  { arbitrary: observation, weight: 1 },
  { arbitrary: subject, weight: 4 },
)
/** With what it is told apart by, or without. */
const apart: fc.Arbitrary<Contribution> = fc
  .tuple(
    one,
    fc.constantFrom({}, { dimensions: { form: 'LECTURE' } }, { dimensions: { form: 'VISIT', online: true } }),
  )
  .map(([given, more]) => ({ ...given, ...more }))
const contributions = fc
  .array(fc.oneof({ arbitrary: apart.map((given) => [given]), weight: 4 }, { arbitrary: joint, weight: 1 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((groups) => groups.flat())

/** Some rows count nothing and are alike, so that the same row is often sent again. */
const input: fc.Arbitrary<EditionRow> = fc.oneof(
  {
    arbitrary: fc.record({
      title: fc.constantFrom('第一届', '第二届'),
      occurredOn: fc.constant('2020-05-18'),
      districtCode: fc.constant(districts[0]),
      contributions: fc.constant<Contribution[]>([]),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      title: fc.constant('论坛'),
      occurredOn,
      districtCode: fc.constantFrom(...districts),
      contributions,
    }),
    weight: 3,
  },
)

const reporting: fc.Arbitrary<Command> = fc.record({
  do: fc.constant('REPORT'),
  society,
  submit: fc.boolean(),
  provenance: fc.constantFrom<Provenance>('REPORTED', 'REPORTED', 'RECONSTRUCTED'),
  rows: fc.uniqueArray(fc.record({ number, input }), {
    minLength: 1,
    maxLength: 3,
    selector: (row) => row.number,
  }),
})

const slots = fc.uniqueArray(fc.record({ society, number }), {
  minLength: 1,
  maxLength: 4,
  selector: (slot) => `${slot.society} ${slot.number}`,
})

/** Withdrawing ends a record, so it comes seldom and a record lives through several acceptances. */
const action = fc.oneof(
  { arbitrary: fc.constant<RecordAction>('SUBMIT'), weight: 3 },
  { arbitrary: fc.constant<RecordAction>('ACCEPT'), weight: 6 },
  { arbitrary: fc.constant<RecordAction>('RETURN'), weight: 1 },
  { arbitrary: fc.constant<RecordAction>('WITHDRAW'), weight: 1 },
)

const moving: fc.Arbitrary<Command> = fc.record({ do: action, slots })

/** Anything clerks and reviewers may try, in any order, lawful or not. */
export const command = fc.oneof(reporting, moving)

/** The same, with some more counted in the rows of a report. */
export const commandWith = (more: fc.Arbitrary<Contribution>): fc.Arbitrary<Command> =>
  fc
    .tuple(command, fc.array(more, { maxLength: 3 }))
    .map(([given, lines]) =>
      given.do === 'REPORT'
        ? { ...given, rows: given.rows.map((row) => ({ ...row, input: withLines(row.input, lines) })) }
        : given,
    )

const withLines = (input: EditionRow, lines: readonly Contribution[]): EditionRow => ({
  ...input,
  contributions: [...input.contributions, ...lines],
})
