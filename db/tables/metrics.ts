import { minimums } from '@kexie/schema/mark'
import { multipliers } from '@kexie/schema/printed-number'
import type { RelationOfOne } from '@kexie/schema/relation'
import { targetPaths } from '@kexie/schema/target-path'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { counting, relation } from './provenance.ts'
import { record } from './reporting.ts'

export const metrics = pgSchema('metrics')

export const measure = metrics.enum('measure', [
  'SUM',
  'STOCK',
  'DISTINCT',
  'MAX',
  'MIN',
  'AVERAGE',
  'LEVEL',
  'OBSERVATION',
  'DERIVED',
])

/** Every code there ever was: what a rule may name. How its entries become a number never changes; another number has another code. */
export const indicator = metrics.table('indicator', {
  code: text().primaryKey(),
  measure: measure().notNull(),
})

/** What an indicator counts, or the formula it is derived by. Immutable: a change is another rule, known by another hash. */
export const rule = metrics.table(
  'rule',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of the indicator's code and its terms, or its formula. */
    hash: text().notNull(),
    indicator: text().notNull(),
    terms: jsonb(),
    formula: jsonb(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('rule_is_stated_once').on(t.hash),
    foreignKey({
      name: 'rule_indicator_exists',
      columns: [t.indicator],
      foreignColumns: [indicator.code],
    }),
    check('rule_says_what_counts_or_a_formula', sql`num_nonnulls(${t.terms}, ${t.formula}) = 1`),
  ],
)

/**
 * How far the entries of a rule are. BUILDING: what is accepted counts by it, what was accepted before is being posted, in the
 * order of the records' ids. READY: it has all its entries. RETIRED: it is posted no more, and what it posted stays as it was.
 */
export const ruleBuild = metrics.table(
  'rule_build',
  {
    ruleId: integer('rule_id').primaryKey(),
    state: text({ enum: ['BUILDING', 'READY', 'RETIRED'] }).notNull(),
    /** The last record that was posted. */
    afterRecord: uuid('after_record'),
  },
  (t) => [foreignKey({ name: 'rule_build_is_of_a_rule', columns: [t.ruleId], foreignColumns: [rule.id] })],
)

/**
 * Which rule says what an indicator counts, from which month of activity, and since when that is known. Append-only: of two rows
 * the later holds from its month on. An indicator without a rule counts nothing.
 */
export const ruleInForce = metrics.table(
  'rule_in_force',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    indicator: text().notNull(),
    /** First day of the month; -infinity for all that ever was. */
    fromMonth: date('from_month').notNull().default('-infinity'),
    /** Null from when on it counts nothing. */
    ruleId: integer('rule_id'),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    foreignKey({
      name: 'rule_in_force_indicator_exists',
      columns: [t.indicator],
      foreignColumns: [indicator.code],
    }),
    foreignKey({ name: 'rule_in_force_exists', columns: [t.ruleId], foreignColumns: [rule.id] }),
    check(
      'rule_in_force_from_a_month_on',
      sql`not isfinite(${t.fromMonth}) or extract(day from ${t.fromMonth}) = 1`,
    ),
  ],
)

const jsonpath = customType<{ data: string }>({ dataType: () => 'jsonpath' })

/**
 * The terms of a rule that is not retired as `metrics.counted` evaluates them: conditions as paths that must find something, fields by where they
 * stand, in the record or in the item at hand.
 */
export const ruleTerm = metrics.table(
  'rule_term',
  {
    ruleId: integer('rule_id').notNull(),
    term: smallint().notNull(),
    /** The rule's. */
    indicator: text().notNull(),
    recordType: text('record_type').notNull(),
    condition: jsonpath(),
    /** The list whose items count; null for the record itself. */
    items: text(),
    itemCondition: jsonpath('item_condition'),
    /** Finds all items that are counted, in place of a field. */
    counted: jsonpath(),
    planned: jsonpath(),
    shareItems: text('share_items'),
    shareCondition: jsonpath('share_condition'),
    wholeCity: boolean('whole_city').notNull(),
    endsAfter: boolean('ends_after').notNull(),
    quantity: text(),
    itemQuantity: text('item_quantity'),
    upTo: text('up_to'),
    itemUpTo: text('item_up_to'),
    subject: text(),
    itemSubject: text('item_subject'),
    day: text(),
    itemDay: text('item_day'),
    ending: text(),
    itemEnding: text('item_ending'),
    relation: text(),
    itemRelation: text('item_relation'),
    /** Fields whose values the entries keep, to be broken down by. */
    dimensions: text().array(),
    itemDimensions: text('item_dimensions').array(),
  },
  (t) => [
    primaryKey({ name: 'rule_term_pkey', columns: [t.ruleId, t.term] }),
    foreignKey({ name: 'rule_term_belongs_to_a_rule', columns: [t.ruleId], foreignColumns: [rule.id] }),
    index('rule_term_by_type').on(t.recordType),
  ],
)

