import { defineComponent } from 'vue'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { DuplicatePair } from './duplicate-pair.tsx'
import { OpenDuplicatesDocument } from './duplicates.generated.ts'

/** All pairs about which nobody has decided, likeliest first. */
export const DuplicatesList = defineComponent(() => {
  const asked = usePages(
    OpenDuplicatesDocument,
    () => ({}),
    ({ duplicates }) => duplicates?.pageInfo,
  )
  return () =>
    pagesOf(
      asked.value,
      ({ duplicates }) => duplicates,
      (pairs) =>
        pairs.length === 0 ? (
          <Empty why={text({ zh: '没有待判定的疑似重复。', en: 'No pair waits for a verdict.' })} />
        ) : (
          pairs.map((pair) => <DuplicatePair key={pair.id} pair={pair} />)
        ),
    )
})
