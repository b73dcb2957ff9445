import type { VNodeChild } from 'vue'

/** A name and what stands beside it; false or null where there is nothing to say. */
export type Fact = readonly [name: string, value: VNodeChild] | false | null | undefined | ''

interface Props {
  facts: readonly Fact[]
  /** Classes of the list. */
  look?: string
  /** Classes of the values. */
  valueLook?: string
}

/** Names and values, in their order; what is not there is left out. */
export const FactList = ({ facts, look = 'facts', valueLook }: Props) => (
  <dl class={look}>
    {facts.flatMap((fact) =>
      fact ? [<dt key={fact[0]}>{fact[0]}</dt>, <dd class={valueLook}>{fact[1]}</dd>] : [],
    )}
  </dl>
)
