import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { EvidenceDocument, type EvidenceQuery, type EvidenceQueryVariables } from './evidence.generated.ts'
import { RecordHistory } from './record-history.tsx'
import { standings } from './standings.ts'

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
      <section class="section" aria-labelledby="evidence">
        <h2 id="evidence">{heading()}</h2>
        {pagesOf(
          asked.value,
          (data) => evidenceIn(data)?.nodes ?? [],
          (data) => evidenceIn(data)?.totalCount ?? 0,
          (entries) =>
            entries.length === 0 ? (
              <Empty
                why={text({
                  zh: '这一时期、这一区域没有账目；保密指标的账目不列出。',
                  en: 'No entries for this period and area; those of confidential indicators are not listed.',
                })}
              />
            ) : (
              <TableScroll label={heading()}>{table(entries)}</TableScroll>
            ),
        )}
      </section>
    )
  },
  { props: ['variables'] },
)

/** The indicator is named where the number is derived from several. */
function table(entries: readonly Entry[]) {
  const isDerived = new Set(entries.map(({ indicator }) => indicator.code)).size > 1
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{text({ zh: '日期', en: 'Date' })}</th>
          <th scope="col">{text({ zh: '记录', en: 'Record' })}</th>
          <th scope="col">{text({ zh: '单位', en: 'Organization' })}</th>
          <th scope="col">{text({ zh: '区', en: 'District' })}</th>
          {isDerived && <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>}
          <th scope="col" class="number">
            {text({ zh: '计入', en: 'Counts' })}
          </th>
        </tr>
      </thead>
      <tbody>{entries.map((entry) => row(entry, isDerived))}</tbody>
    </table>
  )
}

function row(entry: Entry, isDerived: boolean) {
  const { id, occurredOn, quantity, standing, reversal, record, organization, district, indicator } = entry
  return (
    <tr key={id}>
      <td class="date">{occurredOn}</td>
      <th scope="row">
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
      </th>
      <td>{organization?.name}</td>
      <td class="short">{district?.name}</td>
      {isDerived && <td>{indicator.name}</td>}
      <td class="number">
        {digitsOf(quantity)} <span class="note">{indicator.unit}</span>
        {standing !== 'COUNTED' && <span class="tag">{text(standings[standing])}</span>}
        {reversal && <span class="tag">{text({ zh: '冲回', en: 'reversal' })}</span>}
      </td>
    </tr>
  )
}
