import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { recordTypeNames, typeWords } from '../../../parts/records/shapes.ts'

interface Props {
  /** Those that are chosen. */
  types: string[]
  problems: readonly Problem[]
}

/** The record types that fulfil a form; none chosen is any. */
export function TypeBoxes({ types, problems }: Props) {
  const toggle = (type: string, isChosen: boolean) => {
    if (isChosen) types.push(type)
    else types.splice(types.indexOf(type), 1)
  }
  return (
    <details class="type-boxes">
      <summary>
        {text({ zh: '所含记录：', en: 'Record types: ' })}
        {types.length === 0
          ? text({ zh: '各类记录均可', en: 'of any type' })
          : text({ zh: `${types.length} 类`, en: `${types.length} types` })}
      </summary>
      <fieldset>
        <legend>
          {text({
            zh: '报了其中一类即算已报；一类不选为各类均可',
            en: 'Any of them fulfils it; none chosen means any',
          })}
        </legend>
        {recordTypeNames().map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={types.includes(type)}
              onChange={({ target }) => toggle(type, (target as HTMLInputElement).checked)}
            />{' '}
            {text(typeWords(type))}
          </label>
        ))}
      </fieldset>
      {problems.length > 0 && <Problems problems={problems} />}
    </details>
  )
}
