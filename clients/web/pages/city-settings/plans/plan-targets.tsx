import { RouterLink } from 'vue-router'
import { isWhole } from '../../../city/areas.ts'
import { text } from '../../../language/language.ts'
import { Amount } from '../../../parts/figures/amount.tsx'
import { amountOf } from '../../../parts/figures/amount-of.ts'
import { TargetMark } from '../../../parts/figures/target-mark.tsx'
import { TargetValue } from '../../../parts/figures/target-value.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import type { Plan } from './plan.ts'

type PlanFigure = Plan['figures'][number]

/** What each indicator of a plan aims at and how far it is, and where targets are set. */
export function PlanTargets({ plan }: { plan: Plan }) {
  const label = text({ zh: `“${plan.name}”的目标`, en: `Targets of ${plan.name}` })
  // The plan's own area, not one of those that are open: its plan may have outlived it.
  const district = plan.district && !isWhole(plan.district) ? { district: plan.district.id } : {}
  return (
    <Section id="plan-targets" heading={label}>
      <DataTable
        label={label}
        look="stacked"
        columns={columns(plan, district)}
        rows={plan.figures}
        keyOf={({ indicator }) => indicator.code}
      />
      <WhereSet district={district} />
    </Section>
  )
}

const WhereSet = ({ district }: { district: { district?: string } }) => (
  <p class="note">
    {text({
      zh: '区域、年份与计划相同的目标显示在这里；设定、修订和分解见',
      en: 'Shown are the targets of the same area and years; they are set, revised and shared out on',
    })}{' '}
    <RouterLink to={{ path: '/targets', query: district }}>{text({ zh: '目标', en: 'Targets' })}</RouterLink>
  </p>
)

const columns = ({ from, to }: Plan, district: { district?: string }): Columns<PlanFigure> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator: { code, name } }) => (
      <RouterLink to={{ path: `/figures/${code}`, query: { from, to, ...district } }}>{name}</RouterLink>
    ),
  },
  {
    heading: text({ zh: '目标', en: 'Target' }),
    phoneLabel: text({ zh: '目标', en: 'Target' }),
    look: 'number',
    cell: ({ indicator, target }) =>
      target ? (
        <TargetValue indicator={indicator} target={target} />
      ) : (
        <span class="note">{text({ zh: '未设', en: 'none set' })}</span>
      ),
  },
  {
    heading: text({ zh: '现有', en: 'Now' }),
    phoneLabel: text({ zh: '现有', en: 'Now' }),
    look: 'number',
    cell: ({ indicator, ...figure }) => <Amount of={amountOf(indicator, figure)} />,
  },
  { heading: text({ zh: '进度', en: 'Pace' }), cell: ({ target }) => target && <TargetMark of={target} /> },
]
