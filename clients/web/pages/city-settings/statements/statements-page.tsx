import '../city-settings.css'
import { computed, defineComponent, type WritableComputedRef } from 'vue'
import { RouterLink } from 'vue-router'
import { shownInstead } from '../../../address/shown-instead.ts'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered, Empty } from '../../../parts/layout/answered.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { PasteStatements } from './paste-statements.tsx'
import { SourceEditor } from './source-editor.tsx'
import type { Document, Listed, Named, Stated } from './statement.ts'
import { StatementEditor } from './statement-editor.tsx'
import { StatementTable } from './statement-table.tsx'
import { PublishedDocumentDocument, PublishedDocumentsDocument } from './statements.generated.ts'

/** Documents that published numbers: what each published is added, corrected, withdrawn, and compared with the records. */
export const StatementsPage = defineComponent(() => {
  const [named, statement] = [useAddress('source'), useAddress('statement')]
  /** A statement is of one document: another has none of it. */
  const source = computed({
    get: () => named.value,
    set: (key) => {
      statement.value = ''
      named.value = key
    },
  })
  const asked = useGraphQuery(PublishedDocumentsDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '公布材料', en: 'Published documents' })}
        lead={text({
          zh: '报告、年鉴、新闻里公布过的数，照原文登记，与记录之和对照，从不相加。登记错了可更正或撤回，不删去：何人何时为何，都留着。',
          en: 'Numbers that reports, yearbooks and news have published, as printed: compared with what records add up to, never summed. What was entered wrongly is corrected or withdrawn, never deleted.',
        })}
      />
      {answered(asked.value, ({ publishedDocuments, indicators, districts }) => (
        <Documents
          documents={publishedDocuments ?? []}
          named={{ indicators: indicators ?? [], districts: districts ?? [] }}
          address={{ source, statement }}
        />
      ))}
    </>
  )
})

interface Props {
  documents: readonly Listed[]
  named: Named
  address: Record<'source' | 'statement', WritableComputedRef<string>>
}

/** In place of a document's key: one that is not registered yet. */
const another = 'new'

function Documents({ documents, named, address }: Props) {
  const { source, statement } = address
  const mayChange = may('SET_STATEMENT')
  const isNew = mayChange && (source.value === another || documents.length === 0)
  const document = isNew ? undefined : (documents.find(({ key }) => key === source.value) ?? documents[0])
  if (!document && !isNew)
    return <Empty why={text({ zh: '还没有登记公布材料。', en: 'No document is registered yet.' })} />
  const of = shownInstead(source, () => document?.key ?? another)
  return (
    <>
      <div class="controls">
        <Choose
          label={text({ zh: '文件', en: 'Document' })}
          of={of}
          options={[
            ...documents.map(({ key, title }) => ({ value: key, label: title })),
            ...(mayChange ? [{ value: another, label: text(registerAnother) }] : []),
          ]}
        />
      </div>
      {document ? (
        <Published key={document.key} source={document.key} named={named} chosen={statement.value} />
      ) : (
        <>
          <SourceSection document={undefined} />
          <ChangesSection part="SOURCE" />
        </>
      )}
    </>
  )
}

const registerAnother = { zh: '登记另一份文件…', en: 'Register another document…' }

interface PublishedProps {
  /** Key of the document. */
  source: string
  named: Named
  /** Key of the statement that is corrected; blank where one is added. */
  chosen: string
}

/** One document: what it published, the forms that change that, and who changed what. */
const Published = defineComponent(
  (props: PublishedProps) => {
    const asked = useGraphQuery(PublishedDocumentDocument, () => ({ key: props.source }))
    return () => (
      <>
        {answered(
          asked.value,
          ({ publishedDocument: document }) =>
            document && (
              <>
                <StatementTable document={document} />
                {may('SET_STATEMENT') && <Forms {...props} document={document} />}
              </>
            ),
        )}
        <ChangesSection part="STATEMENT" also="SOURCE" of={props.source} />
      </>
    )
  },
  { props: ['source', 'named', 'chosen'] },
)

const AddInstead = ({ source }: { source: string }) => (
  <p>
    <RouterLink to={{ path: '/city-settings/statements', query: { source } }}>
      {text({ zh: '改为新增一个数', en: 'Add another number instead' })}
    </RouterLink>
  </p>
)

interface FormsProps extends Pick<PublishedProps, 'named' | 'chosen'> {
  document: Document
}

function Forms({ document, named, chosen }: FormsProps) {
  const stated = document.statements.find(({ statement }) => statement.key === chosen)
  return (
    <>
      <Section id="set-statement" heading={headingOf(stated)}>
        {stated && <AddInstead source={document.key} />}
        <StatementEditor
          key={stated?.statement.key ?? ''}
          document={document}
          stated={stated}
          named={named}
        />
      </Section>
      <Section
        id="paste-statements"
        heading={text({ zh: '从表格一次登记多行', en: 'Many rows from a spreadsheet' })}
      >
        <PasteStatements document={document} />
      </Section>
      <SourceSection document={document} />
    </>
  )
}

const headingOf = (stated: Stated | undefined) =>
  stated
    ? text({
        zh: `更正或撤回“${stated.statement.label}”`,
        en: `Correct or withdraw “${stated.statement.label}”`,
      })
    : text({ zh: '新增一个公布的数', en: 'Add a published number' })

const SourceSection = ({ document }: { document: Document | undefined }) => (
  <Section
    id="set-source"
    heading={
      document
        ? text({ zh: '这份文件', en: 'This document' })
        : text({ zh: '登记一份文件', en: 'Register a document' })
    }
  >
    <SourceEditor document={document} />
  </Section>
)
