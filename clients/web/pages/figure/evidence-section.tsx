import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { Digits } from '../../parts/figures/amount.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { countingWords } from './counting-words.ts'
import { EvidenceDocument, type EvidenceQuery, type EvidenceQueryVariables } from './evidence.generated.ts'
import { RecordHistory } from './record-history.tsx'

type Entries = NonNullable<NonNullable<EvidenceQuery['indicator']>['figure']['evidence']>
type Entry = Entries['nodes'][number]

const evidenceIn = ({ indicator }: EvidenceQuery) => indicator?.figure.evidence

/** The ledger entries behind the number, oldest first, each leading to its record. */
export const EvidenceSection = defineComponent(
  (props: { variables: EvidenceQueryVariables }) => {
    const asked = usePages(
      EvidenceDocument,
      () => props.variables,
      (data) => evidenceIn(data)?.pageInfo,
    )
    const heading = () => text({ zh: '依据：计入的账目', en: 'Evidence: the entries behind it' })
    return () => (
      <Section id="evidence" heading={heading()}>
        {pagesOf(asked.value, evidenceIn, (entries) => (
          <DataTable
            label={heading()}
            look="stacked"
            columns={columns(isDerived(entries))}
            rows={entries}
            keyOf={({ id }) => id}
            empty={text({
              zh: '这一时期、这一区域没有账目；保密指标的账目不列出。',
              en: 'No entries for this period and area; those of confidential indicators are not listed.',
            })}
          />
        ))}
      </Section>
    )
  },
  { props: ['variables'] },
)

/** Whether the number is derived from several indicators, so that each entry names its own. */
const isDerived = (entries: readonly Entry[]) =>
  new Set(entries.map(({ indicator }) => indicator.code)).size > 1

const columns = (namesIndicator: boolean): Columns<Entry> => [
  { heading: text({ zh: '日期', en: 'Date' }), cellLook: 'date', cell: ({ occurredOn }) => occurredOn },
  {
    heading: text({ zh: '记录', en: 'Record' }),
    names: 'row',
    cell: ({ record }) => <RecordOf of={record} />,
  },
  { heading: text({ zh: '单位', en: 'Organization' }), cell: ({ organization }) => organization?.name },
  { heading: text({ zh: '区', en: 'District' }), cellLook: 'short', cell: ({ district }) => district?.name },
  namesIndicator && {
    heading: text({ zh: '指标', en: 'Indicator' }),
    cell: ({ indicator }) => indicator.name,
  },
  {
    heading: text({ zh: '计入', en: 'Counts' }),
    look: 'number',
    cell: ({ quantity, relation, upTo, counting, reversal, indicator }) => [
      <Digits of={quantity} relation={relation} upTo={upTo} />,
      ' ',
      <span class="note">{indicator.unit}</span>,
      counting !== 'COUNTED' && <span class="tag">{text(countingWords[counting])}</span>,
      reversal && <span class="tag">{text({ zh: '冲回', en: 'reversal' })}</span>,
    ],
  },
]

function RecordOf({ of: record }: { of: Entry['record'] }) {
  return (
    <div class="evidence-record">
      <span>
        {record ? (
          <RouterLink to={`/records/${record.id}`}>{record.title}</RouterLink>
        ) : (
          text({ zh: '记录暂缺', en: 'record missing' })
        )}
        {record?.provenance === 'RECONSTRUCTED' && (
          <span class="tag">{text({ zh: '重建', en: 'rebuilt' })}</span>
        )}
      </span>
      {record && <RecordHistory id={record.id} title={record.title} />}
    </div>
  )
}
