import { text } from '../../language/language.ts'
import { type Problem, Problems } from '../../parts/forms/field.tsx'
import { Movers } from '../../parts/settings/movers.tsx'

interface Props {
  /** Codes of those that are chosen, in their order. */
  chosen: string[]
  /** All there are to choose from. */
  indicators: readonly { code: string; name: string }[]
  problems: readonly Problem[]
  /** What choosing another one means, and what taking out the one of a name does. */
  adding: string
  dropping: (name: string) => string
}

/** Indicators put in order, taken out, and chosen by name. */
export function IndicatorList({ chosen, indicators, problems, adding, dropping }: Props) {
  const nameOf = (code: string) => indicators.find((one) => one.code === code)?.name ?? code
  const rest = indicators.filter(({ code }) => !chosen.includes(code))
  const add = ({ target }: Event) => {
    const select = target as HTMLSelectElement
    if (select.value) chosen.push(select.value)
    select.value = ''
  }
  return (
    <>
      <ol class="indicator-list">
        {chosen.map((code, place) => (
          <li key={code}>
            <span>{nameOf(code)}</span> <Movers items={chosen} place={place} name={nameOf(code)} />{' '}
            <button type="button" aria-label={dropping(nameOf(code))} onClick={() => chosen.splice(place, 1)}>
              ×
            </button>
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <select aria-label={adding} onChange={add}>
          <option value="">{text({ zh: '加一个指标…', en: 'Add an indicator…' })}</option>
          {rest.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  )
}
