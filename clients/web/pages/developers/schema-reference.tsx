import { computed, defineComponent, ref } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { text } from '../../language/language.ts'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { reference } from './reference.generated.ts'

interface Argument {
  name: string
  type: string
  description: string
}

interface Member {
  name: string
  type?: string
  arguments?: readonly Argument[]
  description?: string
  deprecated?: string
}

interface Entry {
  name: string
  kind: string
  description: string
  members: readonly Member[]
}

const entries = reference as readonly Entry[]
const mostShown = 40

/** Every type of the graph with its fields, as their descriptions say; generated from the schema that the gateway serves. */
export const SchemaReference = defineComponent(() => {
  const type = useAddress('type')
  const sought = ref('')
  const found = computed(() => entriesHolding(sought.value.trim().toLowerCase()))
  return () => {
    const entry = entries.find(({ name }) => name === type.value)
    return (
      <>
        <p class="controls">
          <FilterField
            label={text({
              zh: `在 ${entries.length} 个类型中查找`,
              en: `Find among ${entries.length} types`,
            })}
            of={sought}
            isLive
          />
          <TypeLink name="Query" />
          <TypeLink name="Mutation" />
        </p>
        {found.value.length > 0 && <Found entries={found.value} />}
        {entry ? <TypeEntry entry={entry} /> : <p>{text({ zh: '没有这个类型。', en: 'No such type.' })}</p>}
      </>
    )
  }
})

/** The first entries whose name or description holds a text; none for none. */
function entriesHolding(wanted: string): Entry[] {
  const hits = ({ name, description }: Entry) => `${name} ${description}`.toLowerCase().includes(wanted)
  return wanted ? entries.filter(hits).slice(0, mostShown) : []
}

const Found = ({ entries: found }: { entries: readonly Entry[] }) => (
  <ul class="found">
    {found.map(({ name }) => (
      <li key={name}>
        <TypeLink name={name} />
      </li>
    ))}
  </ul>
)

function TypeLink({ name }: { name: string }) {
  const { query } = useRoute()
  return <RouterLink to={{ query: { ...query, type: name }, hash: '#reference' }}>{name}</RouterLink>
}

function TypeEntry({ entry: { name, kind, description, members } }: { entry: Entry }) {
  return (
    <article class="type-entry">
      <h3>
        <span class="note">{kind}</span> {name}
      </h3>
      <p>{description}</p>
      {members.length > 0 && (
        <DataTable
          label={name}
          look="stacked"
          columns={memberColumns}
          rows={members}
          keyOf={(member) => member.name}
        />
      )}
    </article>
  )
}

const memberColumns: Columns<Member> = [
  {
    names: 'row',
    cell: ({ name, arguments: given = [] }) => [
      <code>{name}</code>,
      given.length > 0 && (
        <code class="note">({given.map((argument) => `${argument.name}: ${argument.type}`).join(', ')})</code>
      ),
    ],
  },
  { cell: ({ name, type }) => type && <TypeOf name={name} type={type} /> },
  { cell: (member) => <Described member={member} /> },
]

/** The type of a field, its named type a link; nothing where it is the very member. */
function TypeOf({ name, type }: { name: string; type: string }) {
  const target = type.replaceAll(/[[\]!]/g, '')
  if (target === name) return null
  const [before, after] = type.split(target)
  return <code>{[before, <TypeLink name={target} />, after]}</code>
}

function Described({ member: { description, deprecated, arguments: given = [] } }: { member: Member }) {
  return (
    <>
      {description}
      {deprecated && (
        <strong>
          {' '}
          {text({ zh: '已弃用', en: 'Deprecated' })}: {deprecated}
        </strong>
      )}
      {given.length > 0 && (
        <ul class="note">
          {given.map((argument) => (
            <li key={argument.name}>
              <code>{argument.name}</code> {argument.description}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
