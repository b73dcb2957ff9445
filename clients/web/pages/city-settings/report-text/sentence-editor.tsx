import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import type { ReportSentencesQuery } from './report-text.generated.ts'
import type { NamedIndicator } from './sentence-words.ts'

interface Props {
  /** The sentences of the paragraph, in which this one is written. */
  sentences: string[]
  place: number
  paragraph: number
  indicators: readonly NamedIndicator[]
  problems: readonly Problem[]
  printed: NonNullable<ReportSentencesQuery['reportSentences']>[number] | undefined
}

/** One sentence: its words, indicators put in by their names, and what it prints. */
export function SentenceEditor({ sentences, place, paragraph, indicators, problems, printed }: Props) {
  const label = text({
    zh: `第 ${paragraph + 1} 段第 ${place + 1} 句`,
    en: `Paragraph ${paragraph + 1}, sentence ${place + 1}`,
  })
  const id = `sentence-${paragraph}-${place}`
  const write = (value: string) => {
    sentences[place] = value
  }
  const insert = ({ target }: Event) => {
    const select = target as HTMLSelectElement
    if (select.value) write(withPut(sentences[place] ?? '', `{${select.value}}`, id))
    select.value = ''
  }
  return (
    <div class="chapter-sentence">
      <textarea
        id={id}
        rows={2}
        value={sentences[place]}
        aria-label={label}
        aria-invalid={problems.length > 0}
        onInput={({ target }) => write((target as HTMLTextAreaElement).value)}
      />
      {problems.length > 0 && <Problems problems={problems} />}
      <p class="printed">{printedWords(printed)}</p>
      <div class="sentence-tools">
        <select aria-label={text({ zh: `${label}：插入指标`, en: `${label}: insert` })} onChange={insert}>
          <option value="">{text({ zh: '插入指标…', en: 'Insert an indicator…' })}</option>
          {indicators.map(({ code, name }) => (
            <option key={code} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-label={text({ zh: `去掉${label}`, en: `Take out ${label}` })}
          onClick={() => sentences.splice(place, 1)}
        >
          {text({ zh: '去掉', en: 'Take out' })}
        </button>
      </div>
    </div>
  )
}

/** The sentence with something put in where the cursor stands, at its end where nobody was in it. */
function withPut(sentence: string, put: string, id: string): string {
  const area = document.getElementById(id) as HTMLTextAreaElement | null
  const at = area?.value === sentence && area.selectionStart > 0 ? area.selectionStart : sentence.length
  return sentence.slice(0, at) + put + sentence.slice(at)
}

function printedWords(printed: Props['printed']): string {
  if (!printed) return ''
  const { blank } = printed
  if (printed.text !== null)
    return printed.text && text({ zh: `印出：${printed.text}`, en: `Prints: ${printed.text}` })
  const names = blank.map(({ name }) => name).join(text({ zh: '、', en: ', ' }))
  return text({
    zh: `不印：${names ? `${names}空白` : '所写的指标没有数'}。`,
    en: `Not printed: ${names ? `${names} is blank` : 'what it names has no figure'}.`,
  })
}
