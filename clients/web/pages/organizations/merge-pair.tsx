import { defineComponent } from 'vue'
import { usePeriod } from '../../address/use-period.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { MergeIdentitiesDocument } from './merge-identities.generated.ts'
import { MergePreviewDocument } from './merge-preview.generated.ts'
import { MovedFigures } from './moved-figures.tsx'

interface Named {
  id: string
  name: string
}

interface Props {
  one: Named
  other: Named
  onDone: (outcome: string) => void
}

/** Two organizations made one: which is left, what that moves, and why. */
export const MergePair = defineComponent(
  (props: Props) => {
    const { from, to } = usePeriod()
    /** Which is left, and which is gone. */
    const parted = (left: string): [Named, Named] =>
      left === props.one.id ? [props.one, props.other] : [props.other, props.one]
    const form = useMutationForm(MergeIdentitiesDocument, {
      id: `merge-${props.other.id}`,
      given: { left: props.one.id, reason: '' },
      variables: ({ left: id, reason }) => {
        const [left, gone] = parted(id)
        return { input: { merged: gone.id, into: left.id, reason } }
      },
      onDone: (_, { left: id }) => {
        const [left, gone] = parted(id)
        props.onDone(mergedWords(gone.name, left.name))
      },
    })
    const asked = useGraphQuery(MergePreviewDocument, () => {
      const [left, gone] = parted(form.given.left)
      return { merged: gone.id, into: left.id, from: from.value, to: to.value }
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '合并', en: 'Merge them' })}>
        <SelectField
          {...form.field('left')}
          label={text({ zh: '合并后称为', en: 'Called afterwards' })}
          options={[props.one, props.other].map(({ id, name }) => ({ value: id, label: name }))}
        />
        {answered(asked.value, ({ mergePreview }) => mergePreview && <MovedFigures of={mergePreview} />)}
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['one', 'other', 'onDone'] },
)

const mergedWords = (gone: string, left: string) =>
  text({ zh: `${gone}已并入${left}。`, en: `${gone} is ${left} from now on.` })
