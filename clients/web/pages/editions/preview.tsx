import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { percentOrBlank } from '../../parts/figures/quantity-words.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { KeyNumbers } from '../../parts/layout/key-numbers.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { PreviewEditionDocument, type PreviewEditionQuery } from './preview.generated.ts'
import { PublishedFigures } from './published-figures.tsx'
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
    const asked = useGraphQuery(PreviewEditionDocument, () => ({
      from: props.from,
      to: props.to,
      fromDay: `${props.from}-01-01`,
      toDay: [`${props.to}-12-31`, today()].toSorted()[0] ?? today(),
      district: props.district || null,
    }))
    const show = ({ coverage, annualReport }: PreviewEditionQuery) => (
      <>
        {coverage && <CoverageFacts coverage={coverage} />}
        {annualReport && <Report report={annualReport} of={props} />}
      </>
    )
    return () => answered(asked.value, show)
  },
  { props: ['from', 'to', 'district'] },
)

interface ReportProps {
  report: NonNullable<PreviewEditionQuery['annualReport']>
  of: Props
}

function Report({ report: { chapters, figures, blank }, of }: ReportProps) {
  const { from, to, district } = of
  const query = { from, to, ...(district ? { district } : {}) }
  const used = text({ zh: `报告所用的 ${figures.length} 个数`, en: `The ${figures.length} figures it tells` })
  return (
    <>
      <p class="form-buttons">
        <a class="button" href={documentOf(of)}>
          {text({ zh: '工作报告（Word）', en: 'Report (Word)' })}
        </a>
      </p>
      {blank.length > 0 && (
        <p class="note">
          {text({ zh: '尚无填报、不会写入的指标：', en: 'Left blank: ' })}
          {blank.map(({ name }) => name).join('、')}
        </p>
      )}
      <ReportText chapters={chapters} query={query} />
      <details class="section">
        <summary>{used}</summary>
        <PublishedFigures
          caption={text({ zh: '将按现在的数存下', en: 'As they would be kept now' })}
          {...{ figures, query }}
        />
      </details>
    </>
  )
}

const documentOf = ({ from, to, district }: Props) =>
  `/reports/annual-${from}-${to}.docx${district && `?district=${encodeURIComponent(district)}`}`

function CoverageFacts({ coverage }: { coverage: Coverage }) {
  const { owed, came, onTime, accepted, completeness, timeliness, missing } = coverage
  return (
    <>
      <KeyNumbers
        of={[
          [text({ zh: '应报期次', en: 'Periods owed' }), owed],
          [text({ zh: '已报', en: 'Came' }), came],
          [text({ zh: '按时', en: 'On time' }), onTime],
          [text({ zh: '完整率', en: 'Completeness' }), percentOrBlank(completeness)],
          [text({ zh: '及时率', en: 'Timeliness' }), percentOrBlank(timeliness)],
          [text({ zh: '已采纳的记录', en: 'Records accepted' }), accepted],
        ]}
      />
      {missing.length > 0 && <MissingOnes of={missing} />}
    </>
  )
}

const MissingOnes = ({ of: missing }: { of: Coverage['missing'] }) => (
  <details>
    <summary>
      {text({
        zh: `${missing.length} 家单位有缺报`,
        en: `${missing.length} organizations are missing something`,
      })}
    </summary>
    <ul class="names">
      {missing.map((one) => (
        <li key={one.id}>
          <OrganizationLink of={one} />
        </li>
      ))}
    </ul>
  </details>
)
