import '../city-settings.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { dueWords } from '../../../parts/duties/due-words.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import { typeWords } from '../../../parts/records/shapes.ts'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { may } from '../../../viewer/may.ts'
import type { Form } from './form.ts'
import { FormEditor } from './form-editor.tsx'
import { SetFormsDocument } from './forms.generated.ts'

/** The forms of the city: one is made, renamed, or asks something else from a period on. */
export const FormsPage = defineComponent(() => {
  const chosen = useAddress('form')
  const asked = useGraphQuery(SetFormsDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '报表与截止日', en: 'Forms and deadlines' })}
        lead={text({
          zh: '报什么、多久一次、哪天截止。改动自某一期起，此前各期的应报和截止日不变。',
          en: 'What is owed, how often and due when. A change is made from a period on; earlier periods stay as they were.',
        })}
      />
      {answered(asked.value, ({ reportingForms }) => (
        <AllForms all={reportingForms ?? []} chosen={chosen} />
      ))}
      <ChangesSection part="FORM" />
    </>
  )
})

function AllForms({ all, chosen }: { all: readonly Form[]; chosen: WritableComputedRef<string> }) {
  const form = all.find(({ code }) => code === chosen.value)
  return (
    <>
      <DataTable
        label={text({ zh: '报表', en: 'Forms' })}
        look="stacked"
        columns={columns()}
        rows={all}
        keyOf={({ code }) => code}
        empty={text({ zh: '本市还没有报表。', en: 'The city has no forms yet.' })}
      />
      <p class="note">
        {text({ zh: '谁应报：见', en: 'Who owes them:' })}{' '}
        <RouterLink to="/duties">{text({ zh: '报送职责', en: 'Duties' })}</RouterLink>
      </p>
      {may('SET_FORM') && <EditorSection form={form} />}
    </>
  )
}

function EditorSection({ form }: { form: Form | undefined }) {
  const heading = form
    ? text({ zh: `改“${form.name}”`, en: `Change ${form.name}` })
    : text({ zh: '新设一张报表', en: 'Make a form' })
  return (
    <Section id="set-form" heading={heading}>
      {form && (
        <p>
          <RouterLink to="/city-settings/forms">
            {text({ zh: '改为新设一张报表', en: 'Make another form instead' })}
          </RouterLink>
        </p>
      )}
      <FormEditor key={form?.code ?? ''} form={form} />
    </Section>
  )
}

const typesText = (types: readonly string[]) =>
  types.map((type) => text(typeWords(type))).join(text({ zh: '、', en: ', ' })) ||
  text({ zh: '各类记录均可', en: 'Records of any type' })

/** When it was due before, and what it took where not all its rhythms take the same. */
function pastWords(one: Form['past'][number], { types, past }: Form): string {
  const taken = new Set([types, ...past.map((other) => other.types)].map((some) => some.toSorted().join()))
  const due = dueWords(one)
  if (taken.size === 1) return due
  return text({
    zh: `${due}；所含记录：${typesText(one.types)}`,
    en: `${due}; records: ${typesText(one.types)}`,
  })
}

const columns = (): Columns<Form> => [
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: ({ code, name }) =>
      may('SET_FORM') ? (
        <RouterLink to={{ path: '/city-settings/forms', query: { form: code } }}>{name}</RouterLink>
      ) : (
        name
      ),
  },
  { heading: text({ zh: '代码', en: 'Code' }), cell: ({ code }) => <code>{code}</code> },
  {
    heading: text({ zh: '周期与截止', en: 'When' }),
    cell: (form) => (
      <>
        {form.since && text({ zh: `自 ${form.since}：`, en: `From ${form.since}: ` })}
        {dueWords(form)}
        {form.past.toReversed().map((one) => (
          <small class="block" key={one.until}>
            {text({ zh: `${one.until} 之前：`, en: `Before ${one.until}: ` })}
            {pastWords(one, form)}
          </small>
        ))}
      </>
    ),
  },
  { heading: text({ zh: '所含记录', en: 'Records' }), cell: ({ types }) => typesText(types) },
]
