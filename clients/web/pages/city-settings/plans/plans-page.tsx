import '../city-settings.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { valueWords } from '../../../language/enum-words.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { may } from '../../../viewer/may.ts'
import { type Named, namedIn, type Plan, yearsOf } from './plan.ts'
import { PlanEditor } from './plan-editor.tsx'
import { PlanTargets } from './plan-targets.tsx'
import { SetPlansOfCityDocument } from './plans.generated.ts'

/** Action plans and budget projects: which targets are looked at together, and how many of them are met. */
export const PlansPage = defineComponent(() => {
  const chosen = useAddress('plan')
  const asked = useGraphQuery(SetPlansOfCityDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '行动计划', en: 'Action plans' })}
        lead={text({
          zh: '哪些指标在哪几年、哪个区域合成一项行动计划或预算项目，定下的目标到了哪一步。改计划不改数，也不改目标。',
          en: 'Which indicators make up a plan or a budget project, over which years and area, and how far their targets are. Changing a plan changes no figure and no target.',
        })}
      />
      {answered(asked.value, (data) => (
        <Plans all={data.actionPlans ?? []} named={namedIn(data)} chosen={chosen} />
      ))}
      <ChangesSection part="PLAN" />
    </>
  )
})

interface Props {
  all: readonly Plan[]
  named: Named
  chosen: WritableComputedRef<string>
}

function Plans({ all, named, chosen }: Props) {
  const plan = all.find(({ code }) => code === chosen.value)
  return (
    <>
      <DataTable
        label={text({ zh: '行动计划', en: 'Action plans' })}
        look="stacked"
        columns={columns()}
        rows={all}
        keyOf={({ code }) => code}
        empty={text({ zh: '本市还没有行动计划。', en: 'The city has no action plans yet.' })}
      />
      {may('SET_TARGET') && <EditorSection plan={plan} named={named} />}
      {plan && <PlanTargets plan={plan} />}
    </>
  )
}

function EditorSection({ plan, named }: { plan: Plan | undefined; named: Named }) {
  const heading = plan
    ? text({ zh: `改“${plan.name}”`, en: `Change ${plan.name}` })
    : text({ zh: '新设一项计划', en: 'Start a plan' })
  return (
    <Section id="set-plan" heading={heading}>
      {plan && (
        <p>
          <RouterLink to="/city-settings/plans">
            {text({ zh: '改为新设一项计划', en: 'Start another plan instead' })}
          </RouterLink>
        </p>
      )}
      <PlanEditor key={plan?.code ?? ''} plan={plan} named={named} />
    </Section>
  )
}

const columns = (): Columns<Plan> => [
  {
    heading: text({ zh: '计划', en: 'Plan' }),
    names: 'row',
    cell: ({ code, name }) => (
      <RouterLink to={{ path: '/city-settings/plans', query: { plan: code } }}>{name}</RouterLink>
    ),
  },
  { heading: text({ zh: '种类', en: 'Kind' }), cell: ({ kind }) => text(valueWords('ActionPlanKind', kind)) },
  { heading: text({ zh: '区域', en: 'Area' }), cell: ({ district }) => district?.name },
  { heading: text({ zh: '年份', en: 'Years' }), cellLook: 'date', cell: yearsOf },
  {
    heading: text({ zh: '指标', en: 'Indicators' }),
    phoneLabel: text({ zh: '指标', en: 'Indicators' }),
    look: 'number',
    cell: ({ figures }) => figures.length,
  },
  {
    heading: text({ zh: '已达到的目标', en: 'Targets met' }),
    phoneLabel: text({ zh: '已达到的目标', en: 'Targets met' }),
    look: 'number',
    cell: metWords,
  },
]

/** How many of its targets are met; of a plan without targets nobody says so. */
function metWords({ figures }: Plan) {
  const targets = figures.flatMap(({ target }) => target ?? [])
  if (targets.length === 0) return <span class="note">{text({ zh: '没有目标', en: 'no targets' })}</span>
  const met = targets.filter(({ pace }) => pace === 'REACHED').length
  return text({ zh: `${targets.length} 项中 ${met} 项`, en: `${met} of ${targets.length}` })
}
