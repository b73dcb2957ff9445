import './report.css'
import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { viewer } from '../../viewer/viewer.ts'
import { PasteCells } from './import/paste-cells.tsx'
import { UploadFile } from './import/upload-file.tsx'
import { NewRecord } from './new-record.tsx'
import { Obligations } from './obligations.tsx'
import { OwnSubmissions } from './own-submissions.tsx'
import { type RecordType, useRecordTypes } from './record-types.ts'

/** The clerk's page: what is owed, what came back and why, and the ways in: form, cells, file. */
export const ReportPage = defineComponent(() => {
  const types = useRecordTypes()
  return () => {
    const organization = viewer.value?.organization
    return (
      <>
        <h1>{text({ zh: '填报', en: 'Report' })}</h1>
        <p class="lead">{organization?.name}</p>
        {organization && (
          <>
            <Obligations organization={organization.id} types={types.value} />
            <NewRecord types={types.value} />
            <OwnSubmissions types={types.value} />
            <Spreadsheets types={types.value} organization={organization.id} />
          </>
        )}
      </>
    )
  }
})

const Spreadsheets = defineComponent(
  (props: { types: readonly RecordType[]; organization: string }) => {
    const type = useAddress('type', 'academic-events')
    return () => (
      <Section
        class="spreadsheets"
        id="upload"
        heading={text({ zh: '用电子表格填报', en: 'Report by spreadsheet' })}
      >
        <div class="controls">
          <Choose
            label={text({ zh: '记录类型', en: 'Record type' })}
            of={type}
            options={props.types.map(({ slug, label }) => ({ value: slug, label }))}
          />
        </div>
        <h3>{text({ zh: '粘贴单元格', en: 'Paste cells' })}</h3>
        <PasteCells key={`paste ${type.value}`} slug={type.value} organization={props.organization} />
        <h3>{text({ zh: '上传文件', en: 'Upload a file' })}</h3>
        <UploadFile key={type.value} slug={type.value} organization={props.organization} />
      </Section>
    )
  },
  { props: ['types', 'organization'] },
)
