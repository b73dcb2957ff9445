import { text } from '../../language/language.ts'

interface Props {
  items: unknown[]
  place: number
  /** What the item is called. */
  name: string
}

/** Moves an item of a list up or down. */
export function Movers({ items, place, name }: Props) {
  const move = (by: number) => {
    const [moved] = items.splice(place, 1)
    if (moved !== undefined) items.splice(place + by, 0, moved)
  }
  return (
    <span class="movers">
      <button
        type="button"
        disabled={place === 0}
        aria-label={text({ zh: `上移 ${name}`, en: `Move up ${name}` })}
        onClick={() => move(-1)}
      >
        ↑
      </button>{' '}
      <button
        type="button"
        disabled={place === items.length - 1}
        aria-label={text({ zh: `下移 ${name}`, en: `Move down ${name}` })}
        onClick={() => move(1)}
      >
        ↓
      </button>
    </span>
  )
}
