import { actionPlan, statement } from '@kexie/db/tables/metrics'
import { publishedPattern, sourceKeyPattern } from '@kexie/schema/published'
import { readPrinted } from '@kexie/schema/read-printed'
import { relationsOfOne } from '@kexie/schema/relation'
import { targetPaths } from '@kexie/schema/target-path'
import { z } from 'zod'
import { oneLine } from './one-line.ts'
import { areaCode } from './read-city-file.ts'
import { code, day } from './registers-shapes.ts'
import { expecting } from './shape-faults.ts'
import { text } from './shapes.ts'

const words = oneLine(1_000)
const sourceKey = z
  .string()
  .regex(sourceKeyPattern, expecting('形如 report-2021 的键', 'a key such as report-2021'))
const statementKey = z
  .string()
  .regex(
    /^[a-z0-9-]+\/[a-z0-9-]+$/,
    expecting('形如 report-2021/lectures 的键', 'a key such as report-2021/lectures'),
  )
const value = z
  .string()
  .regex(
    /^-?(0|[1-9]\d{0,15})(\.\d{1,2})?$/,
    expecting('至多两位小数的数', 'a number of at most two decimals'),
  )
const printed = z
  .string()
  .refine(
    (text) => readPrinted(text) !== undefined,
    expecting(
      '照印的数，如 29.9万、20.0万、不少于502',
      'a number as printed, such as 29.9万, 20.0万, 不少于502',
    ),
  )
const number = z
  .string()
  .regex(/^\d{1,4}$/, expecting('不大于 9999 的整数', 'a whole number of at most 9999'))
const year = z.string().regex(/^(19|20|21)\d\d$/, expecting('年份', 'a year'))

/** `sources.yaml`: documents whose figures are compared. */
export const sourcesFile = z.array(
  z.strictObject({
    key: sourceKey,
    title: words,
    publisher: words,
    published: z
      .string()
      .regex(publishedPattern, expecting('年或日期，如 "2021" 或 2021-12-31', 'a year or a date')),
  }),
)

/** `statements.csv`: what they claimed, each number a row. */
export const statementColumns = {
  key: '键',
  indicator: '指标',
  kind: '种类',
  value: '值',
  printed: '印作',
  relation: '关系',
  wording: '原文',
  labelZh: '名称',
  labelEn: '英文名称',
  unitZh: '单位',
  unitEn: '英文单位',
  from: '起',
  to: '止',
  district: '区域',
  source: '来源',
  paragraph: '段',
  position: '序',
  inconsistencyZh: '自相矛盾',
  inconsistencyEn: '自相矛盾英文',
  withdrawal: '撤回理由',
} as const

export const statementRow = z.strictObject({
  key: statementKey,
  indicator: words.optional(),
  kind: z.enum(statement.kind.enumValues),
  value,
  printed: printed.optional(),
  relation: z.enum(relationsOfOne),
  wording: words,
  labelZh: words,
  labelEn: words,
  unitZh: words,
  unitEn: words,
  from: day.optional(),
  to: day.optional(),
  district: areaCode.optional(),
  source: sourceKey,
  paragraph: number,
  position: number,
  inconsistencyZh: words.optional(),
  inconsistencyEn: words.optional(),
  withdrawal: words.optional(),
})

/** `targets.csv`: what is to be reached. */
export const targetColumns = {
  indicator: '指标',
  district: '区域',
  from: '起年',
  to: '止年',
  value: '值',
  relation: '关系',
  statement: '依据',
  reason: '理由',
  baseline: '基线',
  path: '路径',
} as const

export const targetRow = z.strictObject({
  indicator: words,
  district: areaCode,
  from: year,
  to: year,
  value,
  relation: z.enum(relationsOfOne),
  statement: statementKey.optional(),
  reason: words,
  baseline: value.optional(),
  path: z.enum(targetPaths).optional(),
})

const planYear = z.int().min(1949).max(2200)

/** `plans.yaml`: action plans and budget projects. */
export const plansFile = z.array(
  z.strictObject({
    code,
    kind: z.enum(actionPlan.kind.enumValues),
    name: text,
    area: areaCode,
    from: planYear,
    to: planYear,
    indicators: z.array(words).min(1),
    source: sourceKey.optional(),
  }),
)