const quantity = () => numeric({ precision: 20, scale: 2 }).notNull()

/** How a target is to be come to: from what, and on which path; null where that follows from what its indicator measures. */
const course = () => ({
  baseline: numeric({ precision: 20, scale: 2 }),
  path: text({ enum: targetPaths }),
})

/** Of what is stated by one number. */
const relationOfOne = () => relation().$type<RelationOfOne>().notNull()

/** Whether something comes into a stock, or leaves it; what is no stock only comes. */
export const leg = metrics.enum('leg', ['IN', 'OUT'])

/** Append-only. Written by `metrics.settle` alone; a correction is a reversal plus new entries. */
export const ledgerEntry = metrics.table(
  'ledger_entry',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ruleId: integer('rule_id').notNull(),
    occurredOn: date('occurred_on').notNull(),
    districtCode: text('district_code').notNull(),
    organizationId: uuid('organization_id').notNull(),
    quantity: quantity(),
    /** How much more it may be where it lies between two numbers, the lower of which it is. */
    spread: quantity().default('0'),
    subject: text(),
    relation: relation().notNull(),
    counting: counting().notNull(),
    recordId: uuid('record_id').notNull(),
    revision: integer().notNull(),
    /** Which of what the rule counts of the record. */
    item: integer().notNull(),
    leg: leg().notNull(),
    /** How often it was posted before: an entry taken back when two identities merged is posted anew. */
    posting: smallint().notNull().default(0),
    /** Values of what the rule is broken down by, by the field as the rule names it, and whose work it is (credit); null where none is known. */
    dimensions: jsonb().$type<Readonly<Record<string, string | boolean>>>(),
    /** The entry this one takes back, quantity negated. */
    reverses: bigint({ mode: 'number' }),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    foreignKey({ name: 'ledger_entry_rule_exists', columns: [t.ruleId], foreignColumns: [rule.id] }),
    foreignKey({
      name: 'ledger_entry_belongs_to_a_revision',
      columns: [t.recordId, t.revision],
      foreignColumns: [record.id, record.revision],
    }),
    foreignKey({ name: 'ledger_entry_reverses_an_entry', columns: [t.reverses], foreignColumns: [t.id] }),
    uniqueIndex('ledger_entry_is_posted_once')
      .on(t.recordId, t.ruleId, t.revision, t.item, t.leg, t.posting)
      .where(sql`${t.reverses} is null`),
    uniqueIndex('ledger_entry_is_reversed_once').on(t.reverses).where(sql`${t.reverses} is not null`),
    check('ledger_entry_between_has_a_spread', sql`(${t.relation} = 'BETWEEN') = (${t.spread} <> 0)`),
    index('ledger_entry_by_rule_and_date').on(t.ruleId, t.occurredOn, t.id),
    index('ledger_entry_by_organization').on(t.organizationId, t.ruleId, t.occurredOn),
    index('ledger_entry_by_record').on(t.recordId, t.id),
    index('ledger_entry_by_moment').on(t.recordedAt),
    // Few: of which indicators anything was credited to a team is asked of every figure.
    index('ledger_entry_with_credit').on(t.ruleId).where(sql`${t.dimensions} ? 'credit'`),
    index('ledger_entry_by_subject').on(t.subject).where(sql`${t.subject} is not null`),
  ],
)

const sums = () => ({
  quantity: quantity(),
  /** Entries less reversals; a period with none is blank, not zero. */
  entries: integer().notNull(),
  atLeast: integer('at_least').notNull(),
  atMost: integer('at_most').notNull(),
  about: integer().notNull(),
  /** How much more what lies between two numbers may be. */
  spread: quantity(),
})

export const cubeMonth = metrics.table(
  'cube_month',
  {
    ruleId: integer('rule_id').notNull(),
    /** First day of the month. */
    month: date().notNull(),
    districtCode: text('district_code').notNull(),
    organizationId: uuid('organization_id').notNull(),
    counting: counting().notNull(),
    ...sums(),
  },
  (t) => [
    primaryKey({
      name: 'cube_month_pkey',
      columns: [t.ruleId, t.month, t.districtCode, t.organizationId, t.counting],
    }),
    index('cube_month_by_organization').on(t.organizationId, t.ruleId, t.month),
  ],
)

