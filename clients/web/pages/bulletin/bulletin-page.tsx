import { defineComponent } from 'vue'
import { shownInstead } from '../../address/shown-instead.ts'
import { useAddress } from '../../address/use-address.ts'
import { thisMonth } from '../../calendar-days/days.ts'
import { monthLater } from '../../calendar-days/months.ts'
import { isMonth } from '../../calendar-days/spans.ts'
import { city } from '../../city/city.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { areaOptions } from '../../parts/layout/options.ts'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { may } from '../../viewer/may.ts'
import { BulletinOfMonthDocument, type BulletinOfMonthQuery } from './bulletin.generated.ts'
import { IssueButton } from './issue-button.tsx'
import { IssuedBulletinsDocument } from './issued.generated.ts'
import { IssuedList } from './issued-list.tsx'
import { League } from './league.tsx'
import { Missing, Summary } from './summary.tsx'

/** The month before this one: the latest that anything is due for. */
const lastMonth = () => monthLater(thisMonth(), -1)

/** The bulletin of a period: who reported on time, what is missing, what was returned; issued by the city's reviewer. */
export const BulletinPage = defineComponent(() => {
  const month = useAddress('month', lastMonth(), isMonth)
  const district = useAddress('district')
  const named = useAddress('form', 'monthly')
  const issued = useGraphQuery(IssuedBulletinsDocument, () => ({}))
  const areas = () => issued.value.answer?.data.districts ?? []
  const forms = () => issued.value.answer?.data.reportingForms ?? []
  const form = () => forms().find(({ code }) => code === named.value) ?? forms()[0]
  const shown = shownInstead(named, () => form()?.code)
  const asked = useGraphQuery(BulletinOfMonthDocument, () => ({
    month: month.value,
    district: district.value || null,
    form: form()?.code ?? named.value,
  }))
  return () => (
    <>
      <PageHead
        title={text({ zh: '报送情况通报', en: 'Bulletin of reports' })}
        lead={text({
          zh: '各期报送的名次、缺报与退回',
          en: 'Who reported, what is missing, what was returned',
        })}
      >
        <div class="controls">
          {forms().length > 1 && (
            <Choose
              label={text({ zh: '报表', en: 'Form' })}
              of={shown}
              options={forms().map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
          <FilterField label={text({ zh: '月份', en: 'Month' })} type="month" of={month} />
          <Choose label={text({ zh: '范围', en: 'Area' })} of={district} options={areaOptions(areas())} />
        </div>
      </PageHead>
      {answered(asked.value, ({ bulletin }) => (
        <Bulletin bulletin={bulletin} district={district.value} form={form()?.name} />
      ))}
      <IssuedList issued={issued.value.answer?.data.issuedBulletins ?? []} />
    </>
  )
})

interface Props {
  bulletin: BulletinOfMonthQuery['bulletin']
  /** Id of a district; empty for the city. */
  district: string
  /** What the form is called. */
  form: string | undefined
}

function Bulletin({ bulletin, district, form: formName }: Props) {
  if (!bulletin)
    return <Empty why={text({ zh: '该期没有应报单位。', en: 'Nothing was owed for this period.' })} />
  const { month, form } = bulletin
  const fileOf = (kind: string) =>
    `/bulletins/${month}.${kind}?${new URLSearchParams({ form, ...(district && { district }) })}`
  return (
    <>
      <p class="on-paper">{city.value?.association}</p>
      <h2>
        {formName} {bulletin.periodName}
      </h2>
      <Summary bulletin={bulletin} />
      <div class="form-buttons">
        <a class="button" href={fileOf('html')}>
          {text({ zh: '打印版', en: 'To print' })}
        </a>
        <a class="button" href={fileOf('docx')}>
          Word
        </a>
        {may('ISSUE_BULLETIN') && (
          <IssueButton key={`${form} ${month} ${district}`} bulletin={bulletin} district={district} />
        )}
      </div>
      <Missing lines={bulletin.lines} />
      <League lines={bulletin.lines} />
    </>
  )
}
