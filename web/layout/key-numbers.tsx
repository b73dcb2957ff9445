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
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
