import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { Differences } from './differences.tsx'

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
