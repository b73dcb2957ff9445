import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptedText } from '../testing/accepted-text.ts'
import { unpackOwn } from '../workbook/pack.ts'
import { readXml } from '../workbook/read-xml.ts'
import { wordTable } from './word-parts.ts'
import { wordText } from './word-text.ts'

/** The paragraphs of a document as a reader shows them. */
function paragraphsOf(bytes: Buffer): string[] {
  const paragraphs: string[] = []
  let isText = false
  readXml('document', Buffer.from(unpackOwn(bytes).get('word/document.xml') ?? []), {
    open(name) {
      if (name === 'p') paragraphs.push('')
      isText = name === 't'
      add(name === 'cr' || name === 'br' ? '\n' : name === 'tab' ? '\t' : '')
    },
    text: (text) => add(isText ? text : ''),
    close() {
      isText = false
    },
  })
  function add(text: string) {
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
  }
  return paragraphs
}

test('whatever text is accepted survives a Word document, in paragraphs and in tables', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acceptedText, { minLength: 20, maxLength: 60, size: 'max' }), async (texts) => {
      const children = [
        ...texts.map((text) => new Paragraph({ children: [wordText(text)] })),
        wordTable(
          ['列'],
          texts.map((text) => [text]),
          20,
        ),
      ]
      const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
      expect(paragraphsOf(bytes)).toEqual([...texts, '列', ...texts])
    }),
    { numRuns: 10 },
  )
}, 120_000)

test('what no XML can hold makes no document unreadable', async () => {
  const children = [new Paragraph({ children: [wordText('甲\u0000\ufffe\ud800乙\u0007')] })]
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  expect(paragraphsOf(bytes)).toEqual(['甲\ufffd乙'])
})
