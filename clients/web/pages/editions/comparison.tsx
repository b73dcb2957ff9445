import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { Section } from '../../parts/layout/section.tsx'
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
      <Section id="compare" heading={text({ zh: '比较两次发布', en: 'Compare two editions' })}>
        <div class="controls">
          <Choose label={text({ zh: '前者', en: 'Before' })} of={before} options={options()} />
          <Choose label={text({ zh: '后者', en: 'After' })} of={after} options={options()} />
        </div>
        {before.value && after.value && (
          <Differences key={`${before.value} ${after.value}`} before={before.value} after={after.value} />
        )}
      </Section>
    )
  },
  { props: ['editions'] },
)
