import '../city-settings.css'
import { defineComponent } from 'vue'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { ShownServicesDocument } from './headlines.generated.ts'
import { ServiceTable } from './service-table.tsx'
import { ServicesEditor } from './services-editor.tsx'

/** The services of the city: what each is called, in which order they stand, and what a leader looks at first. */
export const HeadlinesPage = defineComponent(() => {
  const asked = useGraphQuery(ShownServicesDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '服务与要目', en: 'Services and headlines' })}
        lead={text({
          zh: '总览按服务分组，每项服务先列领导先看的指标。改的只是怎样给人看，数都不变。',
          en: 'The overview groups figures by service, and shows first what a leader looks at first. Only how figures are shown is changed here.',
        })}
      />
      {answered(
        asked.value,
        ({ presentation }) =>
          presentation &&
          (may('SET_HEADLINES') ? (
            <ServicesEditor shown={presentation} />
          ) : (
            <ServiceTable shown={presentation} />
          )),
      )}
      <ChangesSection part="HEADLINES" />
    </>
  )
})
