import type { SettingStep } from '@kexie/records/set-setting'
import { yearFaults } from '@kexie/schema/city-years'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import type { CityRow } from './store/city.ts'

/** What of a city is set on a page; its logo is set by itself. */
export type CityFacts = Omit<CityRow, 'districtCode' | 'site' | 'logoHash'>

const labels = {
  associationZh: { zh: '市科协的中文全称', en: 'Chinese name of the association' },
  associationEn: { zh: '市科协的英文全称', en: 'English name of the association' },
  mapZh: { zh: '科普地图的中文名称', en: 'Chinese name of the map' },
  mapEn: { zh: '科普地图的英文名称', en: 'English name of the map' },
  opensFrom: { zh: '打开时的起始年', en: 'First year that pages open with' },
  opensTo: { zh: '打开时的截止年', en: 'Last year that pages open with' },
  earliestYear: { zh: '可选的最早一年', en: 'Earliest year' },
  languages: { zh: '界面的语言', en: 'Languages' },
} as const

/** What is wrong with a city as a change states it. */
export function cityProblems(after: CityFacts): ProblemFact[] {
  const distinct = new Set(after.languages).size
  return [
    ...namesIn(after)
      .filter((field) => !after[field])
      .map((field): ProblemFact => ({ code: 'REQUIRED', field: `change.${field}`, label: labels[field] })),
    ...yearFaults(after).map(
      ({ at, expected }): ProblemFact => ({
        ...{ code: 'INVALID_VALUE', field: `change.${at}`, label: labels[at], expected },
        received: `${after[at] ?? ''}`,
      }),
    ),
    ...(distinct > 0 && distinct === after.languages.length
      ? []
      : [
          {
            ...{ code: 'INVALID_VALUE' as const, field: 'change.languages', label: labels.languages },
            expected: { zh: '至少一种，每种一次', en: 'at least one, each once' },
            received: after.languages.join(' '),
          },
        ]),
  ]
}

/** The names there must be: the association's, and the map's in both languages once it has one. */
const namesIn = ({ mapZh, mapEn }: CityFacts) => [
  ...(['associationZh', 'associationEn'] as const),
  ...(mapZh || mapEn ? (['mapZh', 'mapEn'] as const) : []),
]

/** What a change of the city does, one thing after another. */
export function citySteps(before: CityFacts, after: CityFacts): SettingStep[] {
  const isOther = (...fields: (keyof CityFacts)[]) =>
    fields.some((field) => `${before[field]}` !== `${after[field]}`)
  return [
    ...(isOther('associationZh', 'associationEn') ? [renamed(after)] : []),
    ...(isOther('mapZh', 'mapEn') ? [{ what: mapWords(after) }] : []),
    ...(isOther('opensFrom', 'opensTo', 'earliestYear') ? [{ what: yearWords(after) }] : []),
    ...(isOther('languages') ? [languageStep(after)] : []),
  ]
}

const renamed = ({ associationZh, associationEn }: CityFacts): SettingStep => ({
  what: {
    zh: `市科协改称“${associationZh}”（${associationEn}）。`,
    en: `The association is called “${associationEn}” (${associationZh}).`,
  },
  consequences: [
    {
      zh: '页首、导出的文件和以后签发的通报随之改；已签发的通报和已发布的版本不变，单位名录里的名称另在名录中改。',
      en: 'Pages, exported files and bulletins still to be issued follow; issued bulletins and published editions stay, and its name in the register is changed there.',
    },
  ],
})

const mapWords = ({ mapZh, mapEn }: CityFacts): Text =>
  mapZh
    ? { zh: `科普地图称“${mapZh}”。`, en: `The map of venues is called “${mapEn}”.` }
    : { zh: '科普地图不再有专名。', en: 'The map of venues has no name of its own any more.' }

function yearWords({ opensFrom, opensTo, earliestYear }: CityFacts): Text {
  const opens = opensFrom
    ? { zh: `各页打开时为 ${opensFrom}–${opensTo} 年`, en: `Pages open with ${opensFrom}–${opensTo}` }
    : { zh: '各页打开时为最近五年', en: 'Pages open with the last five years' }
  return earliestYear
    ? { zh: `${opens.zh}，最早可选 ${earliestYear} 年。`, en: `${opens.en}, and go back to ${earliestYear}.` }
    : { zh: `${opens.zh}，可选近十年。`, en: `${opens.en}, and go back over the last ten.` }
}

const languageStep = ({ languages: [first, second] }: CityFacts): SettingStep => ({
  what: second
    ? {
        zh: `各页可读${zhOf(first)}、${zhOf(second)}，打开时为${zhOf(first)}。`,
        en: `Pages are read in ${enOf(first)} and ${enOf(second)}, and open in ${enOf(first)}.`,
      }
    : {
        zh: `各页只有${zhOf(first)}，不再有切换语言的按钮。`,
        en: `Pages are in ${enOf(first)} alone: the button to switch languages goes.`,
      },
})

const zhOf = (language: string | undefined) => (language === 'en' ? '英文' : '中文')
const enOf = (language: string | undefined) => (language === 'en' ? 'English' : 'Chinese')
