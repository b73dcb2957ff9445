import '../city-settings.css'
import { defineComponent } from 'vue'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { SetReviewRulesPageDocument } from './review-rules.generated.ts'
import { ReviewRulesEditor } from './review-rules-editor.tsx'

/** Which types of records a district looks at before the city decides. */
export const ReviewRulesPage = defineComponent(() => {
  const asked = useGraphQuery(SetReviewRulesPageDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '审核规则', en: 'Who looks first' })}
        lead={text({
          zh: '选上的记录先由所在区县初审，再由市级决定；未选的由市级直接决定，区县仍可先看。属全市的记录没有区县可等，总由市级决定。改动不影响已决定的。',
          en: 'What is chosen is looked at by its district before the city decides; about the rest the city decides at once, and a district may look first. What is of the whole city has no district to wait for. What was decided stays.',
        })}
      />
      {answered(asked.value, ({ reviewRules }) => (
        <ReviewRulesEditor rules={reviewRules ?? { revision: 0, rules: [] }} />
      ))}
      <ChangesSection part="REVIEW_RULE" />
    </>
  )
})
