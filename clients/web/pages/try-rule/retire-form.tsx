import { defineComponent } from 'vue'
import { useRouter } from 'vue-router'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { ProposeIndicatorDocument } from './propose.generated.ts'

const meaning = {
  zh: '停用后不再统计，也不在总览和文件里；此前的数仍可按当时查到。',
  en: 'It is counted no more then, and in no review or file; what was known before stays to be asked for.',
}

/** Proposes that an indicator is counted no more. */
export const RetireForm = defineComponent(
  (props: { code: string; revision: number }) => {
    const router = useRouter()
    const form = useMutationForm(ProposeIndicatorDocument, {
      id: 'retire',
      given: { reason: '' },
      variables: ({ reason }) => ({
        input: { change: { code: props.code, retired: true }, revision: props.revision, reason },
      }),
      onDone: () => void router.push('/city-settings/indicators'),
    })
    return () => (
      <>
        <h3>{text({ zh: '停用', en: 'Retire' })}</h3>
        <p class="note">{text(meaning)}</p>
        <MutationForm of={form} isQuiet label={text({ zh: '提出停用', en: 'Propose to retire it' })}>
          <ReasonField
            {...form.field('reason')}
            label={text({ zh: '停用的理由', en: 'Why it is retired' })}
          />
        </MutationForm>
      </>
    )
  },
  { props: ['code', 'revision'] },
)
