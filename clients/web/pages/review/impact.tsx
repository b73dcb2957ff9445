import { defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { DecisionImpactDocument, type DecisionImpactQuery } from './impact.generated.ts'

/** Which figures, targets and published reviews accepting would move. */
export const Impact = defineComponent(
  (props: { ids: readonly string[] }) => {
    const asked = useGraphQuery(DecisionImpactDocument, () => ({ ids: [...props.ids] }))
    const show = ({ impact }: DecisionImpactQuery) => {
      if (!impact || impact.figures.length === 0)
        return <p class="note">{text({ zh: '采纳不会改变任何数。', en: 'No figure would move.' })}</p>
      return (
        <>
          <h2>{text({ zh: '采纳后会变动的数', en: 'What accepting would move' })}</h2>
          <ul class="impact">
            {impact.figures.map(({ indicator, district, year, before, after, change }) => (
              <li key={`${indicator.code} ${district?.id} ${year}`}>
                {indicator.name} · {district?.name} · {year}：{digitsOrBlank(before.value)} →{' '}
                {digitsOrBlank(after.value)} {indicator.unit}（{(change ?? 0) > 0 && '+'}
                {digitsOrBlank(change)}）
              </li>
            ))}
          </ul>
          {impact.editions.length > 0 && (
            <p>
              {text({ zh: '已发布、将因此重述：', en: 'Published and to be restated: ' })}
              {impact.editions.map(({ title }) => title).join('、')}
            </p>
          )}
        </>
      )
    }
    return () => answered(asked.value, show)
  },
  { props: ['ids'] },
)
