import { defineComponent, reactive, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { useDeed } from '../../graph/use-deed.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { language, text } from '../../language/language.ts'
import { answered, Empty } from '../../layout/answered.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { viewer } from '../../viewer/viewer.ts'
import { PublishedEditionsDocument, type PublishedEditionsQuery } from './editions.generated.ts'
import { PublishEditionDocument } from './publish.generated.ts'

/** Published reviews, for everybody; a leader publishes the next one here. */
export const EditionsPage = defineComponent(() => {
  const asked = useQuestion(PublishedEditionsDocument, () => ({}))
  const show = ({ editions }: PublishedEditionsQuery) =>
    editions?.length ? (
      <Editions editions={editions} />
    ) : (
      <Empty why={text({ zh: '尚未发布。', en: 'Nothing has been published yet.' })} />
    )
  return () => (
    <>
      <h1>{text({ zh: '发布', en: 'Published reviews' })}</h1>
      {viewer.value?.role === 'LEADER' && <PublishForm />}
      {answered(asked.value, show)}
    </>
  )
})

function Editions({ editions }: { editions: NonNullable<PublishedEditionsQuery['editions']> }) {
  const label = text({ zh: '已发布的总览', en: 'Editions' })
  return (
    <TableScroll label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '标题', en: 'Title' })}</th>
            <th scope="col">{text({ zh: '年份', en: 'Years' })}</th>
            <th scope="col">{text({ zh: '数据截至', en: 'As known at' })}</th>
            <th scope="col">{text({ zh: '发布人', en: 'By' })}</th>
            <th scope="col">{text({ zh: '依据记录', en: 'Records' })}</th>
          </tr>
        </thead>
        <tbody>
          {editions.map(({ id, title, from, to, asOf, publishedBy, coverage }) => (
            <tr key={id}>
              <th scope="row">
                <RouterLink to={`/editions/${id}`}>{title}</RouterLink>
              </th>
              <td>
                {from}–{to}
              </td>
              <td>{momentText(asOf, language.value)}</td>
              <td>{publishedBy}</td>
              <td>{coverage.records}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

const PublishForm = defineComponent(() => {
  const given = reactive({ title: '', from: 2017, to: 2021 })
  const problem = ref('')
  const { run, isUnderWay, failure } = useDeed(PublishEditionDocument)

  async function publish() {
    problem.value = ''
    const data = await run({ input: { ...given } })
    const answer = data?.publishEdition
    if (answer && 'problems' in answer)
      problem.value = answer.problems.map(({ message }) => message).join('；')
    else if (answer) given.title = ''
  }

  return () => (
    <form
      class="publish"
      onSubmit={(event: Event) => {
        event.preventDefault()
        void publish()
      }}
    >
      <label class="field">
        {text({ zh: '标题', en: 'Title' })}
        <input v-model={given.title} required maxlength="200" />
      </label>
      <label class="field">
        {text({ zh: '起始年', en: 'From' })}
        <input v-model_number={given.from} type="number" min="1949" max="2200" />
      </label>
      <label class="field">
        {text({ zh: '截止年', en: 'To' })}
        <input v-model_number={given.to} type="number" min="1949" max="2200" />
      </label>
      <button type="submit" disabled={isUnderWay.value}>
        {text({ zh: '按现在的数发布', en: 'Publish as known now' })}
      </button>
      {(problem.value || failure.value) && (
        <p class="problem" role="alert">
          {problem.value || failure.value?.message}
        </p>
      )}
    </form>
  )
})
