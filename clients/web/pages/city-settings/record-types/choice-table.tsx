import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { Movers } from '../../../parts/settings/movers.tsx'
import { TypedCell } from '../../../parts/settings/typed-cell.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { focusNext, useFocusKept } from './keep-focus.ts'
import { blankChoice, type TypedChoice } from './typed-type.ts'

interface Props {
  /** What the field is called. */
  name: string
  choices: TypedChoice[]
  path: string
  at: (path: string) => Problem[]
}

/** The values that a choice offers; those that are saved stay. */
export const ChoiceTable = defineComponent(
  (props: Props) => {
    useFocusKept()
    return () => {
      const { name, choices, path, at } = props
      const problems = at(path)
      return (
        <div class="record-choices">
          <DataTable
            label={text({ zh: `${name}的选项`, en: `Choices of ${name}` })}
            look="value-table stacked"
            columns={columns(choices, path, at)}
            rows={[...choices]}
            keyOf={({ key }) => key}
            empty={text({ zh: '还没有选项。', en: 'There are no choices yet.' })}
          />
          {problems.length > 0 && <Problems problems={problems} />}
          <AddChoice choices={choices} />
        </div>
      )
    }
  },
  { props: ['name', 'choices', 'path', 'at'] },
)

function AddChoice({ choices }: { choices: TypedChoice[] }) {
  const add = ({ target }: Event) => {
    choices.push(blankChoice())
    const all = (target as HTMLElement).closest('.record-choices')
    void focusNext(() => all?.querySelector<HTMLElement>('tbody tr:last-of-type input'))
  }
  return (
    <p>
      <button type="button" onClick={add}>
        {text({ zh: '加一个选项', en: 'Add a choice' })}
      </button>
    </p>
  )
}

const columns = (choices: TypedChoice[], path: string, at: Props['at']): Columns<TypedChoice> => [
  {
    heading: text({ zh: '次序', en: 'Order' }),
    cell: ({ nameZh }, place) => (
      <Movers items={choices} place={place} name={nameZh || text(choiceWords(place))} />
    ),
  },
  nameColumn('nameZh', text({ zh: '选项名称', en: 'Chinese name' }), path, at),
  nameColumn('nameEn', text({ zh: '英文名称（可不填）', en: 'English name (optional)' }), path, at),
  {
    heading: text({ zh: '去留', en: 'Stays' }),
    cell: ({ isNew, nameZh }, place) =>
      isNew ? (
        <button
          type="button"
          aria-label={text({
            zh: `不加了 ${nameZh || choiceWords(place).zh}`,
            en: `Take out ${nameZh || choiceWords(place).en}`,
          })}
          onClick={() => choices.splice(place, 1)}
        >
          {text({ zh: '不加了', en: 'Take out' })}
        </button>
      ) : (
        text({ zh: '已有，保留', en: 'stays' })
      ),
  },
]

const choiceWords = (place: number) => ({ zh: `选项 ${place + 1}`, en: `choice ${place + 1}` })

const nameColumn = (name: 'nameZh' | 'nameEn', heading: string, path: string, at: Props['at']) => ({
  heading,
  phoneLabel: heading,
  cell: (choice: TypedChoice, place: number) => (
    <TypedCell
      value={choice[name]}
      label={`${heading} ${place + 1}`}
      problems={[
        ...at(`${path}.${place}.${name}`),
        // What the graph knows a choice by is made of its name.
        ...(name === 'nameZh' ? at(`${path}.${place}.code`) : []),
      ]}
      onGive={(given) => {
        choice[name] = given
      }}
    />
  ),
})
