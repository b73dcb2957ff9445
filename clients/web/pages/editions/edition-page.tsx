import './editions.css'
import { defineComponent } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { isWhole } from '../../city/areas.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { type Fact, FactList } from '../../parts/layout/fact-list.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
import { OneEditionDocument, type OneEditionQuery } from './edition.generated.ts'
import type { Edition } from './edition.ts'
import { EditionReport } from './edition-report.tsx'
import { PublishedFigures } from './published-figures.tsx'
import { Restatements } from './restatements.tsx'
import { WithdrawEdition } from './withdraw-edition.tsx'

/** One published review: what it said, whether it verifies, what has changed since and why. */
export const EditionPage = defineComponent(() => {
  const route = useRoute()
  const asked = useGraphQuery(OneEditionDocument, () => ({ id: String(route.params.id) }))
  const show = ({ edition }: OneEditionQuery) => (edition ? <Shown edition={edition} /> : <NoSuchEdition />)
  return () => answered(asked.value, show)
})

const NoSuchEdition = () => (
  <>
    <h1>{text({ zh: '没有这次发布', en: 'No such edition' })}</h1>
    <Empty why={text({ zh: '它可能已被撤下。', en: 'It may have been withdrawn.' })} />
  </>
)

function Shown({ edition }: { edition: Edition }) {
  const { id, title, from, to, verification, figures, withdrawnAt } = edition
  const query = queryOf(edition)
  return (
    <>
      <p class="breadcrumb">
        <RouterLink to="/editions">{text({ zh: '发布', en: 'Published reviews' })}</RouterLink>
      </p>
      <h1>{title}</h1>
      <Facts edition={edition} />
      <EditionReport key={id} edition={id} {...{ from, to, query }} />
      {verification && <Restatements verification={verification} query={query} />}
      <Section id="figures" heading={text({ zh: '发布的数', en: 'Figures' })}>
        <PublishedFigures
          caption={text({ zh: '发布时的数，此后不变', en: 'As published, unchanged since' })}
          figures={figures}
          query={query}
        />
      </Section>
      {may('PUBLISH') && !withdrawnAt && <WithdrawEdition edition={id} />}
    </>
  )
}

/** The years and the area of an edition, as the page of a figure has them in its address. */
const queryOf = ({ from, to, district }: Edition) => ({
  from,
  to,
  ...(district && !isWhole(district) ? { district: district.id } : {}),
})

const Facts = ({ edition }: { edition: Edition }) => (
  <>
    {edition.withdrawnAt && (
      <p class="state" role="status">
        {text({ zh: '这次发布已撤下：', en: 'Taken back: ' })}
        {edition.withdrawnReason}
      </p>
    )}
    {edition.note && <p class="lead">{edition.note}</p>}
    <FactList facts={factsOf(edition)} valueLook="hash" />
  </>
)

const factsOf = ({ from, to, asOf, publishedAt, publishedBy, hash, district, coverage }: Edition): Fact[] => [
  [text({ zh: '范围', en: 'Area and years' }), `${district?.name ?? ''} ${from}–${to}`],
  [text({ zh: '数据截至', en: 'As known at' }), momentText(asOf, language.value)],
  [
    text({ zh: '发布', en: 'Published' }),
    `${momentText(publishedAt, language.value)} ${authorWords(publishedBy)}`,
  ],
  [
    text({ zh: '依据', en: 'Records' }),
    text({
      zh: `${coverage.organizations} 家单位采纳的 ${coverage.records} 条记录，${coverage.entries} 笔账目；应报 ${coverage.owed} 期，已报 ${coverage.came} 期`,
      en: `${coverage.records} records of ${coverage.organizations} organizations, ${coverage.entries} entries; ${coverage.came} of ${coverage.owed} periods came`,
    }),
  ],
  ['SHA-256', hash],
]
