import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { Section } from '../../parts/layout/section.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import type { Edition } from './edition.ts'

type Verification = NonNullable<Edition['verification']>

interface Props {
  verification: Verification
  /** Years and area, for the pages of the figures. */
  query: Record<string, string | number>
}

/** Whether an edition verifies, and each number that has changed since with the records that changed it. */
export function Restatements({ verification, query }: Props) {
  const { intact, drift, restatements } = verification
  const verifies = intact && drift.length === 0
  return (
    <Section id="since" heading={text({ zh: '校验与重述', en: 'Verification' })}>
      <p class={verifies ? 'good' : 'bad'}>
        {verifies
          ? text({
              zh: '✓ 内容与散列吻合，按同一时刻重算一致。',
              en: '✓ The content has its hash and computes to the same.',
            })
          : text({ zh: '✗ 内容与散列不符，或重算不一致。', en: '✗ The content does not verify.' })}
      </p>
      {restatements.length === 0 ? (
        <p>{text({ zh: '发布以来没有变动。', en: 'Nothing has changed since.' })}</p>
      ) : (
        <ul>{restatements.map((one) => restatementOf(one, query))}</ul>
      )}
    </Section>
  )
}

const withdrawn = { zh: '撤回', en: 'withdrawn' }
const accepted = { zh: '采纳', en: 'accepted' }

function restatementOf({ difference, causes }: Verification['restatements'][number], query: Props['query']) {
  const { indicator, year, district, before, after } = difference
  const place = [district?.name, year].filter(Boolean).join(' ')
  return (
    <li key={`${indicator.code} ${place}`}>
      <RouterLink to={{ path: `/figures/${indicator.code}`, query }}>{indicator.name}</RouterLink> {place}：
      {digitsOrBlank(before)} → {digitsOrBlank(after)}
      <ul>
        {causes
          .slice(0, 5)
          .map(({ record, title, organization, subject, quantity, actor, action, reason, recordedAt }) => (
            <li key={`${title} ${quantity} ${recordedAt}`}>
              {record ? <RouterLink to={`/records/${record.id}`}>{title}</RouterLink> : title}
              {[organization?.name, subject].filter(Boolean).map((word) => `，${word}`)} {quantity > 0 && '+'}
              {quantity} · {text(action === 'WITHDRAW' ? withdrawn : accepted)} {actor && authorWords(actor)}
              {reason && text({ zh: `：${reason}`, en: `: ${reason}` })}
            </li>
          ))}
      </ul>
    </li>
  )
}
