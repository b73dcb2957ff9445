import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import { DecideIndicatorDocument, type ProposalDecision } from './indicators.generated.ts'
import type { Proposal } from './proposal-words.ts'

/** Adopts or refuses what somebody else proposed, or takes back what one proposed oneself, with a reason. */
export const DecisionForm = defineComponent(
  (props: { proposal: Proposal; onDecided: () => void }) => {
    const { id: proposal, revision, decidable } = props.proposal
    const form = useMutationForm(DecideIndicatorDocument, {
      id: 'decision',
      given: { decision: decidable ? 'ADOPT' : 'WITHDRAW', reason: '' },
      variables: ({ decision, reason }) => ({
        input: { proposal, revision, decision: decision as ProposalDecision, reason },
      }),
      onDone: () => props.onDecided(),
    })
    const label = () =>
      decidable ? text({ zh: '决定', en: 'Decide' }) : text({ zh: '撤回', en: 'Withdraw' })
    return () => (
      <MutationForm of={form} label={label()}>
        {decidable && (
          <SelectField
            {...form.field('decision')}
            label={text({ zh: '决定', en: 'Decision' })}
            options={optionsOf('ProposalDecision').filter(({ value }) => value !== 'WITHDRAW')}
          />
        )}
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['proposal', 'onDecided'] },
)
