import { defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import { CoverageDocument, type CoverageQuery } from './coverage.generated.ts'

interface Props {
  /** First and last day. */
  from: string
  to: string
  /** Id of the area; null for the city. */
  district: string | null
}

/** What was owed and what came: what the figures can know. Asked when it is opened, for the figures should not wait for it. */
export const CoverageDetails = (props: Props) => (
  <Unfolding
    class="coverage"
    summary={text({ zh: '报送情况：谁报了，谁还没报', en: 'Coverage: who has reported, and who has not' })}
    content={() => <Coverage {...props} />}
  />
)

const Coverage = defineComponent(
  (props: Props) => {
    const asked = useGraphQuery(CoverageDocument, () => ({
      from: props.from,
      to: props.to,
      district: props.district,
    }))
    return () => answered(asked.value, ({ coverage }) => coverage && <Shown coverage={coverage} />)
  },
  { props: ['from', 'to', 'district'] },
)

function Shown({ coverage }: { coverage: NonNullable<CoverageQuery['coverage']> }) {
  const { missing } = coverage
  return (
    <>
      <p>{countsOf(coverage)}</p>
      {missing.length > 0 && (
        <>
          <p>
            {text({ zh: `还有欠报的 ${missing.length} 家：`, en: `${missing.length} still owe reports:` })}
          </p>
          <ul>
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function countsOf(coverage: NonNullable<CoverageQuery['coverage']>): string {
  const { reconstructed } = coverage
  const isRebuilt = reconstructed > 0 && coverage.owed === reconstructed
  return [!isRebuilt && reportedOf(coverage), reconstructed > 0 && text(rebuiltOf(reconstructed))]
    .filter(Boolean)
    .join(text({ zh: '', en: ' ' }))
}

/** What was owed and came, but for what was rebuilt. */
function reportedOf(coverage: NonNullable<CoverageQuery['coverage']>): string {
  const { onTime, reconstructed, completeness, timeliness } = coverage
  const [owed, came] = [coverage.owed - reconstructed, coverage.came - reconstructed].map(digitsOf)
  const percent = (value: number | null) => (value === null ? '—' : `${digitsOf(value)}%`)
  return text({
    zh: `应报 ${owed} 份，已报 ${came} 份，按时 ${digitsOf(onTime)} 份；完整率 ${percent(completeness)}，及时率 ${percent(timeliness)}。`,
    en: `${owed} owed, ${came} came, ${digitsOf(onTime)} on time: ${percent(completeness)} complete, ${percent(timeliness)} timely.`,
  })
}

const rebuiltOf = (reconstructed: number) => ({
  zh: `${digitsOf(reconstructed)} 份由依据已公布数字重建的记录代表，何时报送、同期还有谁应报而未报，无从得知，不计入完整率、及时率。`,
  en: `Rebuilt records stand for ${digitsOf(reconstructed)} reports: when they came, and who else owed one, nobody knows; no rate counts them.`,
})
