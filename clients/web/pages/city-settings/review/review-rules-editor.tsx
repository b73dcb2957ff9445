import { defineComponent } from 'vue'
import { momentText } from '../../../calendar-days/days.ts'
import { language, text } from '../../../language/language.ts'
import { typeWords } from '../../../parts/records/shapes.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { authorWords } from '../../../viewer/author-words.ts'
import { may } from '../../../viewer/may.ts'
import {
  ReviewRulesPreviewDocument,
  SetReviewRulesDocument,
  type SetReviewRulesPageQuery,
} from './review-rules.generated.ts'

type Rules = NonNullable<SetReviewRulesPageQuery['reviewRules']>
type Rule = Rules['rules'][number]

/** Every type of record with a box to choose it. */
export const ReviewRulesEditor = defineComponent(
  (props: { rules: Rules }) => {
    const chosenOf = ({ rules }: Rules) =>
      rules.filter(({ districtFirst }) => districtFirst).map(({ type }) => type)
    const draft = useDraft(() => ({
      revision: props.rules.revision,
      given: { districtFirst: chosenOf(props.rules) },
    }))
    const of = useSettingForm({
      id: 'review-rules',
      draft,
      change: ({ districtFirst }) => ({ districtFirst: [...districtFirst] }),
      preview: ReviewRulesPreviewDocument,
      mutation: SetReviewRulesDocument,
    })
    /** In the order of the types, whatever was pressed first: what is chosen and given up again is untouched. */
    const choose = (chosen: readonly string[]) => {
      draft.given.value.districtFirst = props.rules.rules
        .map(({ type }) => type)
        .filter((type) => chosen.includes(type))
    }
    const table = () => ruleTable(props.rules.rules, draft.given.value.districtFirst, choose)
    return () =>
      may('SET_REVIEW_RULE') ? (
        <SettingForm of={of}>
          <EachOrNone rules={props.rules.rules} onChoose={choose} />
          {table()}
        </SettingForm>
      ) : (
        table()
      )
  },
  { props: ['rules'] },
)

type Choose = (chosen: readonly string[]) => void

const EachOrNone = ({ rules, onChoose }: { rules: readonly Rule[]; onChoose: Choose }) => (
  <p class="buttons">
    <button type="button" onClick={() => onChoose(rules.map(({ type }) => type))}>
      {text({ zh: '全选', en: 'Choose all' })}
    </button>
    <button type="button" onClick={() => onChoose([])}>
      {text({ zh: '全不选', en: 'Choose none' })}
    </button>
  </p>
)

function ruleTable(rules: readonly Rule[], chosen: readonly string[], onChoose: Choose) {
  const label = text({ zh: '各类记录', en: 'Types of records' })
  return (
    <DataTable
      label={label}
      caption={label}
      look="value-table"
      columns={columns(chosen, onChoose)}
      rows={rules}
      keyOf={({ type }) => type}
    />
  )
}

const columns = (chosen: readonly string[], onChoose: Choose): Columns<Rule> => [
  {
    heading: text({ zh: '记录类型', en: 'Type' }),
    names: 'row',
    cell: ({ type }) => text(typeWords(type)),
  },
  {
    heading: text({ zh: '先由区县初审', en: 'District first' }),
    cell: ({ type }) =>
      may('SET_REVIEW_RULE') ? (
        <input
          type="checkbox"
          checked={chosen.includes(type)}
          aria-label={text({
            zh: `${text(typeWords(type))}先由区县初审`,
            en: `${text(typeWords(type))}: district first`,
          })}
          onChange={({ target }) =>
            onChoose(
              (target as HTMLInputElement).checked ? [...chosen, type] : chosen.filter((one) => one !== type),
            )
          }
        />
      ) : (
        text(chosen.includes(type) ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })
      ),
  },
  {
    heading: text({ zh: '何人设定', en: 'Set by' }),
    cell: ({ setBy, setAt }) =>
      setBy && setAt ? (
        <>
          {authorWords(setBy)} <small>{momentText(setAt, language.value)}</small>
        </>
      ) : (
        text({ zh: '未设定', en: 'nobody' })
      ),
  },
]
