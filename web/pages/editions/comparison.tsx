import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { digitsOrBlank } from '../../figures/quantity-words.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../layout/answered.tsx'
import { Choose } from '../../layout/choose.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { CompareEditionsDocument, type CompareEditionsQuery } from './compare.generated.ts'

interface Props {
  editions: readonly { id: string; title: string }[]
}

/** Two editions side by side: only what differs. */
export const Comparison = defineComponent(
  (props: Props) => {
    const before = useAddress('before')
    const after = useAddress('after')
    const options = () => [
      { value: '', label: '—' },
      ...props.editions.map(({ id, title }) => ({ value: id, label: title })),
    ]
    return () => (
      <section class="section" aria-labelledby="compare">
        <h2 id="compare">{text({ zh: '比较两次发布', en: 'Compare two editions' })}</h2>
        <div class="controls">
          <Choose
            label={text({ zh: '前者', en: 'Before' })}
            value={before.value}
            options={options()}
            onChoose={(value) => {
              before.value = value
            }}
          />
          <Choose
            label={text({ zh: '后者', en: 'After' })}
            value={after.value}
            options={options()}
            onChoose={(value) => {
              after.value = value
            }}
          />
        </div>
        {before.value && after.value && (
          <Differences key={`${before.value} ${after.value}`} before={before.value} after={after.value} />
        )}
      </section>
    )
  },
  { props: ['editions'] },
)

const Differences = defineComponent(
  (props: { before: string; after: string }) => {
    const asked = useQuestion(CompareEditionsDocument, () => ({ before: props.before, after: props.after }))
    const show = ({ compareEditions }: CompareEditionsQuery) =>
      compareEditions?.length ? (
        table(compareEditions)
      ) : (
        <Empty why={text({ zh: '两次发布的数完全相同。', en: 'They say the same.' })} />
      )
    return () => answered(asked.value, show)
  },
  { props: ['before', 'after'] },
)

function table(differences: NonNullable<CompareEditionsQuery['compareEditions']>) {
  const label = text({ zh: '不同之处', en: 'Differences' })
  return (
    <TableScroll label={label}>
      <table>
        <caption>
          {label}（{differences.length}）
        </caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>
            <th scope="col">{text({ zh: '年、区', en: 'Year, district' })}</th>
            <th scope="col" class="number">
              {text({ zh: '前者', en: 'Before' })}
            </th>
            <th scope="col" class="number">
              {text({ zh: '后者', en: 'After' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ indicator, year, district, before, after, redefined }) => (
            <tr key={`${indicator.code} ${year} ${district?.name}`}>
              <th scope="row">
                <RouterLink to={`/figures/${indicator.code}`}>{indicator.name}</RouterLink>
                {redefined && <small> {text({ zh: '口径已改', en: 'redefined' })}</small>}
              </th>
              <td>{[year, district?.name].filter(Boolean).join(' ') || text({ zh: '整段', en: 'all' })}</td>
              <td class="number">{digitsOrBlank(before)}</td>
              <td class="number">
                {digitsOrBlank(after)} {indicator.unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
