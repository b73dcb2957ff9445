import '../city-settings.css'
import { defineComponent, ref, watch } from 'vue'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { BesideType } from './beside-type.tsx'
import { type Named, namedBy, ownTypes, type RecordType } from './record-type.ts'
import { SetRecordTypesDocument } from './record-types.generated.ts'
import { TypeEditor } from './type-editor.tsx'
import { TypeFields } from './type-fields.tsx'
import { TypeTable } from './type-table.tsx'

/** The record types of the city's own: one is made, its fields are added, put in order, renamed and retired. */
export const RecordTypesPage = defineComponent(() => {
  const { asked, chosen, made, noteSaved } = useTypes()
  return () => (
    <>
      <PageHead
        title={text({ zh: '记录类型', en: 'Record types' })}
        lead={text({
          zh: '本市自己设的记录：有哪些字段、怎样填。保存后与其他记录一样填报、导入、审核、计数。',
          en: "Types of the city's own: their fields and how they are filled in. They are reported, imported, reviewed and counted like any other.",
        })}
      />
      {answered(asked.value, (data) => (
        <AllTypes
          types={ownTypes(data)}
          named={namedBy(data)}
          chosen={chosen.value}
          made={made.value}
          onSaved={noteSaved}
        />
      ))}
      <ChangesSection part="RECORD_TYPE" />
    </>
  )
})

/** The types, which of them is chosen, and the one that was made just now, to which the address moves on. */
function useTypes() {
  const asked = useGraphQuery(SetRecordTypesDocument, () => ({}))
  const chosen = useAddress('type')
  /** Chinese name of what was saved last, and the type that was made under it. */
  const saved = ref('')
  const made = ref('')
  const noteSaved = (nameZh: string) => {
    saved.value = chosen.value ? '' : nameZh
  }
  watch(
    () => asked.value.answer?.data,
    (data) => {
      const found = data && ownTypes(data).find(({ change }) => change.label.zh === saved.value)
      if (!found) return
      ;[saved.value, made.value, chosen.value] = ['', found.type, found.type]
    },
  )
  return { asked, chosen, made, noteSaved }
}

interface Props {
  types: readonly RecordType[]
  named: Named
  chosen: string
  /** The type that was made just now. */
  made: string
  onSaved: (nameZh: string) => void
}

function AllTypes({ types, named, chosen, made, onSaved }: Props) {
  const type = types.find((one) => one.type === chosen)
  return (
    <>
      <TypeTable types={types} />
      {may('SET_RECORD_TYPE') ? (
        <Section id="set-type" heading={headingOf(type)}>
          {type && <BesideType label={type.label} isMade={type.type === made} />}
          <TypeEditor key={type?.type ?? ''} type={type} named={named} onSaved={onSaved} />
        </Section>
      ) : (
        <ShownType type={type ?? types[0]} named={named} />
      )}
    </>
  )
}

const headingOf = (type: RecordType | undefined) =>
  type
    ? text({ zh: `改“${type.label}”`, en: `Change ${type.label}` })
    : text({ zh: '新设一种记录', en: 'Make a record type' })

function ShownType({ type, named }: { type: RecordType | undefined; named: Named }) {
  if (!type) return null
  return (
    <Section id="type-fields" heading={text({ zh: `“${type.label}”的字段`, en: `Fields of ${type.label}` })}>
      <TypeFields type={type} named={named} />
    </Section>
  )
}
