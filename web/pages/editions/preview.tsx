import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../layout/answered.tsx'
import { OrganizationLink } from '../../layout/organization-link.tsx'
import { PreviewEditionDocument, type PreviewEditionQuery } from './preview.generated.ts'
import { ReportText } from './report-text.tsx'

interface Props {
  from: number
  to: number
  district: string
}

type Coverage = NonNullable<PreviewEditionQuery['coverage']>

/** What would be frozen: who has reported until now, and the review told in its report. */
export const Preview = defineComponent(
  (props: Props) => {
    const asked = useQuestion(PreviewEditionDocument, () => ({
      from: props.from,
      to: props.to,
      fromDay: `${props.from}-01-01`,
      toDay: [`${props.to}-12-31`, today()].toSorted()[0] ?? today(),
      district: props.district || null,
    }))
    const show = ({ coverage, annualReport }: PreviewEditionQuery) => (
      <>
        {coverage && <CoverageFacts coverage={coverage} />}
        {annualReport && (
          <>
            {annualReport.blank.length > 0 && (
              <p class="note">
                {text({ zh: '尚无填报、不会写入的指标：', en: 'Left blank: ' })}
                {annualReport.blank.map(({ name }) => name).join('、')}
              </p>
            )}
            <ReportText chapters={annualReport.chapters} query={{ from: props.from, to: props.to }} />
          </>
        )}
      </>
    )
    return () => answered(asked.value, show)
  },
  { props: ['from', 'to', 'district'] },
)

function CoverageFacts({ coverage }: { coverage: Coverage }) {
  const { owed, came, onTime, accepted, completeness, missing } = coverage
  return (
    <>
      <dl class="facts">
        <dt>{text({ zh: '应报期次', en: 'Periods owed' })}</dt>
        <dd>{owed}</dd>
        <dt>{text({ zh: '已报', en: 'Came' })}</dt>
        <dd>
          {came}
          {completeness !== null && `（${completeness}%）`}
        </dd>
        <dt>{text({ zh: '按时', en: 'On time' })}</dt>
        <dd>{onTime}</dd>
        <dt>{text({ zh: '已采纳的记录', en: 'Records accepted' })}</dt>
        <dd>{accepted}</dd>
      </dl>
      {missing.length > 0 && (
        <details>
          <summary>
            {text({
              zh: `${missing.length} 家单位有缺报`,
              en: `${missing.length} organizations are missing something`,
            })}
          </summary>
          <ul class="missing">
            {missing.map((one) => (
              <li key={one.id}>
                <OrganizationLink of={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
