import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { SelectField } from '../forms/select-field.tsx'
import type { FieldBinding } from '../forms/use-mutation-form.ts'
import { type Kind, useKinds } from './use-kinds.ts'

interface Props extends FieldBinding {
  /** The kind that it has already, which stays to be chosen though it was retired. */
  own?: Kind | undefined
}

/** A choice among the kinds of organizations that the city has. */
export const KindField = defineComponent(
  (props: Props) => {
    const kinds = useKinds()
    return () => (
      <SelectField
        {...props}
        label={text({ zh: '单位类别', en: 'Kind of organization' })}
        options={[
          ...(props.value ? [] : [{ value: '', label: text({ zh: '请选择', en: 'Choose one' }) }]),
          ...kinds.offered(props.own ? [props.own] : []),
        ]}
      />
    )
  },
  { props: ['id', 'value', 'problems', 'onGive', 'own'] },
)
