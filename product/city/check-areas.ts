import { takenNames } from '@kexie/schema/area-names'
import type { Text } from '@kexie/schema/indicator'
import { inCircles } from './circles.ts'
import type { Path } from './fault.ts'

/** An area as `districts.yaml` says it, as far as it is looked at here. */
export interface StatedArea {
  code: string
  parent?: string | undefined
  name: Text
  short?: Text | undefined
  aliases: readonly string[]
  since?: string | undefined
  before: readonly { parent?: string | undefined; since?: string | undefined }[]
  closed?: { on: string; into: readonly string[] } | undefined
}

/** What is wrong with an area, and where in it. */
export type AreaFault = readonly [at: Path, expected: Text]

/** What the areas of a file say of each other that cannot be, by their places in it. */
export function areaFaults(areas: readonly StatedArea[]): AreaFault[] {
  const circled = partsOfThemselves(areas)
  return areas.flatMap((area, place) =>
    [
      ...placeFaults(areas, place, circled),
      ...nameFaults(area, areas.slice(0, place)),
      ...closingFaults(area, areas),
    ].map(([at, expected]): AreaFault => [[place, ...at], expected]),
  )
}

/** Where it lies, and lay: under what stands in the file, the later the further down. */
function placeFaults(
  areas: readonly StatedArea[],
  place: number,
  circled: ReadonlySet<string>,
): readonly AreaFault[] {
  const { code = '', parent, since, before = [] } = areas[place] ?? {}
  const above = areas.slice(0, place)
  const isAbove = (one: string) => above.some((area) => area.code === one)
  const days = [...before.map((one) => one.since), since].map((day) => day ?? '')
  const isKnown = (one: string | undefined) => !one || areas.some((area) => area.code === one)
  const faults: (AreaFault | false)[] = [
    days.some((day, at) => at > 0 && day <= (days[at - 1] ?? '')) && [
      ['since'],
      { zh: '晚于此前各处的日期', en: 'a day after those it was elsewhere since' },
    ],
    !before.every((one) => isKnown(one.parent)) && [['before'], known],
    before.length > 0 &&
      circled.has(code) && [
        ['before'],
        { zh: '当时不在本区之内的区域', en: 'areas that were no part of it then' },
      ],
    isAbove(code) && [['code'], { zh: '前面没有的代码', en: 'a code not used before' }],
    parent === undefined
      ? place > 0 && [
          ['parent'],
          {
            zh: '上级区域的代码（只有第一个区域没有上级）',
            en: 'the code of the area above: the first alone has none',
          },
        ]
      : !isAbove(parent) && [['parent'], { zh: '前面已有的代码', en: 'a code that stands before it' }],
  ]
  return faults.filter((fault) => fault !== false)
}

const known: Text = { zh: '文件中有的区域', en: 'areas of this file' }

/** What an open area is called means no open one before it, and is said once. */
function nameFaults(area: StatedArea, above: readonly StatedArea[]): AreaFault[] {
  if (area.closed) return []
  const open = above.filter(({ closed }) => !closed)
  const { aliases, name } = area
  const isSaid = (alias: string, at: number) => alias === name.zh || aliases.indexOf(alias) < at
  return [
    ...takenNames(calledAs(area), open.map(calledAs)).map(
      ({ field, name }): AreaFault => [placeOf(field, area, name), free(field)],
    ),
    ...aliases.flatMap((alias, at): AreaFault[] => (isSaid(alias, at) ? [[['aliases', at], unsaid]] : [])),
  ]
}

const calledAs = ({ code, name, short, aliases }: StatedArea) => ({
  ...{ code, nameZh: name.zh, nameEn: name.en, aliases },
  ...(short && { shortZh: short.zh, shortEn: short.en }),
})

type Field = ReturnType<typeof takenNames>[number]['field']

function placeOf(field: Field, { aliases }: StatedArea, name: string): Path {
  if (field === 'code') return ['code']
  if (field === 'aliases') return ['aliases', aliases.indexOf(name)]
  return [field.startsWith('name') ? 'name' : 'short', field.endsWith('Zh') ? 'zh' : 'en']
}

const free = (field: Field): Text =>
  field === 'aliases'
    ? { zh: '仍设的区没有用过的称呼', en: 'what no open area is called by' }
    : { zh: '前面仍设的区没有的名称', en: 'a name of no open area before it' }

const unsaid: Text = { zh: '另一个称呼', en: 'another name than those it has' }

/** Nothing is closed before it is where it lies, nor made its own successor, and nothing open is left in what is closed. */
function closingFaults(
  { code, parent, since, closed }: StatedArea,
  areas: readonly StatedArea[],
): AreaFault[] {
  const isKnown = (one: string) => one !== code && areas.some((area) => area.code === one)
  const isLeft = !closed && areas.some((area) => area.code === parent && area.closed)
  return [
    ...(closed && !closed.into.every(isKnown)
      ? [[['closed'], { zh: '文件中有的其他区域', en: 'other areas of this file' }] as const]
      : []),
    ...(closed && closed.on < (since ?? '')
      ? [[['closed', 'on'], { zh: `不早于 ${since}`, en: `${since} or later` }] as const]
      : []),
    ...(isLeft ? [[['parent'], { zh: '仍设的区域', en: 'an area that is not closed' }] as const] : []),
  ]
}

/** Areas that were, on some day, part of themselves. */
function partsOfThemselves(data: readonly StatedArea[]): ReadonlySet<string> {
  const places = new Map(data.map((area) => [area.code, placesOf(area)]))
  const days = new Set([...places.values()].flat().map(({ since }) => since ?? ''))
  const parentOn = (day: string) => (code: string) => {
    const own = places.get(code) ?? []
    return (own.findLast(({ since }) => (since ?? '') <= day) ?? own[0])?.parent
  }
  return new Set([...days].flatMap((day) => [...inCircles(places.keys(), parentOn(day))]))
}

/** What an area was part of since which day, the last as it is today. */
export const placesOf = ({ before, since, parent }: Pick<StatedArea, 'before' | 'since' | 'parent'>) => [
  ...before,
  { since, parent },
]
