import { text, type Words } from '../../language/language.ts'

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
      <Mover
        sign="↑"
        isIdle={place === 0}
        label={{ zh: `上移 ${name}`, en: `Move up ${name}` }}
        onMove={() => move(-1)}
      />{' '}
      <Mover
        sign="↓"
        isIdle={place === items.length - 1}
        label={{ zh: `下移 ${name}`, en: `Move down ${name}` }}
        onMove={() => move(1)}
      />
    </span>
  )
}

interface Move {
  sign: string
  isIdle: boolean
  label: Words
  onMove: () => void
}

const Mover = ({ sign, isIdle, label, onMove }: Move) => (
  <button type="button" disabled={isIdle} aria-label={text(label)} onClick={onMove}>
    {sign}
  </button>
)
