import './try-rule.css'
import { computed, defineComponent, watch } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePeriod } from '../../address/use-period.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { NoSuchPeriod } from '../../parts/layout/no-such-period.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { useSettled } from '../../parts/settings/use-settled.ts'
import { may } from '../../viewer/may.ts'
import { draftOfRule } from './draft-of-rule.ts'
import { fieldsOfRule } from './fields-of-rule.ts'
import { IndicatorToChangeDocument } from './propose.generated.ts'
import { ProposeSection } from './propose-section.tsx'
import { inputOf, type RuleDraft, useRuleDraft } from './rule-draft.ts'
import { RuleEditor } from './rule-editor.tsx'
import { TrialResult } from './trial-result.tsx'
import { RuleFieldsDocument, type RuleFieldsQuery, TryRuleDocument } from './try-rule.generated.ts'

/** A rule is put together and tried over the records there are, before it is an indicator; nothing is kept but the address, until it is proposed. */
export const TryRulePage = defineComponent(() => {
  const draft = useRuleDraft()
  const defined = useGraphQuery(RuleFieldsDocument, () => ({}))
  const { fault } = usePeriod()
  const changed = useAddress('change')
  const { tried, problems } = useTrial(draft)
  const isBeyond = useRuleOf(changed, draft)
  const show = () => (
    <>
      <PageHead
        title={text({ zh: '试算', en: 'Try a rule' })}
        lead={text({
          zh: '先看一条规则在现有记录上会得出什么数，再定为指标。试算不保存；地址即规则，可以发给同事。',
          en: 'See what a rule would come to over the records there are, before it is an indicator. Trying keeps nothing; the address is the rule, to be sent on.',
        })}
      />
      {isBeyond.value && (
        <p class="note" role="status">
          {text({
            zh: '此指标的规则由几条组成，或含本页没有的条件：不在此另选规则，则只改名称、口径等，规则不变。',
            en: 'The rule of this indicator has several terms, or conditions that this page has no controls for: unless another is chosen here, the rule stays and only words are changed.',
          })}
        </p>
      )}
      {answered(defined.value, (data) => (
        <RuleEditor
          draft={draft}
          types={typesOf(data)}
          fields={fieldsOfRule(data, draft.value)}
          problems={problems.value}
        />
      ))}
      {draft.value.of !== '' &&
        answered(tried.value, ({ ruleTrial }) =>
          ruleTrial && 'sentence' in ruleTrial ? <TrialResult trial={ruleTrial} /> : null,
        )}
      {may('SET_INDICATOR') && (draft.value.of !== '' || changed.value !== '') && (
        <ProposeSection rule={draft.value} code={changed.value} />
      )}
    </>
  )
  return () => (fault.value ? <NoSuchPeriod of={fault.value} /> : show())
})

/** Takes up the rule of the indicator that is changed, where nothing else was put together yet; whether it is beyond this page. */
function useRuleOf(changed: { readonly value: string }, draft: { value: RuleDraft }) {
  const asked = useGraphQuery(IndicatorToChangeDocument, () => ({ code: changed.value }), {
    isWanted: () => changed.value !== '',
  })
  const stated = computed(() => asked.value.answer?.data.indicator?.stated)
  const own = computed(() => (stated.value ? draftOfRule(stated.value) : undefined))
  watch(
    own,
    (rule) => {
      if (rule && draft.value.of === '') draft.value = rule
    },
    { immediate: true },
  )
  return computed(() => Boolean(changed.value && stated.value && !own.value))
}

/** What the rule comes to, asked whenever it has stood still for a while, and what is wrong with it. */
function useTrial(draft: { readonly value: RuleDraft }) {
  const { from, to } = usePeriod()
  const input = useSettled(() => inputOf(draft.value, { from: from.value, to: to.value }))
  const tried = useGraphQuery(TryRuleDocument, () => ({ input: input.value }), {
    isWanted: () => input.value.terms[0]?.of !== '',
  })
  const problems = computed(() => {
    const outcome = tried.value.answer?.data.ruleTrial
    return outcome && 'problems' in outcome && draft.value.of !== '' ? outcome.problems : []
  })
  return { tried, problems }
}

/** Record types of which something may be told, by what they are called. */
const typesOf = ({ recordDefinitions }: RuleFieldsQuery) =>
  (recordDefinitions ?? [])
    .filter(({ fields }) => fields.every(({ confidential }) => !confidential))
    .map(({ type, label }) => ({ value: type, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language.value))
