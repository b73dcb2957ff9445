import type { RecordDefinition } from '@kexie/schema/record-definition'
import { slugOf } from '@kexie/schema/record-definition'
import {
  confidentialRecordTypes,
  observedRecordTypes,
  type RecordType,
  recordTypes,
} from '@kexie/schema/records'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import type { SubgraphName } from '@kexie/schema/subgraphs'

/** What the records of each domain are called together, until the office calls its services otherwise. */
const domains: Partial<Record<SubgraphName, { zh: string; en: string }>> = {
  events: { zh: '学术交流', en: 'Academic exchange' },
  venues: { zh: '科学普及', en: 'Science popularization' },
  incubators: { zh: '创新创业', en: 'Innovation and entrepreneurship' },
  'think-tank': { zh: '决策咨询', en: 'Advice to decision makers' },
  talent: { zh: '人才服务', en: 'Service to talents' },
  cooperation: { zh: '产学研合作', en: 'Industry-university-research cooperation' },
  association: { zh: '组织建设', en: 'The association itself' },
}

/** Types of which a count says something: one that observes the city counts nothing, and how many confidential ones there are is nobody's to know. */
const counted = (domain: string): readonly RecordDefinition[] =>
  statedDefinitions.records.filter(({ type }) => {
    const own = type as RecordType
    const isApart = observedRecordTypes.includes(own) || confidentialRecordTypes.includes(own)
    return recordTypes[own] === domain && !isApart
  })

const serviceOf = (domain: string) => domain.toUpperCase().replaceAll('-', '_')

/** Figures that a leader sees at once of each service. */
const first = 3

/** Services of a city that has said nothing of its own yet: its domains, as `services.yaml` says them. */
export const blankServices = Object.entries(domains).map(([domain, name]) => ({
  ...{ code: serviceOf(domain), name },
  headlines: counted(domain).slice(0, first).map(slugOf),
}))

/** What it counts: how many records of each type were accepted, as files of `indicators` say it, by their names. */
export const blankIndicators = Object.fromEntries(
  Object.keys(domains).map((domain, place) => [
    `indicators/0${place + 1}-${domain}.yaml`,
    counted(domain).map((type) => plainCount(domain, type)),
  ]),
)

function plainCount(domain: string, definition: RecordDefinition) {
  const { type, label } = definition
  const words = slugOf(definition).replaceAll('-', ' ')
  const several = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  const held = definition.fields.find(
    (one) => 'values' in one && one.values.some(({ name }) => name === 'HELD'),
  )
  return {
    code: slugOf(definition),
    name: { zh: `${label.zh}（条数）`, en: `${several} (records)` },
    definition: {
      zh: `期内已采纳的“${label.zh}”记录，每条计一。`,
      en: `${several} in the period that were accepted, one for each record.`,
    },
    unit: { zh: '条', en: 'records' },
    ...{ measure: 'SUM', direction: 'UP', service: serviceOf(domain), home: domain },
    // What is only announced, or was cancelled, did not happen.
    counts: [{ of: type, ...(held && { where: { [held.name]: ['HELD'] } }) }],
  }
}
