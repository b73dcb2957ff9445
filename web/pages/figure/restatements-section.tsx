import { defineComponent } from 'vue'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { FigureRestatementsDocument, type FigureRestatementsQuery } from './figure-restatements.generated.ts'
import { RestatedEdition } from './restated-edition.tsx'

interface Props {
  code: string
  /** Id of the area of the page. */
  areaId: string
}

/** How the number has moved since each review that published it, and which records moved it. */
export const RestatementsSection = defineComponent(
  (props: Props) => {
    const asked = useQuestion(FigureRestatementsDocument, () => ({ code: props.code, codes: [props.code] }))
    const show = ({ indicator, editions }: FigureRestatementsQuery) => {
      const published = editions?.filter(({ district }) => district?.id === props.areaId) ?? []
      return !indicator || published.length === 0 ? (
        <Empty
          why={text({
            zh: '还没有发布过含这个数的总览。',
            en: 'No review with this figure has been published yet.',
          })}
        />
      ) : (
        published.map((edition) => (
          <RestatedEdition key={edition.id} edition={edition} indicator={indicator} />
        ))
      )
    }
    return () => (
      <section class="section" aria-labelledby="restatements">
        <h2 id="restatements">{text({ zh: '发布以来的变动', en: 'Restated since it was published' })}</h2>
        {answered(asked.value, show)}
      </section>
    )
  },
  { props: ['code', 'areaId'] },
)