/** Joint shares stay out: the sum over districts is the city's. */
export const cubeYear = metrics.table(
  'cube_year',
  {
    ruleId: integer('rule_id').notNull(),
    year: smallint().notNull(),
    districtCode: text('district_code').notNull(),
    counting: counting().notNull(),
    ...sums(),
  },
  (t) => [primaryKey({ name: 'cube_year_pkey', columns: [t.ruleId, t.year, t.districtCode, t.counting] })],
)

/** How many entries of rebuilt records stand: what figures rest on that nobody reported. What is announced is left out. */
export const cubeRebuilt = metrics.table(
  'cube_rebuilt',
  {
    ruleId: integer('rule_id').notNull(),
    year: smallint().notNull(),
    districtCode: text('district_code').notNull(),
    organizationId: uuid('organization_id').notNull(),
    entries: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'cube_rebuilt_pkey', columns: [t.ruleId, t.year, t.districtCode, t.organizationId] }),
    index('cube_rebuilt_by_organization').on(t.organizationId, t.ruleId, t.year),
  ],
)

/** In which months a subject occurs, for the district it occurred in and each area above it. */
export const cubeSubject = metrics.table(
  'cube_subject',
  {
    ruleId: integer('rule_id').notNull(),
    scopeCode: text('scope_code').notNull(),
    subject: text().notNull(),
    /** First day of the month. */
    month: date().notNull(),
    entries: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'cube_subject_pkey', columns: [t.ruleId, t.scopeCode, t.subject, t.month] }),
    check('cube_subject_is_never_negative', sql`${t.entries} >= 0`),
  ],
)

/**
 * How many subjects occur in `month` and last occurred before it in `previousMonth` (-infinity: never).
 * Distinct subjects of any span of months = rows with `month` in the span and `previousMonth` before it.
 */
export const cubeDistinct = metrics.table(
  'cube_distinct',
  {
    ruleId: integer('rule_id').notNull(),
    scopeCode: text('scope_code').notNull(),
    month: date().notNull(),
    previousMonth: date('previous_month').notNull(),
    subjects: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'cube_distinct_pkey', columns: [t.ruleId, t.scopeCode, t.month, t.previousMonth] }),
    check('cube_distinct_is_never_negative', sql`${t.subjects} >= 0`),
  ],
)

/**
 * How many records have something that stands in `year` and last had in `previousYear` (0: never), whatever it counts for,
 * in the district or below the area.
 * Records of any span of years = rows with `year` in the span and `previousYear` before it.
 */
export const cubeRecord = metrics.table(
  'cube_record',
  {
    scopeCode: text('scope_code').notNull(),
    year: smallint().notNull(),
    previousYear: smallint('previous_year').notNull(),
    records: integer().notNull(),
  },
  (t) => [primaryKey({ name: 'cube_record_pkey', columns: [t.scopeCode, t.year, t.previousYear] })],
)

export const source = metrics.table('source', {
  key: text().primaryKey(),
  title: text().notNull(),
  publisher: text().notNull(),
  publishedOn: text('published_on').notNull(),
})

