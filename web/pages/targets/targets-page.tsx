import './targets.css'
import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { paces } from '../../parts/figures/target-mark.tsx'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { viewer } from '../../viewer/viewer.ts'
import { NewTarget } from './new-target.tsx'
import { TargetTable } from './target-table.tsx'
import { TargetsDocument, type TargetsQuery, type TargetsQueryVariables } from './targets.generated.ts'

/** Every target of the city or a district: how far it is reached, its history, and its shares; a leader sets them. */
export const TargetsPage = defineComponent(() => {
  const district = useAddress('district')
  const pace = useAddress('pace')
  const open = useAddress('open')
  const asked = useQuestion(TargetsDocument, () => ({ district: district.value || null }))
  const show = (data: TargetsQuery, asked: TargetsQueryVariables) => {
    const all = data.targets ?? []
    const districts = data.districts ?? []
    const city = districts.find(({ code }) => code.endsWith('00'))
    const parts = districts.filter((one) => one !== city)
    const area = districts.find(({ id }) => id === asked.district) ?? city
    const shown = pace.value ? all.filter((one) => one.pace === pace.value) : all
    const mayChange = viewer.value?.role === 'LEADER' && area !== undefined
    return (
      <>
        <div class="controls above">
          <Choose
            label={text({ zh: '区域', en: 'Area' })}
            value={district.value}
            options={[
              { value: '', label: city?.name ?? text({ zh: '全市', en: 'The city' }) },
              ...parts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChoose={(value) => {
              district.value = value
            }}
          />
          <Choose
            label={text({ zh: '进度', en: 'Pace' })}
            value={pace.value}
            options={paceOptions(all)}
            onChoose={(value) => {
              pace.value = value
            }}
          />
        </div>
        {shown.length === 0 ? (
          <Empty
            why={
              all.length === 0
                ? text({ zh: '尚未设定目标。', en: 'No target is set yet.' })
                : text({ zh: '没有这一进度的目标。', en: 'No target is at this pace.' })
            }
          />
        ) : (
          <TargetTable
            targets={shown}
            open={open.value}
            area={area?.id ?? ''}
            parts={area === city ? parts : []}
            mayChange={mayChange}
            onToggle={(key) => {
              open.value = open.value === key ? '' : key
            }}
          />
        )}
        {mayChange && area && <NewTarget key={area.id} area={area} indicators={data.indicators ?? []} />}
      </>
    )
  }
  return () => (
    <>
      <div class="page-head">
        <div>
          <h1>{text({ zh: '目标', en: 'Targets' })}</h1>
          <p class="lead">
            {text({
              zh: '目标与实绩、进度；各区之和与全市对照，历次设定附理由。',
              en: 'Targets against figures and an even pace; districts against the city; every value with its reason.',
            })}
          </p>
        </div>
      </div>
      {answered(asked.value, show)}
    </>
  )
})

function paceOptions(targets: NonNullable<TargetsQuery['targets']>) {
  const count = (value: string) => targets.filter(({ pace }) => pace === value).length
  return [
    { value: '', label: text({ zh: `全部（${targets.length}）`, en: `All (${targets.length})` }) },
    ...Object.entries(paces).map(([value, words]) => ({
      value,
      label: text({ zh: `${words.zh}（${count(value)}）`, en: `${words.en} (${count(value)})` }),
    })),
  ]
}
