import { RouterLink } from 'vue-router'
import { digitsOrBlank } from '../../figures/quantity-words.ts'
import { text } from '../../language/language.ts'
import type { Edition } from './edition-page.tsx'

type Verification = NonNullable<Edition['verification']>

/** Whether an edition verifies, and each number that has changed since with the records that changed it. */
export function Restatements({ verification }: { verification: Verification }) {
  const { intact, drift, restatements } = verification
  const verifies = intact && drift.length === 0
  return (
    <section aria-labelledby="since">
      <h2 id="since">{text({ zh: '校验与重述', en: 'Verification' })}</h2>
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
        <ul>{restatements.map(restatementOf)}</ul>
      )}
    </section>
  )
}

function restatementOf({ difference, causes }: Verification['restatements'][number]) {
  const { indicator, year, district, before, after } = difference
  const place = [district?.name, year].filter(Boolean).join(' ')
  return (
    <li key={`${indicator.code} ${place}`}>
      <RouterLink to={`/figures/${indicator.code}`}>{indicator.name}</RouterLink> {place}：
      {digitsOrBlank(before)} → {digitsOrBlank(after)}
      <ul>
        {causes.slice(0, 5).map(({ record, quantity, actor, action, recordedAt }) => (
          <li key={`${record?.id} ${recordedAt}`}>
            {record ? <RouterLink to={`/records/${record.id}`}>{record.title}</RouterLink> : '—'}{' '}
            {quantity > 0 && '+'}
            {quantity} ·{' '}
            {action === 'WITHDRAW'
              ? text({ zh: '撤回', en: 'withdrawn' })
              : text({ zh: '采纳', en: 'accepted' })}{' '}
            {actor}
          </li>
        ))}
      </ul>
    </li>
  )
}