/** What a document claimed. Compared with sums, never part of one. */
export const statement = metrics.table(
  'statement',
  {
    key: text().primaryKey(),
    indicator: text(),
    kind: text({ enum: ['FIGURE', 'TARGET', 'RULE', 'RANK'] }).notNull(),
    value: quantity(),
    /** What one of its units was, in print: 29.9万 was printed in 10000 with 1 decimal. */
    printedIn: bigint('printed_in', { mode: 'number' }).notNull(),
    printedDecimals: smallint('printed_decimals').notNull(),
    relation: relationOfOne(),
    /** Of a number that is at least so many, which way it was printed: 60多, 不少于60 or 超过60. */
    minimum: text({ enum: minimums }),
    wording: text().notNull(),
    labelZh: text('label_zh').notNull(),
    labelEn: text('label_en').notNull(),
    unitZh: text('unit_zh').notNull(),
    unitEn: text('unit_en').notNull(),
    fromDate: date('from_date'),
    toDate: date('to_date'),
    districtCode: text('district_code'),
    sourceKey: text('source_key').notNull(),
    paragraph: smallint().notNull(),
    position: smallint().notNull(),
    /** Set where the document contradicts itself: why, in our words. */
    inconsistencyZh: text('inconsistency_zh'),
    inconsistencyEn: text('inconsistency_en'),
    /** Why it was withdrawn: it is compared with nothing since, and stays. Null while it stands. */
    withdrawal: text(),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (t) => [
    foreignKey({ name: 'statement_source_exists', columns: [t.sourceKey], foreignColumns: [source.key] }),
    foreignKey({
      name: 'statement_indicator_exists',
      columns: [t.indicator],
      foreignColumns: [indicator.code],
    }),
    index('statement_by_indicator').on(t.indicator),
    check(
      'statement_is_printed_in_a_unit_there_is',
      sql`${t.printedIn} in (${sql.raw([1, ...Object.values(multipliers)].join(', '))})`,
    ),
    check(
      'statement_is_printed_whole',
      sql`${t.printedDecimals} between 0 and 14 and mod(${t.value} * power(10::numeric, ${t.printedDecimals}), ${t.printedIn}) = 0`,
    ),
    check(
      'statement_at_least_says_which_way',
      sql`(${t.relation} = 'AT_LEAST') = (${t.minimum} is not null) and ${t.minimum} in ('SOME_MORE', 'NO_FEWER', 'MORE_THAN')`,
    ),
    check('statement_is_of_one_number', sql`${t.relation} <> 'BETWEEN'`),
    check(
      'statement_withdrawal_says_why_and_by_whom',
      sql`num_nulls(${t.withdrawal}, ${t.withdrawnBy}, ${t.withdrawnAt}) in (0, 3)`,
    ),
  ],
)

/** 行动计划 or a budget project: indicators over whole years in one area, beside the targets set for exactly those. */
export const actionPlan = metrics.table(
  'action_plan',
  {
    code: text().primaryKey(),
    kind: text({ enum: ['ACTION_PLAN', 'BUDGET_PROJECT'] }).notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    districtCode: text('district_code').notNull(),
    fromYear: smallint('from_year').notNull(),
    toYear: smallint('to_year').notNull(),
    /** Codes of its indicators, in the order of the plan. */
    indicators: text().array().notNull(),
    /** The document that sets it, where it is one of the sources. */
    sourceKey: text('source_key'),
  },
  (t) => [
    foreignKey({ name: 'action_plan_source_exists', columns: [t.sourceKey], foreignColumns: [source.key] }),
    check('action_plan_ends_after_it_starts', sql`${t.toYear} >= ${t.fromYear}`),
  ],
)

export const target = metrics.table(
  'target',
  {
    id: uuid().primaryKey(),
    indicator: text().notNull(),
    districtCode: text('district_code').notNull(),
    fromYear: smallint('from_year').notNull(),
    toYear: smallint('to_year').notNull(),
    value: quantity(),
    relation: relationOfOne(),
    ...course(),
    /** The document that set it. */
    statementKey: text('statement_key'),
  },
  (t) => [
    foreignKey({ name: 'target_indicator_exists', columns: [t.indicator], foreignColumns: [indicator.code] }),
    foreignKey({
      name: 'target_statement_exists',
      columns: [t.statementKey],
      foreignColumns: [statement.key],
    }),
    uniqueIndex('target_is_set_once').on(t.indicator, t.districtCode, t.fromYear, t.toYear),
    check('target_ends_after_it_starts', sql`${t.toYear} >= ${t.fromYear}`),
    check('target_is_of_one_number', sql`${t.relation} <> 'BETWEEN'`),
  ],
)

/** Every value a target ever had, the first one included: who set it, when and why. Rows are only ever added. */
export const targetRevision = metrics.table(
  'target_revision',
  {
    targetId: uuid('target_id').notNull(),
    revision: smallint().notNull(),
    value: quantity(),
    relation: relationOfOne(),
    ...course(),
    setAt: timestamp('set_at', { withTimezone: true }).notNull().defaultNow(),
    setBy: text('set_by').notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ name: 'target_revision_pkey', columns: [t.targetId, t.revision] }),
    foreignKey({
      name: 'target_revision_belongs_to_a_target',
      columns: [t.targetId],
      foreignColumns: [target.id],
    }),
    check('target_revision_is_of_one_number', sql`${t.relation} <> 'BETWEEN'`),
    check('target_revision_gives_a_reason', sql`btrim(${t.reason}) <> ''`),
  ],
)
