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
  const { owed, came, onTime, reconstructed, completeness, timeliness } = coverage
  const percent = (value: number | null) => (value === null ? '—' : `${digitsOf(value)}%`)
  return text({
    zh: `应报 ${digitsOf(owed)} 份，已报 ${digitsOf(came)} 份，完整率 ${percent(completeness)}；其中 ${digitsOf(reconstructed)} 份依据已公布的数字重建。其余的按时 ${digitsOf(onTime)} 份，及时率 ${percent(timeliness)}。`,
    en: `${digitsOf(owed)} owed, ${digitsOf(came)} came: ${percent(completeness)} complete; ${digitsOf(reconstructed)} of them rebuilt from published numbers. Of the others ${digitsOf(onTime)} came on time: ${percent(timeliness)}.`,
  })
}
