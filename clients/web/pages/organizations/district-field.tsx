import { defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { SelectField } from '../../parts/forms/select-field.tsx'
import type { FieldBinding } from '../../parts/forms/use-mutation-form.ts'
import { DistrictChoicesDocument } from './district-choices.generated.ts'

/** The district that an organization sits in. */
export const DistrictField = defineComponent(
  (props: FieldBinding) => {
    const asked = useGraphQuery(DistrictChoicesDocument, () => ({}))
    return () => (
      <SelectField
        {...props}
        label={text({ zh: '所在区', en: 'District' })}
        options={[
          ...(props.value ? [] : [{ value: '', label: text({ zh: '请选择', en: 'Choose one' }) }]),
          ...(asked.value.answer?.data.districts ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    )
  },
  { props: ['id', 'value', 'problems', 'onGive'] },
)
