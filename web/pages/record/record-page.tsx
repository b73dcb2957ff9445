import { valueWords } from '../../language/enum-words.ts'
import './record.css'
import { defineComponent } from 'vue'
import { useRoute } from 'vue-router'
import type { Gap } from '../../graph/ask.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { NotThere } from '../../parts/layout/not-there.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { HistorySection } from '../../parts/records/history-section.tsx'
import { RecordDetail } from '../../parts/records/record-detail.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import { AuditSection } from './audit-section.tsx'
import { EntriesSection } from './entries-section.tsx'
import { RecordDocument, type RecordQuery } from './record.generated.ts'

/** One record: what was reported, how it was decided, and in which figures it counts. */
export const RecordPage = defineComponent(() => {
  const route = useRoute()
  const asked = useQuestion(RecordDocument, () => ({ id: String(route.params.id) }))
  const show = ({ node }: RecordQuery, _: unknown, gaps: readonly Gap[]) => {
    if (!node || !('title' in node)) return <NotThere gaps={gaps} />
    return (
      <article>
        <p class="breadcrumb">{text(typeWords(node.__typename))}</p>
        <h1>{node.title}</h1>
        {node.provenance === 'RECONSTRUCTED' && (
          <p class="state">
            {text({
              zh: '这条记录是依据已公布的数字重建的，并非单位的原始填报。',
              en: 'Rebuilt from a published number: not an original report.',
            })}
          </p>
        )}
        <dl class="facts">
          <dt>{text({ zh: '填报单位', en: 'Reported by' })}</dt>
          <dd>
            <OrganizationLink of={node.organization} />
          </dd>
          <dt>{text({ zh: '辖市区', en: 'District' })}</dt>
          <dd>{node.district?.name ?? '—'}</dd>
          <dt>{text({ zh: '发生日期', en: 'Date' })}</dt>
          <dd>{node.occurredOn}</dd>
          <dt>{text({ zh: '状态', en: 'Status' })}</dt>
          <dd>
            {text(valueWords('RecordStatus', node.status))} ·{' '}
            {text({ zh: `第 ${node.revision} 稿`, en: `revision ${node.revision}` })}
          </dd>
          <dt>{text({ zh: '来历', en: 'Provenance' })}</dt>
          <dd>{text(valueWords('Provenance', node.provenance))}</dd>
        </dl>
        <RecordDetail key={node.id} id={node.id} type={node.__typename} />
        <EntriesSection entries={node.ledgerEntries} />
        {node.submission && <HistorySection history={node.submission.history} />}
        <AuditSection id={node.id} />
      </article>
    )
  }
  return () => answered(asked.value, show)
})
