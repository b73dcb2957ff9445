import { digitsOf } from '../figures/quantity-words.ts'

/** A few numbers side by side, each under its name. */
export function KeyNumbers({
  of: numbers,
}: {
  of: readonly (readonly [name: string, value: string | number])[]
}) {
  return (
    <dl class="key-numbers">
      {numbers.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'number' ? digitsOf(value) : value}</dd>
        </div>
      ))}
    </dl>
  )
}
