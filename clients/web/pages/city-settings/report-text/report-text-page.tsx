import '../city-settings.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { shownInstead } from '../../../address/shown-instead.ts'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered, Empty } from '../../../parts/layout/answered.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { ChapterEditor } from './chapter-editor.tsx'
import { ChapterText } from './chapter-text.tsx'
import { ShownChaptersDocument, type ShownChaptersQuery } from './report-text.generated.ts'

/** The text of the report, a chapter for each service: sentences in which indicators stand by their names. */
export const ReportTextPage = defineComponent(() => {
  const chosen = useAddress('service')
  const asked = useGraphQuery(ShownChaptersDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '报告文字', en: 'Text of the report' })}
        lead={text({
          zh: '工作报告每项服务一章。句中{花括号}里是指标的名称，印出时换成它的数；有一个数空白，整句不印。',
          en: 'A chapter for each service. A name in {braces} prints as the figure of that indicator; a sentence of which a figure is blank is left out.',
        })}
      />
      {answered(
        asked.value,
        ({ presentation }) => presentation && <Chapters shown={presentation} chosen={chosen} />,
      )}
    </>
  )
})

type Shown = NonNullable<ShownChaptersQuery['presentation']>

function Chapters({ shown, chosen }: { shown: Shown; chosen: WritableComputedRef<string> }) {
  const service = shown.services.find(({ code }) => code === chosen.value) ?? shown.services[0]
  const chapter = shown.chapters.find((one) => one.service === service?.code)
  if (!service || !chapter)
    return (
      <Empty
        why={text({
          zh: '本市还没有服务，报告无从分章：先设服务。',
          en: 'The city has no services yet, of which each has a chapter: set these first.',
        })}
      />
    )
  const of = shownInstead(chosen, () => service.code)
  const options = shown.services.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: text({ zh: nameZh, en: nameEn }),
  }))
  return (
    <>
      <div class="controls">
        <Choose label={text({ zh: '服务', en: 'Service' })} of={of} options={options} />
      </div>
      {may('SET_REPORT') ? (
        <ChapterEditor key={service.code} chapter={chapter} indicators={service.indicators} />
      ) : (
        <ChapterText chapter={chapter} indicators={service.indicators} />
      )}
      <ChangesSection part="REPORT" of={service.code} />
    </>
  )
}
