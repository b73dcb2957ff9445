import './targets.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { areaAsked, isWhole, partsOf } from '../../city/areas.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { noIndicators } from '../../parts/figures/no-indicators.ts'
import { paces } from '../../parts/figures/target-mark.tsx'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { namedOptions } from '../../parts/layout/options.ts'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { may } from '../../viewer/may.ts'
import { NewTarget, type NewTargetProps } from './new-target.tsx'
import { TargetTable } from './target-table.tsx'
import { TargetsDocument, type TargetsQuery, type TargetsQueryVariables } from './targets.generated.ts'

/** Every target of the city or a district: how far it is reached, its history, and its shares; a leader sets them. */
export const TargetsPage = defineComponent(() => {
  const address = { district: useAddress('district'), pace: useAddress('pace'), open: useAddress('open') }
  const asked = useGraphQuery(TargetsDocument, () => ({ district: address.district.value || null }))
  return () => (
    <>
      <PageHead
        title={text({ zh: '目标', en: 'Targets' })}
        lead={text({
          zh: '目标与实绩、进度；各区之和与全市对照，历次设定附理由。',
          en: 'Targets against figures and an even pace; districts against the city; every value with its reason.',
        })}
      />
      {answered(asked.value, (data, of) => (
        <Targets data={data} of={of} address={address} />
      ))}
    </>
  )
})

interface Props {
  data: TargetsQuery
  of: TargetsQueryVariables
  address: Record<'district' | 'pace' | 'open', WritableComputedRef<string>>
}

function Targets({ data, of, address }: Props) {
  const { district, pace, open } = address
  const all = data.targets ?? []
  const { city, others, area, parts } = areasOf(data, of)
  const mayChange = may('SET_TARGET') && area !== undefined
  const everywhere = { value: '', label: city?.name ?? text({ zh: '全市', en: 'The city' }) }
  const toggle = (key: string) => {
    open.value = open.value === key ? '' : key
  }
  return (
    <>
      <div class="controls above">
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          of={district}
          options={[everywhere, ...namedOptions(others)]}
        />
        <Choose label={text({ zh: '进度', en: 'Pace' })} of={pace} options={paceOptions(all)} />
      </div>
      <TargetTable
        targets={pace.value ? all.filter((one) => one.pace === pace.value) : all}
        none={whyNone(all.length)}
        open={open.value}
        area={area?.id ?? ''}
        parts={parts}
        mayChange={mayChange}
        onToggle={toggle}
      />
      {mayChange && <NewTargetOf area={area} indicators={data.indicators ?? []} />}
    </>
  )
}

/** A new target, where there is an indicator to set one for. */
const NewTargetOf = ({ area, indicators }: NewTargetProps) =>
  indicators.length === 0 ? (
    <Empty why={text(noIndicators)} />
  ) : (
    <NewTarget key={area.id} area={area} indicators={indicators} />
  )

/** The city, the other areas, and which of all these the targets are of. */
function areasOf({ districts }: TargetsQuery, { district }: TargetsQueryVariables) {
  const areas = districts ?? []
  const city = areas.find(isWhole)
  const area = areaAsked(areas, district) ?? city
  return {
    city,
    others: areas.filter((one) => one !== city),
    area,
    /** What the area is made of, to which its targets may be shared out. */
    parts: area ? partsOf(areas, area) : [],
  }
}

const whyNone = (count: number) =>
  count === 0
    ? text({ zh: '尚未设定目标。', en: 'No target is set yet.' })
    : text({ zh: '没有这一进度的目标。', en: 'No target is at this pace.' })

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
