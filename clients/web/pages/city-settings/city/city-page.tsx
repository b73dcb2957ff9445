import '../city-settings.css'
import { defineComponent } from 'vue'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { valueWords } from '../../../language/enum-words.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { FactList } from '../../../parts/layout/fact-list.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { SetCityOfPagesDocument, type SetCityOfPagesQuery } from './city.generated.ts'
import { CityEditor } from './city-editor.tsx'
import { LogoEditor } from './logo-editor.tsx'

/** What the city is called, its logo, its languages and the years its pages open with. */
export const CityPage = defineComponent(() => {
  const asked = useGraphQuery(SetCityOfPagesDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '本市', en: 'The city' })}
        lead={text({
          zh: '页首的名称与标志、界面的语言、各页打开时的年份。市名是全市这一区域的名称，在区划里改。',
          en: 'The name and logo above every page, their languages and the years they open with. The city itself is called as its whole area is, which is set among the areas.',
        })}
      />
      {answered(asked.value, ({ city }) =>
        city ? (
          <WhatItSays city={city} />
        ) : (
          <p class="note">{text({ zh: '本市尚未设定。', en: 'The city is not set up yet.' })}</p>
        ),
      )}
      <ChangesSection part="CITY" />
    </>
  )
})

interface Said {
  city: NonNullable<SetCityOfPagesQuery['city']>
}

const WhatItSays = ({ city }: Said) => (
  <>
    {may('SET_CITY') ? <CityEditor city={city} /> : <CityFacts city={city} />}
    <Section id="logo" heading={text({ zh: '标志', en: 'Logo' })}>
      <LogoEditor logo={city.logo} revision={city.revision} />
    </Section>
  </>
)

/** The same for whoever only reads it. */
const CityFacts = ({ city }: Said) => (
  <FactList
    facts={[
      [text({ zh: '市科协', en: 'Association' }), `${city.associationZh} ${city.associationEn}`],
      city.mapZh && [text({ zh: '科普地图', en: 'Map of venues' }), `${city.mapZh} ${city.mapEn}`],
      city.opensFrom !== null && [
        text({ zh: '各页打开时的年份', en: 'Pages open with' }),
        `${city.opensFrom}–${city.opensTo}`,
      ],
      city.earliestYear !== null && [text({ zh: '最早可选', en: 'Earliest year' }), `${city.earliestYear}`],
      [
        text({ zh: '界面的语言', en: 'Languages' }),
        city.languages.map((one) => text(valueWords('PageLanguage', one))).join(text({ zh: '、', en: ', ' })),
      ],
    ]}
  />
)
