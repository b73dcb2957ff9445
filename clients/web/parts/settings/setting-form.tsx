import './settings.css'
import type { SetupContext } from 'vue'
import type { Asked } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { Problems } from '../forms/field.tsx'
import { ReasonField } from '../forms/inputs.tsx'
import { MutationForm } from '../forms/mutation-form.tsx'
import { answered } from '../layout/answered.tsx'
import type { Previewed, SettingFormOf } from './use-setting-form.ts'

/** Fields in the slot; beneath them what the change would do, why it is done, and the button that does it, which saves unless it is called otherwise. */
export function SettingForm<Given>(
  { of, label = text({ zh: '保存', en: 'Save' }) }: { of: SettingFormOf<Given>; label?: string },
  { slots }: SetupContext,
) {
  const { form, looked, draft, isTouched } = of
  return (
    <MutationForm of={form} label={label}>
      {slots.default?.()}
      <WhatFollows looked={looked.value} shown={form.shown} isTouched={isTouched.value} />
      {draft.isBehind.value && <Behind onGiveUp={draft.reset} />}
      <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
    </MutationForm>
  )
}

interface Looked {
  looked: Asked<Previewed>
  /** Whether anything was typed; it was unless said otherwise. */
  isTouched?: boolean
  /** Fields that show their own problems. */
  shown: ReadonlySet<string>
}

/** What a change would do once it is saved, or what is wrong with it. */
export const WhatFollows = ({ looked, shown, isTouched = true }: Looked) => (
  // No landmark: a page may have several forms.
  <div class="consequences">
    <p>
      <strong>{text({ zh: '保存后', en: 'What this does' })}</strong>
    </p>
    {isTouched
      ? answered(looked, ({ preview }) => <Consequences preview={preview} shown={shown} />)
      : unchanged()}
  </div>
)

const unchanged = () => <p class="note">{text({ zh: '尚未改动。', en: 'Nothing is changed yet.' })}</p>

interface Shown extends Previewed {
  /** Fields that show their own problems. */
  shown: ReadonlySet<string>
}

function Consequences({ preview, shown }: Shown) {
  const { consequences = [], problems = [] } = preview ?? {}
  if (problems.some(({ code }) => code === 'UNCHANGED')) return unchanged()
  const others = problems.filter(({ field }) => field === null || !shown.has(field))
  if (problems.length > 0)
    return others.length > 0 ? (
      <Problems problems={others} />
    ) : (
      <p class="note">{text({ zh: '请先更正上面标出的各处。', en: 'Mend what is marked above first.' })}</p>
    )
  return (
    <ul>
      {consequences.map((sentence, place) => (
        <li key={place}>{sentence}</li>
      ))}
    </ul>
  )
}

/** That somebody else was first, and a way to what stands now. */
const Behind = ({ onGiveUp }: { onGiveUp: () => void }) => (
  <p class="state gaps" role="status">
    {text({
      zh: '您打开之后，他人已作改动；照此保存会被拒绝。',
      en: 'Somebody else has changed it since you opened it; saving this will be refused.',
    })}{' '}
    <button type="button" onClick={onGiveUp}>
      {text({ zh: '放弃我的改动，取现在的内容', en: 'Give up mine and take what stands now' })}
    </button>
  </p>
)
