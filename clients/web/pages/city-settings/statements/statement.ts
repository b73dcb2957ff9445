import type {
  PublishedDocumentQuery,
  PublishedDocumentsQuery,
  StatementCells,
} from './statements.generated.ts'

export type Listed = NonNullable<PublishedDocumentsQuery['publishedDocuments']>[number]
export type Document = NonNullable<PublishedDocumentQuery['publishedDocument']>
export type Stated = Document['statements'][number]

/** What its cells may name. */
export interface Named {
  indicators: NonNullable<PublishedDocumentsQuery['indicators']>
  districts: NonNullable<PublishedDocumentsQuery['districts']>
}

export type CellName = keyof StatementCells

/** A statement as it is typed: each cell as text. */
export type Typed = Record<CellName, string>

const blank: Typed = {
  ...{ key: '', indicator: '', kind: 'FIGURE', value: '', relation: '', wording: '' },
  ...{ labelZh: '', labelEn: '', unitZh: '', unitEn: '', from: '', to: '', district: '', paragraph: '' },
  ...{ inconsistencyZh: '', inconsistencyEn: '', withdrawal: '' },
}

/** A statement as its cells say it; one that is new is blank. */
export function typedOf(stated: Stated | undefined): Typed {
  if (!stated) return { ...blank }
  const { statement, indicator, district, inconsistencyZh, inconsistencyEn, withdrawal } = stated
  const { key, kind, printed, relation, wording, from, to, source } = statement
  const { labelZh, labelEn, unitZh, unitEn } = stated
  return {
    ...{ key, kind, relation, wording, labelZh, labelEn, unitZh, unitEn },
    ...{ indicator: indicator?.code ?? '', district: district?.name ?? '' },
    ...{ value: printed.text, from: from ?? '', to: to ?? '', paragraph: String(source.paragraph) },
    inconsistencyZh: inconsistencyZh ?? '',
    inconsistencyEn: inconsistencyEn ?? '',
    withdrawal: withdrawal ?? '',
  }
}
