import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Swatch } from '../charts/hatching.tsx'
import { spreadMark } from './basis-words.ts'

/** Beside a number that is finer than any that was published: hatched as it is in pictures, and a word. */
export const SpreadMark = ({ isShort = false }: { isShort?: boolean }) => (
  <span class="spread-mark" title={text(valueWords('FigureBasis', 'SPREAD'))}>
    <Swatch />
    <span class={{ 'visually-hidden': isShort }}>{text(spreadMark)}</span>
  </span>
)
