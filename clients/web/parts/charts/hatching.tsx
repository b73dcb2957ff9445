import './hatching.css'
import { text } from '../../language/language.ts'

/** What is hatched is filled with; once in the document, for every picture in it. */
export const Hatching = () => (
  <svg class="hatching" width="0" height="0" aria-hidden="true">
    <pattern id="hatched" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M1 0v4" />
    </pattern>
    <pattern id="hatched-wide" href="#hatched" patternTransform="rotate(45) scale(4)" />
  </svg>
)

/** A piece of what is hatched. */
export const Swatch = () => <span class="swatch" aria-hidden="true" />

/** Under a picture that has hatched parts: what they are. */
export function HatchLegend({ isShown }: { isShown: boolean }) {
  if (!isShown) return null
  return (
    <p class="note legend">
      <Swatch />{' '}
      {text({
        zh: '斜纹：细于公布的数，由重建推算',
        en: 'hatched: finer than what was published, spread by rebuilding',
      })}
    </p>
  )
}
