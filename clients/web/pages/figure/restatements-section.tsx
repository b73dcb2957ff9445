import { defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
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
    const asked = useGraphQuery(FigureRestatementsDocument, () => ({ code: props.code, codes: [props.code] }))
    const heading = () => text({ zh: '发布以来的变动', en: 'Restated since it was published' })
    return () => (
      <Section id="restatements" heading={heading()}>
        {answered(asked.value, (data) => editionsOf(data, props.areaId))}
      </Section>
    )
  },
  { props: ['code', 'areaId'] },
)

function editionsOf({ indicator, editions }: FigureRestatementsQuery, area: string) {
  const published = editions?.filter(({ district }) => district?.id === area) ?? []
  if (!indicator || published.length === 0)
    return (
      <Empty
        why={text({
          zh: '还没有发布过含这个数的总览。',
          en: 'No review with this figure has been published yet.',
        })}
      />
    )
  return published.map((edition) => (
    <RestatedEdition key={edition.id} edition={edition} indicator={indicator} />
  ))
}
