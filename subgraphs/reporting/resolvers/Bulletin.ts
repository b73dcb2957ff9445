import { districtStub } from '@kexie/records/record-fields'
import { toGlobalId } from '@kexie/schema/global-id'
import type { BulletinContent } from '../bulletin.ts'
import { isRebuilt } from '../coverage.ts'
import { periodName } from '../period.ts'
import type { BulletinLineResolvers, BulletinResolvers } from '../schema.generated.ts'
import type { BulletinRow } from '../store/duties.ts'

/** A bulletin, issued or as things stand. */
export interface BulletinKey extends BulletinContent {
  number?: number
  issuedAt?: Date
  issuedBy?: string
}

/** A bulletin as it was issued. */
export const issuedBulletin = ({ content, number, issuedAt, issuedBy }: BulletinRow): BulletinKey => ({
  ...(content as BulletinContent),
  number,
  issuedAt,
  issuedBy,
})

/** What makes a bulletin that one: its number once it is issued, its month, area and form until then. */
export const bulletinKey = ({ number, month, districtCode, form }: BulletinKey): string =>
  number === undefined ? `${month}.${districtCode}.${form.code}` : `${number}`

export const Bulletin: BulletinResolvers = {
  id: (bulletin) => toGlobalId('Bulletin', bulletinKey(bulletin)),
  number: ({ number }) => number ?? null,
  month: ({ month }) => month.slice(0, 7),
  form: ({ form }) => form.code,
  formName: ({ form }, _, { language }) => (language === 'en' ? form.nameEn : form.nameZh),
  cadence: ({ form }) => form.cadence,
  periodName: ({ form, period }, _, { language }) => periodName(form, period, language),
  district: ({ districtCode }) => districtStub(districtCode),
  issuedAt: ({ issuedAt }) => issuedAt ?? null,
  issuedBy: ({ issuedBy }) => issuedBy ?? null,
}

export const BulletinLine: BulletinLineResolvers = {
  isRanked: (line) => !isRebuilt(line),
  organization: ({ organization }) => ({ __typename: 'Organization' as const, id: organization }),
}
