import { text, type Words } from '../../language/language.ts'
import { type Basis, isSpread } from './basis.ts'

/** What a number that is spread is marked with. */
export const spreadMark: Words = { zh: '推算', en: 'as rebuilt' }

/** The same where a number is spoken or stands in running text. */
export const spokenMark = (point: { basis?: Basis | undefined }): string =>
  isSpread(point) ? text({ zh: `（${spreadMark.zh}）`, en: ` (${spreadMark.en})` }) : ''
