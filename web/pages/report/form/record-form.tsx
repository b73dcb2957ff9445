import './form.css'
import { defineComponent, nextTick, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { Problems } from '../../../forms/field.tsx'
import { text } from '../../../language/language.ts'
import { Failure } from '../../../layout/answered.tsx'
import { FormControl } from './form-control.tsx'
import type { FormShape } from './form-shape.ts'
import { ListRows } from './list-rows.tsx'
import { problemsElsewhere, problemsOf } from './problems.ts'
import { useRecordForm } from './use-record-form.ts'

interface Props {
  shape: FormShape
  organization: string
  record: string | null
  account: string
  /** What a reviewer noted, by the place in the record. */
  notes: readonly { field: string; note: string }[]
}

/** A record being written, field by field. */
export const RecordForm = defineComponent(
  (props: Props) => {
    const { shape } = props
    const form = useRecordForm(props)
    const { content } = form
    const element = ref<HTMLFormElement>()
    const notesAt = (place: string) =>
      props.notes.filter(({ field }) => field === place || `${field}.name` === place).map(({ note }) => note)

    async function save(submit: boolean) {
      if (await form.save(submit)) return
      await nextTick()
      element.value?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }

    const rowsOf = (list: string) => {
      content.lists[list] ??= []
      return content.lists[list]
    }

    const outcome = () => {
      const saved = form.saved.value
      if (!saved) return null
      const words =
        saved.status === 'DRAFT'
          ? text({ zh: '已存为草稿。', en: 'Saved as a draft.' })
          : text({ zh: '已提交，等候审核。', en: 'Submitted, and waits for review.' })
      return (
        <p class="state saved" role="status">
          {words}{' '}
          <RouterLink to={`/records/${saved.id}`}>{text({ zh: '看这条记录', en: 'See it' })}</RouterLink>{' '}
          {!props.record && (
            <button type="button" onClick={form.reset}>
              {text({ zh: '再填一条', en: 'Write another' })}
            </button>
          )}
        </p>
      )
    }

    return () => {
      const problems = form.problems.value
      const elsewhere = problemsElsewhere(problems, shape, (list) => content.lists[list]?.length ?? 0)
      return (
        <form
          ref={element}
          novalidate
          onSubmit={(event: Event) => {
            event.preventDefault()
            void save(true)
          }}
        >
          {form.isRestored.value && (
            <p class="state" role="status">
              {text({ zh: '已恢复上次未保存的内容。', en: 'What you typed last time is back.' })}{' '}
              <button type="button" onClick={form.reset}>
                {text({ zh: '不要了', en: 'Discard' })}
              </button>
            </p>
          )}
          <div class="form-grid">
            {shape.fields.map((field) => (
              <FormControl
                key={field.path}
                id={field.path}
                field={field}
                value={content.values[field.path] ?? ''}
                problems={problemsOf(problems, shape.fields, field)}
                notes={notesAt(field.path)}
                onGive={(value) => {
                  content.values[field.path] = value
                }}
                onLeave={() => form.left.add(field.path)}
              />
            ))}
          </div>
          {shape.lists.map((list) => (
            <ListRows
              key={list.field}
              list={list}
              rows={content.lists[list.field] ?? []}
              problems={problems}
              notesAt={notesAt}
              onGive={(index, path, value) => {
                const row = rowsOf(list.field)[index]
                if (row) row[path] = value
              }}
              onLeave={(place) => form.left.add(place)}
              onAdd={() => rowsOf(list.field).push({})}
              onRemove={(index) => rowsOf(list.field).splice(index, 1)}
            />
          ))}
          {elsewhere.length > 0 && <Problems problems={elsewhere} />}
          {form.report.failure.value && <Failure failure={form.report.failure.value} />}
          {outcome()}
          <p class="form-buttons">
            <button type="submit" class="primary" disabled={form.report.isUnderWay.value}>
              {text({ zh: '提交', en: 'Submit' })}
            </button>
            <button type="button" disabled={form.report.isUnderWay.value} onClick={() => save(false)}>
              {text({ zh: '存为草稿', en: 'Save as a draft' })}
            </button>
            <span class="note">
              {text({ zh: '所填内容随时保存在本机浏览器。', en: 'What you type is kept in this browser.' })}
            </span>
          </p>
        </form>
      )
    }
  },
  { props: ['shape', 'organization', 'record', 'account', 'notes'] },
)
