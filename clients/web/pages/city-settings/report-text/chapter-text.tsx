import { text } from '../../../language/language.ts'
import { Section } from '../../../parts/layout/section.tsx'
import type { ShownChaptersQuery } from './report-text.generated.ts'
import { type NamedIndicator, withNames } from './sentence-words.ts'

interface Props {
  chapter: NonNullable<ShownChaptersQuery['presentation']>['chapters'][number]
  indicators: readonly NamedIndicator[]
}

/** One chapter as it is written, indicators by their names, for whoever only reads it. */
export const ChapterText = ({ chapter: { heading, paragraphs }, indicators }: Props) => (
  <Section id="chapter" heading={heading || text({ zh: '没有标题', en: 'Without a heading' })}>
    <div class="chapter-text">
      {paragraphs.map((sentences, place) => (
        <p key={place}>{sentences.map((sentence) => withNames(sentence, indicators)).join('')}</p>
      ))}
    </div>
  </Section>
)
