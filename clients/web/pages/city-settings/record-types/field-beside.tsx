import { text } from '../../../language/language.ts'
import { TextField } from '../../../parts/forms/text-field.tsx'
import { bound, type FieldPlace } from './field-place.ts'

/** What there is to know when a field is filled in, and what it is called in English; folded, it shows what was said. */
export function FieldBeside({ of }: { of: FieldPlace }) {
  const { labelEn, helpZh, helpEn } = of.field
  const said = [labelEn, helpZh, helpEn].filter(Boolean).join(' · ')
  return (
    <details class="record-field-beside">
      <summary>
        {text({ zh: '填写须知和英文（可不填）', en: 'Help and English (optional)' })}
        {said && <small> {said}</small>}
      </summary>
      <div class="setting-fields">
        <TextField
          {...bound(of, 'helpZh')}
          label={text({ zh: '填写须知', en: 'Help in Chinese' })}
          input={{ required: false, maxlength: 500 }}
        />
        <TextField
          {...bound(of, 'labelEn')}
          label={text({ zh: '英文叫法', en: 'Called in English' })}
          input={{ required: false, maxlength: 100 }}
        />
        <TextField
          {...bound(of, 'helpEn')}
          label={text({ zh: '英文须知', en: 'Help in English' })}
          input={{ required: false, maxlength: 500 }}
        />
      </div>
    </details>
  )
}
