import { RouterLink, useRoute } from 'vue-router'
import { type PeriodFault, periodFaultWords, periodParameters } from '../../address/asked-period.generated.ts'
import { text } from '../../language/language.ts'

/** That the address names no period, why, and the way to the one that pages open with. */
export function NoSuchPeriod({ of: fault }: { of: PeriodFault }) {
  const { query } = useRoute()
  const others = Object.entries(query).filter(([name]) => !periodParameters.some((one) => one === name))
  const { zh, en } = periodFaultWords(fault)
  return (
    <>
      <h1>{text({ zh: '没有这样的时期', en: 'There is no such period' })}</h1>
      <div class="state failure" role="alert">
        <p>{text({ zh: `地址所写的时期有误：${zh}。`, en: `The address names no period. ${en}.` })}</p>
        <RouterLink to={{ query: Object.fromEntries(others) }}>
          {text({ zh: '改看通常的时期', en: 'Show the usual period' })}
        </RouterLink>
      </div>
    </>
  )
}
