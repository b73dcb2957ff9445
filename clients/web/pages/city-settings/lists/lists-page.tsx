import '../city-settings.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { shownInstead } from '../../../address/shown-instead.ts'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered, Empty } from '../../../parts/layout/answered.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { ListEditor } from './list-editor.tsx'
import { ListValues } from './list-values.tsx'
import { SetListsDocument, type SetListsQuery } from './lists.generated.ts'

/** The lists of the city: their values are added, renamed, retired, taken back and put in order. */
export const ListsPage = defineComponent(() => {
  const chosen = useAddress('list')
  const asked = useGraphQuery(SetListsDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '清单的值', en: 'Lists of values' })}
        lead={text({
          zh: '填报时从中选取的值。记录只存代码，所以改名不动记录；不要的值停用而不删去，已有的记录照常。',
          en: 'What reports choose from. Records keep the code, so a new name leaves them as they are; a value is retired, never taken away.',
        })}
      />
      {answered(asked.value, ({ valueLists }) => (
        <Lists lists={valueLists ?? []} chosen={chosen} />
      ))}
    </>
  )
})

type List = NonNullable<SetListsQuery['valueLists']>[number]

function Lists({ lists, chosen }: { lists: readonly List[]; chosen: WritableComputedRef<string> }) {
  const list = lists.find(({ code }) => code === chosen.value) ?? lists[0]
  if (!list) return <Empty why={text({ zh: '本市没有清单。', en: 'The city has no lists.' })} />
  const options = lists.map(({ code, name, statedValues }) => {
    const count = statedValues.filter(({ retiredSince }) => !retiredSince).length
    return { value: code, label: text({ zh: `${name}（${count}）`, en: `${name} (${count})` }) }
  })
  const of = shownInstead(chosen, () => list.code)
  return (
    <>
      <div class="controls">
        <Choose label={text({ zh: '清单', en: 'List' })} of={of} options={options} />
      </div>
      {may('SET_LIST') ? <ListEditor key={list.code} list={list} /> : <ListValues list={list} />}
      <ChangesSection part="LIST" of={list.code} />
    </>
  )
}
