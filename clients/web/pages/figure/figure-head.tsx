import { type LocationQueryRaw, RouterLink, useRoute } from 'vue-router'
import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { BasisNote } from '../../parts/figures/basis-note.tsx'
import { Compared } from '../../parts/figures/figure-card.tsx'
import { ObservedIn } from '../../parts/figures/observed-in.tsx'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
import { type Fact, FactList } from '../../parts/layout/fact-list.tsx'
import { Comparisons } from './comparisons.tsx'
import { amountOf, type Facts, isRetired } from './facts.ts'
import { measures } from './words.ts'

/** The number, what it means and how it is made. */
export function FigureHead(facts: Facts) {
  const { indicator } = facts
  const { query } = useRoute()
  const { asOf: _, ...back } = query
  return (
    <>
      <nav class="breadcrumb" aria-label={text({ zh: '位置', en: 'Breadcrumb' })}>
        <RouterLink to={{ path: '/', query: back }}>{text({ zh: '五年概览', en: 'Overview' })}</RouterLink> ›{' '}
        {indicator.service.name}
      </nav>
      <div class="figure-head">
        <div>
          <h1>{indicator.name}</h1>
          {isRetired(facts) && <p class="note">{retiredWords(indicator)}</p>}
          <Value {...facts} />
          <Comparisons {...facts} />
          <BasisNote of={basesIn(facts)} />
        </div>
        <FactList look="definition" facts={definitionOf(indicator, { ...query })} />
      </div>
    </>
  )
}

const retiredWords = ({ retiredSince }: Facts['indicator']) => {
  const day = retiredSince?.slice(0, 10)
  return text({
    zh: `本市自 ${day} 起不再统计此指标：没有现在的数，公布的数也不作对照；此前所知的数可按当时的时刻查看。`,
    en: `Counted no more since ${day}: there is no figure of today, and what was published is compared with none; what was known before can be seen as of then.`,
  })
}

const Value = ({ indicator, figure, area, period, asOf }: Facts) => (
  <>
    <p class="note">
      {area} · {figure.periodName}
      {asOf && text({ zh: ` · 按 ${asOf.slice(0, 10)} 所知`, en: ` · as known on ${asOf.slice(0, 10)}` })}
    </p>
    <p class="value">
      <Amount of={amountOf(indicator, figure)} />
      <ObservedIn of={figure.observedIn} to={period.to} />
    </p>
    <p class="marks">
      <Compared figure={figure} />
      {figure.target && <TargetMark of={figure.target} />}
      {figure.planned !== null && (
        <span class="note">
          {text({ zh: '另有已预告', en: 'announced besides' })}{' '}
          <Amount of={amountOf(indicator, { value: figure.planned })} />
        </span>
      )}
    </p>
  </>
)

/** What the page's numbers rest on. */
const basesIn = ({ figure }: Facts) =>
  [figure, ...figure.years, ...figure.months, ...figure.districts].map(({ basis }) => basis)

const definitionOf = (
  { definition, measure, inputs }: Facts['indicator'],
  query: LocationQueryRaw,
): Fact[] => [
  [text({ zh: '口径', en: 'What counts' }), definition],
  [text({ zh: '汇总方式', en: 'How it adds up' }), text(measures[measure])],
  inputs.length > 0 && [
    text({ zh: '推算自', en: 'Derived from' }),
    inputs.map(({ code, name }, index) => [
      index > 0 && text({ zh: '、', en: ', ' }),
      <RouterLink to={{ path: `/figures/${code}`, query }}>{name}</RouterLink>,
    ]),
  ],
  [
    text({ zh: '依据', en: 'Evidence' }),
    <a href="#evidence">{text({ zh: '计入的账目与记录', en: 'The entries and records behind it' })}</a>,
  ],
]
