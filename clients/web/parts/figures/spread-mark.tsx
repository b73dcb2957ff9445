import { text } from '../../language/language.ts'
import { Swatch } from '../charts/hatching.tsx'
import { spreadMark } from './basis-words.ts'

/** Beside a number that is finer than any that was published: hatched as it is in pictures, and a word. The words of enums are more than the overview may load. */
export const SpreadMark = () => (
  <span class="spread-mark" title={text({ zh: '重建推算', en: 'As rebuilt' })}>
    <Swatch />
    <span>{text(spreadMark)}</span>
  </span>
)
