import './form.css'
import { defineComponent, nextTick, ref } from 'vue'
import { text } from '../../../language/language.ts'
import { Problems } from '../../../parts/forms/field.tsx'
import { Failure } from '../../../parts/layout/answered.tsx'
import { pathLabel } from '../../../parts/records/field-paths.ts'
import { FormControl } from './form-control.tsx'
import type { FormShape } from './form-shape.ts'
import { ListRows } from './list-rows.tsx'
import { type Note, Notes } from './notes.tsx'
import { saidElsewhere, saidOf } from './places.ts'
import { SavedRecord } from './saved-record.tsx'
import { useRecordForm } from './use-record-form.ts'

interface Props {
  shape: FormShape
  organization: string
  record: string | null
  account: string
  /** What a reviewer noted, by the place in the record. */
  notes: readonly Note[]
}

/** A record being written, field by field. */
export const RecordForm = defineComponent(
  (props: Props) => {
    const { shape } = props
    const form = useRecordForm(props)
    const { content } = form
    const element = ref<HTMLFormElement>()

    async function save(submit: boolean) {
      if (await form.save(submit)) return
      await nextTick()
      element.value?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }

    /** Whoever begins another record goes on at its first field. */
    async function begin(how: () => void) {
      how()
      await nextTick()
      element.value?.querySelector<HTMLElement>('input')?.focus()
    }

    const rowsOf = (list: string) => {
      content.lists[list] ??= []
      return content.lists[list]
    }

    const fields = () => (
      <div class="form-grid">
        {shape.fields.map((field) => (
          <FormControl
            key={field.path}
            id={field.path}
            field={field}
            value={content.values[field.path] ?? ''}
            problems={saidOf(form.problems.value, shape.fields, field)}
            notes={saidOf(props.notes, shape.fields, field)}
            onGive={(value) => {
              content.values[field.path] = value
            }}
            onLeave={() => form.left.add(field.path)}
          />
        ))}
      </div>
    )

    const lists = () =>
      shape.lists.map((list) => (
        <ListRows
          key={list.field}
          list={list}
          rows={content.lists[list.field] ?? []}
          problems={form.problems.value}
          notes={props.notes}
          onGive={(index, path, value) => {
            const row = rowsOf(list.field)[index]
            if (row) row[path] = value
          }}
          onLeave={(place) => form.left.add(place)}
          onAdd={() => rowsOf(list.field).push({})}
          onRemove={(index) => rowsOf(list.field).splice(index, 1)}
        />
      ))

    return () => {
      const saved = form.saved.value
      if (saved && saved.status !== 'DRAFT')
        return (
          <SavedRecord
            id={saved.id}
            isNew={!props.record}
            onAnother={() => begin(form.reset)}
            onRepeat={() => begin(form.repeat)}
          />
        )
      const elsewhere = saidElsewhere(form.problems.value, shape, content.lists)
      return (
        <form
          ref={element}
          novalidate
          onSubmit={(event: Event) => {
            event.preventDefault()
            void save(true)
          }}
        >
          {form.isRestored.value && <Restored onDiscard={form.reset} />}
          <Notes
            notes={saidElsewhere(props.notes, shape, content.lists)}
            placeIn={(field) => pathLabel(shape.type, field)}
          />
          {fields()}
          {lists()}
          {elsewhere.length > 0 && <Problems problems={elsewhere} />}
          {form.report.failure.value && <Failure failure={form.report.failure.value} />}
          {saved && (
            <p class="state saved" role="status">
              {text({ zh: '已存为草稿，尚未提交。', en: 'Saved as a draft, not yet submitted.' })}
            </p>
          )}
          <p class="form-buttons">
            <button type="submit" class="primary" disabled={form.report.isUnderWay.value}>
              {text({ zh: '提交', en: 'Submit' })}
            </button>
            <button type="button" disabled={form.report.isUnderWay.value} onClick={() => save(false)}>
              {text({ zh: '存为草稿', en: 'Save as a draft' })}
            </button>
            <span class="note">
              {text({
                zh: '提交之前，所填内容随时留在本机浏览器。',
                en: 'Until it is saved, what you type is kept in this browser.',
              })}
            </span>
          </p>
        </form>
      )
    }
  },
  { props: ['shape', 'organization', 'record', 'account', 'notes'] },
)

function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <p class="state restored" role="status">
      {text({ zh: '已恢复上次未保存的内容。', en: 'What you typed last time is back.' })}{' '}
      <button type="button" onClick={onDiscard}>
        {text({ zh: '不要了', en: 'Discard' })}
      </button>
    </p>
  )
}
