import { givenText, textFault } from '@kexie/schema/given-text'
import { z } from 'zod'
import { no, registered, yes } from './facts.ts'
import { day, organizationColumns, organizationRow } from './registers-shapes.ts'
import { expecting } from './shape-faults.ts'

const { shape } = organizationRow

/** A text as whoever gave it left it, lines included. */
const asGiven = (longest: number) =>
  z
    .string()
    .refine(
      (text) =>
        text.length <= longest && !textFault(text, 'LINES') && givenText(text, 'LINES').trim() === text,
      expecting(
        `${longest} 字以内的文字，前后没有空格`,
        `a text of at most ${longest} characters without spaces around it`,
      ),
    )

const said = { reason: asGiven(1000), by: asGiven(200) }

/** `organization-changes.csv`: what the register said before, in the order in which it was changed. */
export const changeColumns = {
  organization: '单位',
  what: '项目',
  was: '原为',
  becomes: '改为',
  since: '自',
  reason: '理由',
  by: '何人',
  at: '记录时刻',
} as const

const moment = z.iso.datetime(
  expecting('时刻，如 2021-05-01T08:00:00.000Z', 'a moment such as 2021-05-01T08:00:00.000Z'),
)

/** A change of what is called `what`; its cells hold what that column does. */
const changeOf = <Cell extends z.ZodType<string | undefined>>(what: string, cell: Cell) =>
  z.strictObject({
    ...{ organization: shape.name, what: z.literal(what), was: cell, becomes: cell },
    ...{ since: day.optional(), ...said, at: moment.optional() },
  })

export const changeRow = z.discriminatedUnion('what', [
  changeOf(organizationColumns.name, shape.name),
  changeOf(organizationColumns.nameEn, shape.nameEn),
  changeOf(organizationColumns.kind, shape.kind),
  changeOf(organizationColumns.district, shape.district),
  changeOf(organizationColumns.parent, shape.parent),
  changeOf(organizationColumns.creditCode, shape.creditCode),
  changeOf(organizationColumns.foundedOn, shape.foundedOn),
  changeOf(organizationColumns.dissolvedOn, shape.dissolvedOn),
  changeOf(registered, z.enum([yes, no])),
])

/** `merges.csv`: which entry of the register stands for which other. */
export const mergeColumns = { merged: '单位', into: '即', reason: '理由', by: '何人' } as const

export const mergeRow = z.strictObject({ merged: shape.name, into: shape.name, ...said })
