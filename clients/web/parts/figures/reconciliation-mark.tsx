import { text, type Words } from '../../language/language.ts'

export type Reconciliation =
  | 'MATCHES'
  | 'ABOVE'
  | 'BELOW'
  | 'UNSUPPORTED'
  | 'INCONSISTENT'
  | 'UNPUBLISHED'
  | 'WITHHELD'

interface Verdict {
  words: Words
  /** What it means, for who meets the mark for the first time. */
  meaning: Words
  /** Drawn in a square of 16. */
  path: string
  tone: 'good' | 'odd' | 'bad' | 'none'
}

/** Published number against records: every verdict has a word, a sign and a meaning, never a colour alone. */
export const verdicts: Record<Reconciliation, Verdict> = {
  MATCHES: {
    words: { zh: '相符', en: 'matches' },
    meaning: { zh: '公布的数与按记录得出的相符', en: 'the published number is what the records come to' },
    path: 'M3 8.5l3.5 3.5L13 5',
    tone: 'good',
  },
  ABOVE: {
    words: { zh: '记录较多', en: 'records show more' },
    meaning: { zh: '按记录得出的多于公布的数', en: 'records come to more than was published' },
    path: 'M8 13V3M4 7l4-4 4 4',
    tone: 'odd',
  },
  BELOW: {
    words: { zh: '记录较少', en: 'records show less' },
    meaning: { zh: '按记录得出的少于公布的数', en: 'records come to less than was published' },
    path: 'M8 3v10M4 9l4 4 4-4',
    tone: 'odd',
  },
  UNSUPPORTED: {
    words: { zh: '无记录', en: 'no records' },
    meaning: { zh: '公布了，但没有记录支撑', en: 'published, with no records behind it' },
    path: 'M4 4l8 8M12 4l-8 8',
    tone: 'bad',
  },
  INCONSISTENT: {
    words: { zh: '原文矛盾', en: 'document contradicts itself' },
    meaning: { zh: '公布的文件自身前后矛盾', en: 'the document contradicts itself' },
    path: 'M3 6h10M3 10h10M11 3L5 13',
    tone: 'bad',
  },
  UNPUBLISHED: {
    words: { zh: '未公布', en: 'not published' },
    meaning: { zh: '该指标未曾公布，只有记录', en: 'never published; records only' },
    path: 'M4 8h8',
    tone: 'none',
  },
  WITHHELD: {
    words: { zh: '不披露', en: 'withheld' },
    meaning: {
      zh: '保密指标，人数过少时不给出可对照的数',
      en: 'confidential: a small count is not compared',
    },
    path: 'M3 5h10v6H3z',
    tone: 'none',
  },
}

export function ReconciliationMark({ of: verdict, note }: { of: Reconciliation; note?: string | null }) {
  const { words, meaning, path, tone } = verdicts[verdict]
  return (
    <span class={['mark', tone]} title={note ?? text(meaning)}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      {text(words)}
    </span>
  )
}
