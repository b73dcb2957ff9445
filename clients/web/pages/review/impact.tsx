import { defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { type Amount, bareText, digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { DecisionImpactDocument, type DecisionImpactQuery } from './impact.generated.ts'

/** Which figures, targets and published reviews accepting would move. */
export const Impact = defineComponent(
  (props: { ids: readonly string[] }) => {
    const asked = useGraphQuery(DecisionImpactDocument, () => ({ ids: [...props.ids] }))
    const show = ({ impact }: DecisionImpactQuery) => {
      if (!impact || impact.figures.length === 0) return <Still regrouped={impact?.regrouped ?? []} />
      return (
        <>
          <h2>{text({ zh: '采纳后会变动的数', en: 'What accepting would move' })}</h2>
          <ul class="impact">
            {impact.figures.map(({ indicator, district, year, before, after, change }) => (
              <li key={`${indicator.code} ${district?.id} ${year}`}>
                {indicator.name} · {district?.name} · {year}：{wordsOf(before)} → {wordsOf(after)}{' '}
                {indicator.unit}（{(change ?? 0) > 0 && '+'}
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

/** A number with how it relates to the true one; a dash for a blank. */
const wordsOf = ({ value, relation, upTo }: Pick<Amount, 'value' | 'relation' | 'upTo'>): string =>
  value === null ? digitsOrBlank(null) : bareText({ value, relation, upTo: upTo ?? null }, language.value)

/** No figure moves; of some the parts do, where only whose work it was is corrected. */
function Still({ regrouped }: { regrouped: readonly { name: string }[] }) {
  const names = regrouped.map(({ name }) => name).join(text({ zh: '、', en: ', ' }))
  return (
    <p class="note">
      {names
        ? text({
            zh: `采纳不会改变总数；下列指标之内的分类会变动：${names}。`,
            en: `No total would move; what these are broken down by would: ${names}.`,
          })
        : text({ zh: '采纳不会改变任何数。', en: 'No figure would move.' })}
    </p>
  )
}
