import { districtStub, organizationStub } from '@kexie/records/record-fields'
import { hashOf } from '@kexie/schema/canonical'
import { toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { type Difference, differences } from '../edition/compare.ts'
import {
  definitionHash,
  type EditionContent,
  figuresOver,
  type PublishedFigureContent,
  shownOver,
  spanOfEdition,
} from '../edition/content.ts'
import { countedBy } from '../edition/counted-by.ts'
import { restatementsOf } from '../edition/restatements.ts'
import { basisReader } from '../figure/figure.ts'
import { refuseUnknownService } from '../figure/service.ts'
import type {
  EditionResolvers,
  EditionVerificationResolvers,
  FigureDifferenceResolvers,
  PublishedFigureResolvers,
  RestatementCauseResolvers,
} from '../schema.generated.ts'
import type { EditionRow } from '../store/editions.ts'

const contentOf = ({ content }: EditionRow) => JSON.parse(content) as EditionContent

const number = (value: string | null) => (value === null ? null : Number(value))

export const Edition: EditionResolvers = {
  __resolveReference: async ({ id }, { viewer, editions }) => {
    const uuid = uuidOf('Edition', id)
    const found = uuid ? await editions.load(uuid) : null
    return found && may(viewer, 'READ_EDITION', { published: !found.withdrawnAt }) ? found : null
  },
  id: ({ id }) => toGlobalId('Edition', id),
  from: ({ fromYear }) => fromYear,
  to: ({ toYear }) => toYear,
  district: ({ districtCode }) => districtStub(districtCode),
  coverage: (edition) => contentOf(edition).coverage,
  figures: async (edition, { codes, service }, { definitions, definitionsAt }) => {
    refuseUnknownService(service, definitions)
    const { find } = await definitionsAt(edition.asOf)
    return shownOver(spanOfEdition(edition), contentOf(edition).figures).filter(
      ({ code }) => (!codes || codes.includes(code)) && (!service || find(code)?.service === service),
    )
  },
  verification: (edition, _, { viewer }) => (may(viewer, 'READ_FIGURES') ? edition : null),
}

export const EditionVerification: EditionVerificationResolvers = {
  intact: ({ content, hash }) => hashOf(content) === hash,
  /** Targets and what documents say may be revised later; what was counted may not. */
  drift: async (edition, _, context) =>
    differences(contentOf(edition).figures, await figuresOver(spanOfEdition(edition), context)),
  restatements: async (edition, { codes }, context) => {
    const present = await figuresOver({ ...spanOfEdition(edition), asOf: null }, context, codes ?? undefined)
    const published = contentOf(edition).figures.filter(({ code }) => !codes || codes.includes(code))
    return restatementsOf(edition, differences(published, present), context)
  },
}

export const PublishedFigure: PublishedFigureResolvers = {
  indicator: ({ code }) => ({ code }),
  redefined: async ({ code, definition, rule }, _, { definitions, rulesNow }) =>
    definitionHash(definitions, code) !== definition ||
    (rule !== undefined && countedBy(definitions, code, await rulesNow()) !== rule),
  value: ({ value }) => number(value),
  upTo: ({ upTo = null }) => number(upTo),
  basis: async (figure, _, context) =>
    figure.value === null ? null : (await basisReader(figure, context))(),
  years: async (figure, _, context) => {
    const basis = await basisReader(figure, context)
    return figure.years.map(({ year, value, relation, upTo = null }) => ({
      ...{ year, name: `${year}`, isWhole: true, value: number(value), relation, upTo: number(upTo) },
      basis: value === null ? null : basis({ from: year, to: year }),
    }))
  },
  districts: async (figure, _, context) => {
    const basis = await basisReader(figure, context)
    return figure.districts.map(({ district, value, relation, upTo = null }) => ({
      ...{ district: districtStub(district), value: number(value), relation, upTo: number(upTo) },
      basis: value === null ? null : basis({ area: district }),
    }))
  },
  target: ({ target }: PublishedFigureContent) => (target ? toNumber(fromDecimal(target.value)) : null),
}

export const FigureDifference: FigureDifferenceResolvers = {
  indicator: ({ indicator }) => ({ code: indicator }),
  district: ({ district }: Difference) => (district ? districtStub(district) : null),
  before: ({ before }) => number(before),
  after: ({ after }) => number(after),
  beforeRelation: ({ beforeIs }) => beforeIs.relation,
  afterRelation: ({ afterIs }) => afterIs.relation,
  beforeUpTo: ({ beforeIs }) => number(beforeIs.upTo),
  afterUpTo: ({ afterIs }) => number(afterIs.upTo),
}

export const RestatementCause: RestatementCauseResolvers = {
  record: ({ record_id }, _, { records }) => records.load(record_id),
  organization: ({ organization_id }) => organizationStub(organization_id),
  quantity: ({ quantity }) => toNumber(fromDecimal(quantity)),
  occurredOn: ({ occurred_on }) => occurred_on,
  recordedAt: ({ recorded_at }) => new Date(recorded_at),
}
