import { givenText, textFault } from '@kexie/schema/given-text'
import { z } from 'zod'
import { expecting } from './shape-faults.ts'

/** One line of at most so many characters that a reader sees whole, as the records' own names are kept. */
export const oneLine = (longest: number) =>
  z
    .string()
    .regex(/^\S(.*\S)?$/, expecting('一行文字，前后没有空格', 'one line of text without spaces around it'))
    .check(
      z.superRefine((text, context) => {
        const fault = textFault(text, 'NAME')?.expected ?? flawOf(text, longest)
        if (fault) context.addIssue({ code: 'custom', message: expecting(fault.zh, fault.en) })
      }),
    )

function flawOf(text: string, longest: number) {
  if (text.length > longest)
    return { zh: `${longest} 字以内的文字`, en: `a text of at most ${longest} characters` }
  // Composed forms differ for no reader; what cannot be seen makes two names of one.
  if (givenText(text, 'NAME') !== text.normalize('NFC'))
    return { zh: '没有看不见的字符的文字', en: 'a text without characters that cannot be seen' }
  return undefined
}
