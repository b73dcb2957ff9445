import { text } from '../../../language/language.ts'
import { Problems } from '../../../parts/forms/field.tsx'
import type { SettingFormOf } from '../../../parts/settings/use-setting-form.ts'
import type { Area, Typed } from './area.ts'

/** Which areas are merged: those that are made of no others. */
export function MergedBoxes({ of, areas }: { of: SettingFormOf<Typed>; areas: readonly Area[] }) {
  const { given } = of.draft
  const problems = of.at('merged')
  const isMerged = (code: string) => given.value.merged.includes(code)
  const toggle = (code: string) => {
    const others = given.value.merged.filter((one) => one !== code)
    given.value.merged = isMerged(code) ? others : [...others, code]
  }
  return (
    <fieldset>
      <legend>{text({ zh: '并入的区', en: 'What is merged' })}</legend>
      {areas
        .filter(({ code, parts }) => parts.length === 0 && code !== given.value.code)
        .map(({ code, name }) => (
          <label key={code} class="choice">
            <input type="checkbox" checked={isMerged(code)} onChange={() => toggle(code)} /> {name}
          </label>
        ))}
      {problems.length > 0 && <Problems problems={problems} />}
    </fieldset>
  )
}
