import './record.css'
import { defineComponent } from 'vue'
import { useRoute } from 'vue-router'
import type { Gap } from '../../graph/ask.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { type Fact, FactList } from '../../parts/layout/fact-list.tsx'
import { NotThere } from '../../parts/layout/not-there.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { HistorySection } from '../../parts/records/history-section.tsx'
import { RecordDetail } from '../../parts/records/record-detail.tsx'
import { rowFieldWords, typeOf, typeWords } from '../../parts/records/shapes.ts'
import { AuditSection } from './audit-section.tsx'
import { EntriesSection } from './entries-section.tsx'
import { RecordDocument, type RecordQuery } from './record.generated.ts'

type Node = NonNullable<RecordQuery['node']>
type Shown = Extract<Node, { title: string }>

/** One record: what was reported, how it was decided, and in which figures it counts. */
export const RecordPage = defineComponent(() => {
  const route = useRoute()
  const asked = useGraphQuery(RecordDocument, () => ({ id: String(route.params.id) }))
  const show = ({ node }: RecordQuery, _: unknown, gaps: readonly Gap[]) =>
    node && 'title' in node ? <Shown node={node} /> : <NotThere gaps={gaps} />
  return () => answered(asked.value, show)
})

const Shown = ({ node }: { node: Shown }) => (
  <article>
    <p class="breadcrumb">{text(typeWords(typeOf(node)))}</p>
    <h1>{node.title}</h1>
    {node.provenance === 'RECONSTRUCTED' && (
      <p class="state">
        {text({
          zh: '这条记录是依据已公布的数字重建的，并非单位的原始填报。',
          en: 'Rebuilt from a published number: not an original report.',
        })}
      </p>
    )}
    <FactList facts={factsOf(node)} />
    <RecordDetail key={node.id} id={node.id} type={typeOf(node)} />
    <EntriesSection entries={node.ledgerEntries} />
    {node.submission && <HistorySection history={node.submission.history} />}
    <AuditSection id={node.id} />
  </article>
)

const factsOf = ({
  organization,
  district,
  credit,
  occurredOn,
  status,
  revision,
  provenance,
}: Shown): Fact[] => [
  [text({ zh: '填报单位', en: 'Reported by' }), <OrganizationLink of={organization} />],
  [text({ zh: '辖市区', en: 'District' }), district?.name ?? '—'],
  ...(credit ? ([[text(rowFieldWords('credit')), credit.name]] as const) : []),
  [text({ zh: '发生日期', en: 'Date' }), occurredOn],
  [
    text({ zh: '状态', en: 'Status' }),
    `${text(valueWords('RecordStatus', status))} · ${text({ zh: `第 ${revision} 稿`, en: `revision ${revision}` })}`,
  ],
  [text({ zh: '来历', en: 'Provenance' }), text(valueWords('Provenance', provenance))],
]
