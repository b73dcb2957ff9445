import { organizationKind } from '@kexie/db/tables/association'
import { cadence, seriesTier } from '@kexie/db/tables/events'
import { provenance } from '@kexie/db/tables/provenance'
import { type RecordType, recordTypes } from '@kexie/schema/records'
import { stableId } from '@kexie/schema/stable-id'
import { z } from 'zod'
import { oneLine } from './one-line.ts'
import { areaCode } from './read-city-file.ts'
import { expecting } from './shape-faults.ts'
import { text } from './shapes.ts'

/** A day as ISO 8601 writes it. */
export const day = z.iso.date(expecting('日期，如 2021-12-31', 'a date such as 2021-12-31'))
const name = oneLine(200)
const code = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    expecting('小写字母、数字和连字符的代码', 'a code of small letters, digits and hyphens'),
  )

/** `organizations.csv`. */
export const organizationColumns = {
  name: '名称',
  nameEn: '英文名',
  kind: '类别',
  district: '区域',
  parent: '上级单位',
  creditCode: '统一社会信用代码',
  foundedOn: '成立日期',
  dissolvedOn: '解散日期',
  provenance: '来源',
  id: '编号',
} as const

export const organizationRow = z.strictObject({
  name,
  nameEn: name.optional(),
  kind: z.enum(organizationKind.enumValues),
  district: areaCode,
  parent: name.optional(),
  creditCode: z
    .string()
    .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, expecting('18 位统一社会信用代码', 'a credit code of 18 characters'))
    .optional(),
  foundedOn: day.optional(),
  dissolvedOn: day.optional(),
  provenance: z.enum(provenance.enumValues),
  id: z.guid(expecting('UUID，或空白', 'a UUID, or a blank')).optional(),
})

/** The id of a body of which a package says none: that of its name. */
export const organizationIdOf = (name: string): string => stableId(`organization:${name}`)

/** `memberships.csv`. */
export const membershipColumns = {
  organization: '单位',
  body: '所属单位',
  admittedOn: '入会日期',
  endedOn: '退会日期',
} as const

export const membershipRow = z.strictObject({
  organization: name,
  body: name,
  admittedOn: day,
  endedOn: day.optional(),
})

/** `series.yaml`. */
export const seriesFile = z.array(
  z.strictObject({
    code,
    name: text,
    tier: z.enum(seriesTier.enumValues),
    programme: z.string(),
    cadence: z.enum(cadence.enumValues),
    started: day,
    ended: day.optional(),
  }),
)

const owed = { from: day, to: day.optional(), reason: oneLine(500) }

/** `forms.yaml`: what is owed, how often and when, and who owes it. */
export const formsFile = z.array(
  z.strictObject({
    code,
    name: text,
    every: z.enum(['MONTH', 'YEAR']),
    due: z.strictObject({ day: z.int().min(1).max(28), months: z.int().min(0).max(12) }),
    types: z.array(z.enum(Object.keys(recordTypes) as [RecordType, ...RecordType[]])).default([]),
    owed: z.array(
      z.union(
        [
          z.strictObject({ kind: z.enum(organizationKind.enumValues), ...owed }),
          z.strictObject({ organization: name, ...owed }),
        ],
        expecting('kind 或 organization，和 from、reason', 'kind or organization, with from and reason'),
      ),
    ),
  }),
)
