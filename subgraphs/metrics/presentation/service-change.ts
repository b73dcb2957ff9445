import { spelt } from '@kexie/records/registry'
import { textProblems } from '@kexie/records/row-rules'
import type { SettingStep } from '@kexie/records/set-setting'
import type { CityService } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { valueCodeFor, valueCodePattern } from '@kexie/schema/made-code'
import { headlineFlaws } from '@kexie/schema/presentation-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import { invalid } from '../actions/target-problems.ts'
import type { Definitions } from '../definitions/definitions.ts'
import type { ServicesChange } from '../schema.generated.ts'
import type { Shown } from '../store/presentation.ts'
import { flawProblem, serviceIn, twiceIn } from './problems.ts'

/** Services as a change states them; one without a code is given one that no service ever had. */
export function statedServices({ services }: ServicesChange, definitions: Definitions): CityService[] {
  const taken = new Set([...definitions.serviceCodes, ...services.flatMap(({ code }) => code?.trim() || [])])
  return services.map(({ code, nameZh, nameEn, headlines }) => {
    const own = code?.trim() || valueCodeFor(spelt({ nameZh, nameEn }), taken)
    taken.add(own)
    return { code: own, name: { zh: nameZh.trim(), en: nameEn.trim() }, headlines }
  })
}

const labels = {
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  code: { zh: '代码', en: 'Code' },
  headlines: { zh: '要目', en: 'Headlines' },
  services: { zh: '服务', en: 'Services' },
} as const satisfies Record<string, Text>

const at = (place: number) => `change.services.${place}`

/** What is wrong with services as they shall be. */
export function serviceProblems(
  before: Shown,
  after: readonly CityService[],
  definitions: Definitions,
): ProblemFact[] {
  return [
    ...after.flatMap((service, place) => oneProblems(service, place, definitions)),
    ...twiceIn(
      after.map(({ code }) => code),
      labels.code,
      (place) => `${at(place)}.code`,
    ),
    ...twiceIn(
      after.map(({ name }) => name.zh),
      labels.nameZh,
      (place) => `${at(place)}.nameZh`,
    ),
    ...before.services
      .filter(({ code }) => !after.some((one) => one.code === code))
      .flatMap((service) => keptBy(service, before, definitions)),
  ]
}

function oneProblems(service: CityService, place: number, definitions: Definitions): ProblemFact[] {
  const { code, name, headlines } = service
  const wanted = { zh: '大写字母的代码，如 LITERACY', en: 'a code in capitals, such as LITERACY' }
  const toProblem = flawProblem(labels.headlines, {
    at: ['services', place],
    received: ([, headline]) => nameOf(headlines[Number(headline)] ?? '', definitions),
  })
  return [
    ...textProblems(`${at(place)}.nameZh`, labels.nameZh, name.zh, 100),
    ...textProblems(`${at(place)}.nameEn`, labels.nameEn, name.en, 100),
    ...(valueCodePattern.test(code) ? [] : [invalid(`${at(place)}.code`, labels.code, wanted, code)]),
    ...headlineFlaws(service, serviceIn(definitions), quoted(name)).map(toProblem),
    ...twiceIn(headlines, labels.headlines, (headline) => `${at(place)}.headlines.${headline}`),
  ]
}

const quoted = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `"${en}"` })

const nameOf = (code: string, { find }: Definitions): Text => find(code)?.name ?? { zh: code, en: code }

/** A service stays while anything names it. */
function keptBy({ code, name }: CityService, { report }: Shown, definitions: Definitions): ProblemFact[] {
  const indicators = definitions.codes.filter((one) => definitions.find(one)?.service === code)
  const isWritten = report.some(({ service }) => service === code)
  if (indicators.length === 0 && !isWritten) return []
  const why = {
    zh: `保留“${name.zh}”：${indicators.length > 0 ? `有 ${indicators.length} 个指标属于它` : '报告中有它的一章，请先取消'}`,
    en: `kept, "${name.en}": ${indicators.length > 0 ? `${indicators.length} indicators are of it` : 'the report has a chapter of it, take that out first'}`,
  }
  return [invalid('change.services', labels.services, why, name.zh)]
}

/** What services as they shall be change, one by one. */
export function serviceSteps(
  before: readonly CityService[],
  after: readonly CityService[],
  definitions: Definitions,
): SettingStep[] {
  const was = new Map(before.map((service) => [service.code, service]))
  const left = before.filter(({ code }) => !after.some((one) => one.code === code))
  const kept = after.filter(({ code }) => was.has(code)).map(({ code }) => code)
  const orderBefore = before.map(({ code }) => code).filter((code) => kept.includes(code))
  return [
    ...after.flatMap((service) => changesOf(was.get(service.code), service, definitions)),
    ...left.map(({ name }) => ({
      what: { zh: `停用服务“${name.zh}”。`, en: `Retire the service "${name.en}".` },
    })),
    ...(kept.join() === orderBefore.join()
      ? []
      : [
          {
            what: {
              zh: `服务的次序改为：${after.map(({ name }) => name.zh).join('、')}。`,
              en: `The order of services becomes: ${after.map(({ name }) => name.en).join(', ')}.`,
            },
          },
        ]),
  ]
}

function changesOf(
  old: CityService | undefined,
  { code, name, headlines }: CityService,
  definitions: Definitions,
): SettingStep[] {
  if (!old)
    return [
      {
        what: { zh: `新设服务“${name.zh}”（${code}）。`, en: `Start the service "${name.en}" (${code}).` },
        consequences: [
          { zh: '它的指标由数据包定。', en: 'The city’s package says which indicators are of it.' },
        ],
      },
    ]
  const isRenamed = old.name.zh !== name.zh || old.name.en !== name.en
  const names = headlines.map((one) => nameOf(one, definitions))
  return [
    ...(isRenamed
      ? [
          {
            what: {
              zh: `“${old.name.zh}”改称“${name.zh}”。`,
              en: `"${old.name.en}" is called "${name.en}".`,
            },
            consequences: [past],
          },
        ]
      : []),
    ...(old.headlines.join() === headlines.join()
      ? []
      : [
          {
            what: {
              zh: `“${name.zh}”先看的指标改为：${names.map(({ zh }) => zh).join('、') || '无'}。`,
              en: `What is looked at first of "${name.en}" becomes: ${names.map(({ en }) => en).join(', ') || 'nothing'}.`,
            },
            consequences: [past],
          },
        ]),
  ]
}

const past: Text = {
  zh: '数都不变；以前某一时刻的总览和已发布的总览仍照当时的样子。',
  en: 'No figure changes; reviews of earlier moments and published ones stay as they were.',
}
