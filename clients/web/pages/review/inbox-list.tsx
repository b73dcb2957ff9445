import { RouterLink, useRoute } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { typeOf, typeWords } from '../../parts/records/shapes.ts'
import { authorWords } from '../../viewer/author-words.ts'
import { Findings } from './findings.tsx'
import type { ReviewInboxQuery } from './inbox.generated.ts'

export type Waiting = NonNullable<ReviewInboxQuery['submissions']>['nodes'][number]

interface Props {
  waiting: readonly Waiting[]
  chosen: ReadonlySet<string>
  /** The submission that the keys act on. */
  at: string | undefined
  /** The submission that lies open beside the list. */
  open: string
  onChoose: (id: string) => void
}

/** Submissions with a box to choose each, what checks found beneath the title. */
export function InboxList({ waiting, chosen, at, open, onChoose }: Props) {
  const { query } = useRoute()
  return (
    <ul class="inbox">
      {waiting.map((one) => (
        <li key={one.recordId} class={{ at: one.recordId === at, open: one.recordId === open }}>
          <input
            type="checkbox"
            checked={chosen.has(one.recordId)}
            aria-label={one.title}
            onChange={() => onChoose(one.recordId)}
          />
          <div>
            <RouterLink
              to={{ query: { ...query, open: one.recordId } }}
              aria-current={one.recordId === open ? 'true' : undefined}
            >
              {one.title}
            </RouterLink>
            <p class="note">{factsOf(one).filter(Boolean).join(' · ')}</p>
            <Findings found={one.findings} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const factsOf = ({ record, organization, revision, submittedAt, lockedBy, desk }: Waiting) => [
  record && text(typeWords(typeOf(record))),
  organization?.name,
  record && 'occurredOn' in record && record.occurredOn,
  revision > 1 && text({ zh: `第 ${revision} 稿`, en: `revision ${revision}` }),
  submittedAt &&
    text({
      zh: `${momentText(submittedAt, language.value)} 提交`,
      en: `submitted ${momentText(submittedAt, language.value)}`,
    }),
  desk === 'DISTRICT' && text(valueWords('ReviewDesk', desk)),
  lockedBy && text({ zh: `${authorWords(lockedBy)} 正在审核`, en: `held by ${authorWords(lockedBy)}` }),
]
