import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { Movers } from '../../../parts/settings/movers.tsx'
import type { Indicators, TypedService } from './typed-service.ts'

interface Props {
  service: TypedService
  /** All there are of the service. */
  indicators: Indicators
  problems: readonly Problem[]
}

/** What a leader looks at first of one service: put in order, taken out, and chosen by name. */
export function HeadlineList({ service, indicators, problems }: Props) {
  const { headlines } = service
  const nameOf = (code: string) => indicators.find((one) => one.code === code)?.name ?? code
  const rest = indicators.filter(({ code }) => !headlines.includes(code))
  const add = ({ target }: Event) => {
    const select = target as HTMLSelectElement
    if (select.value) headlines.push(select.value)
    select.value = ''
  }
  return (
    <>
      <ol class="headline-list">
        {headlines.map((code, place) => (
          <li key={code}>
            <span>{nameOf(code)}</span> <Movers items={headlines} place={place} name={nameOf(code)} />{' '}
            <button
              type="button"
              aria-label={text({ zh: `不先看 ${nameOf(code)}`, en: `Not first: ${nameOf(code)}` })}
              onClick={() => headlines.splice(place, 1)}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <select
          aria-label={text({
            zh: `为“${service.nameZh}”加一个先看的指标`,
            en: `Add what is looked at first of ${service.nameEn}`,
          })}
          onChange={add}
        >
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
