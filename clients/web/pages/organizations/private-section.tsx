import type { VNodeChild } from 'vue'
import type { Asked } from '../../graph/use-graph-query.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'

/** Of which organization, over which years. */
export interface SectionProps {
  organization: string
  from: number
  to: number
}

interface Props<Data, Variables> {
  id: string
  heading: string
  asked: Asked<Data, Variables>
  show: (data: Data, variables: Variables) => VNodeChild
}

/** A section that is simply not there for whoever may not see what it asks. */
export function PrivateSection<Data, Variables>({ id, heading, asked, show }: Props<Data, Variables>) {
  if (['FORBIDDEN', 'UNAUTHENTICATED'].includes(asked.failure?.code ?? '')) return null
  return (
    <Section id={id} heading={heading}>
      {answered(asked, show)}
    </Section>
  )
}
