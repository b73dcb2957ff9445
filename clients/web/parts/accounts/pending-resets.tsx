import './pending-resets.css'
import { defineComponent, ref } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { authorWords } from '../../viewer/author-words.ts'
import { viewer } from '../../viewer/viewer.ts'
import { Section } from '../layout/section.tsx'
import { DecideReset } from './decide-reset.tsx'
import type { PendingReset } from './pending-reset.ts'
import { PendingResetsDocument } from './pending-resets.generated.ts'

/** Resets that wait for another administrator; nothing where none waits. */
export const PendingResets = defineComponent(() => {
  const asked = useGraphQuery(PendingResetsDocument, () => ({}))
  const deciding = ref<{ reset: PendingReset; confirm: boolean } | null>(null)
  const close = () => {
    deciding.value = null
  }
  const begin = (reset: PendingReset, confirm: boolean) => {
    deciding.value = { reset, confirm }
  }
  return () => {
    const resets = asked.value.answer?.data.accountResets ?? []
    return (
      <>
        {resets.length > 0 && (
          <Section id="pending-resets" heading={text({ zh: '待确认的重置', en: 'Resets to confirm' })}>
            <ul class="pending-resets">{resets.map((reset) => item(reset, begin))}</ul>
          </Section>
        )}
        {deciding.value && (
          <DecideReset reset={deciding.value.reset} confirm={deciding.value.confirm} onClose={close} />
        )}
      </>
    )
  }
})

type Begin = (reset: PendingReset, confirm: boolean) => void

function item(reset: PendingReset, onBegin: Begin) {
  const { id, account, secondFactor, reason, requestedBy, requestedAt, expiresAt } = reset
  const [asked, until] = [requestedAt, expiresAt].map((iso) => momentText(iso, language.value))
  return (
    <li key={id}>
      <p>
        <strong>{account.displayName}</strong> <small>{account.name}</small>{' '}
        {secondFactor
          ? text({ zh: '口令与第二因素', en: 'password and second factor' })
          : text({ zh: '口令', en: 'password' })}
        {text({ zh: `：${reason}`, en: `: ${reason}` })}
      </p>
      <p class="note">
        {text({
          zh: `${authorWords(requestedBy)} 于 ${asked} 提出，${until} 前有效`,
          en: `Asked for by ${authorWords(requestedBy)}, ${asked}; waits until ${until}`,
        })}
      </p>
      <Decisions reset={reset} onBegin={onBegin} />
    </li>
  )
}

/** Whoever asked may take it back, any other but its holder may confirm or refuse. */
function Decisions({ reset, onBegin }: { reset: PendingReset; onBegin: Begin }) {
  const { account, requestedBy } = reset
  const [asks, is] = [requestedBy, account.name].map((name) => name === viewer.value?.name)
  const button = (confirm: boolean, label: string) => (
    <button type="button" onClick={() => onBegin(reset, confirm)}>
      {label}
      <span class="visually-hidden"> {account.displayName}</span>
    </button>
  )
  return (
    <p class="decisions">
      {!asks && !is && button(true, text({ zh: '确认…', en: 'Confirm…' }))}
      {asks && button(false, text({ zh: '收回…', en: 'Take back…' }))}
      {!asks && !is && button(false, text({ zh: '拒绝…', en: 'Refuse…' }))}
      {is && text({ zh: '本人的账号须由他人确认。', en: 'Your own account is for others to confirm.' })}
    </p>
  )
}
