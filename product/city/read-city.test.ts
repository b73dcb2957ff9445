import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { cityName, readCity } from './read-city.ts'

const folder = mkdtempSync(join(tmpdir(), 'kexie city '))
afterAll(() => rmSync(folder, { recursive: true }))

const city = 'area: "110000"\nassociation: { zh: 某市科学技术协会, en: An Association }\n'
const districts = `- code: "110000"
  name: { zh: 某市, en: City }
- code: "110101"
  parent: "110000"
  name: { zh: 甲区, en: First }
`

/** What is read of a package of these files. */
function read(files: Readonly<Record<string, string>>) {
  const own = mkdtempSync(join(folder, 'package '))
  const all = { 'city.yaml': city, 'districts.yaml': districts, ...files }
  for (const [name, content] of Object.entries(all)) writeFileSync(join(own, name), content)
  return readCity(pathToFileURL(`${own}/`))
}

/** Faults of a package of these files. */
function faultsOf(files: Readonly<Record<string, string>>): string[] {
  try {
    read(files)
    return []
  } catch (err) {
    return String((err as Error).message)
      .split('\n')
      .slice(1)
  }
}

const geojson = (code: string, ring: number[][]) =>
  `{ "type": "FeatureCollection", "features": [
    { "type": "Feature",
      "properties": { "code": "${code}", "source_zh": "示意", "source_en": "Schematic" },
      "geometry": { "type": "Polygon", "coordinates": ${JSON.stringify([ring])} } } ] }`
const [west, north, east] = [
  [1, 1],
  [1, 2],
  [2, 1],
]
const triangle = [west, north, east, west] as number[][]

test('reads a city that says the least, and leaves open what it does not say', () => {
  const given = read({})
  expect(cityName(given)).toEqual({ zh: '某市', en: 'City' })
  expect(given.city).toMatchObject({ mapZh: null, opensFrom: null, earliestYear: null })
  expect(given.districts[1]).toMatchObject({ parentCode: '110000', shortZh: null, standard: true })
  expect(given.districts[1]).toMatchObject({ west: null, north: null })
  expect(given.outlines).toEqual([])
})

test('takes an outline of one polygon or of many as many', () => {
  const { outlines } = read({ 'districts.geojson': geojson('110101', triangle) })
  expect(outlines).toMatchObject([
    { districtCode: '110101', coordinates: [[triangle]], approvalNumber: null },
  ])
})

test('takes what programs write beside: heights, and no approval', () => {
  const raised = triangle.map((point) => [...point, 12.5])
  const written = geojson('110101', raised).replace('"source_en"', '"approval": null, "source_en"')
  expect(read({ 'districts.geojson': written }).outlines).toMatchObject([
    { coordinates: [[triangle]], approvalNumber: null },
  ])
})

test.each([
  [
    'a name in one language',
    { 'city.yaml': city.replace(', en: An Association', '') },
    /^city\.yaml 第 2 行 association\.en：应为文字.*现为没有这一项 · city\.yaml line 2/,
  ],
  [
    'a code without quotes',
    { 'city.yaml': city.replace(/"/g, '') },
    /^city\.yaml 第 1 行 area：应为文字（像数的文字加引号）/,
  ],
  [
    'a word nobody knows',
    { 'city.yaml': `${city}shore: 1\n` },
    /^city\.yaml 第 3 行 shore：.*不认识的键“shore”/,
  ],
  [
    'years that are turned',
    { 'city.yaml': `${city}opens:\n  from: 2020\n  to: 2019\n` },
    /^city\.yaml 第 5 行 opens\.to：应为不早于 2020，现为2019/,
  ],
  [
    'an area that is not there',
    { 'city.yaml': city.replace('110000', '110009') },
    /^city\.yaml 第 1 行 area：应为districts\.yaml 中有的代码，现为“110009”/,
  ],
  [
    'an area that others lie beside',
    {
      'city.yaml': city.replace('110000', '110101'),
      'districts.yaml': `${districts}- code: "110102"\n  parent: "110000"\n  name: { zh: 乙区, en: Second }\n`,
    },
    /^city\.yaml 第 1 行 area：应为包含其余各区域的那个区域（110102 不在其中），现为“110101”/,
  ],
  [
    'an area above that is not there',
    { 'districts.yaml': districts.replace('parent: "110000"', 'parent: "110009"') },
    /^districts\.yaml 第 4 行 \[2\]\.parent：应为前面已有的代码，现为“110009”/,
  ],
  [
    'an area twice',
    { 'districts.yaml': districts.replace('110101', '110000') },
    /^districts\.yaml 第 3 行 \[2\]\.code：应为前面没有的代码，现为“110000”/,
  ],
  [
    'a second area without one above it',
    { 'districts.yaml': districts.replace('  parent: "110000"\n', '') },
    /^districts\.yaml 第 3 行 \[2\]\.parent：应为上级区域的代码（只有第一个区域没有上级），现为没有这一项/,
  ],
  [
    'a name twice',
    { 'districts.yaml': districts.replace('甲区', '某市') },
    /^districts\.yaml 第 5 行 \[2\]\.name\.zh：应为前面仍设的区没有的名称，现为“某市”/,
  ],
  [
    'an English name twice',
    { 'districts.yaml': districts.replace('First', 'City') },
    /^districts\.yaml 第 5 行 \[2\]\.name\.en：应为前面仍设的区没有的名称，现为“City”/,
  ],
  [
    'a name that another is called by',
    { 'districts.yaml': districts.replace('en: City }', 'en: City }\n  aliases: [甲区]') },
    /^districts\.yaml 第 6 行 \[2\]\.name\.zh/,
  ],
  [
    'a short name that another is called by',
    {
      'districts.yaml': `${districts.replace('en: City }', 'en: City }\n  aliases: [老城]')}  short: { zh: 老城, en: Old }\n`,
    },
    /^districts\.yaml 第 7 行 \[2\]\.short\.zh/,
  ],
  [
    'a code that another is called by',
    { 'districts.yaml': districts.replace('en: City }', 'en: City }\n  aliases: ["110101"]') },
    /^districts\.yaml 第 4 行 \[2\]\.code/,
  ],
  [
    'areas that were part of each other on a past day',
    {
      'districts.yaml': `${districts}  before: [{ parent: "110102" }]
  since: 2015-01-01
- code: "110102"
  parent: "110000"
  name: { zh: 乙区, en: Second }
  since: 2020-01-01
  before: [{ parent: "110000" }, { parent: "110101", since: 2010-01-01 }]
`,
    },
    /^districts\.yaml 第 6 行 \[2\]\.before：应为当时不在本区之内的区域/,
  ],
  [
    'a box that is turned',
    { 'districts.yaml': `${districts}  box: { west: 120, south: 31, east: 119, north: 32 }\n` },
    /^districts\.yaml 第 6 行 \[2\]\.box\.east：应为大于 west 120，现为119/,
  ],
  [
    'what another open area is called by',
    { 'districts.yaml': `${districts}  aliases: [东区, 某市]\n` },
    /^districts\.yaml 第 6 行 \[2\]\.aliases\[2\]：应为仍设的区没有用过的称呼，现为“某市”/,
  ],
  [
    'the code of another among what it is called by',
    { 'districts.yaml': `${districts}  aliases: ["110000"]\n` },
    /^districts\.yaml 第 6 行 \[2\]\.aliases\[1\]：应为仍设的区没有用过的称呼，现为“110000”/,
  ],
  [
    'two names in one',
    { 'districts.yaml': `${districts}  aliases: [东区、老城]\n` },
    /^districts\.yaml 第 6 行 \[2\]\.aliases\[1\]：应为一个称呼/,
  ],
  [
    'an area that is left in what is closed',
    {
      'districts.yaml': `${districts}  closed: { on: 2020-07-01 }
- code: "110102"
  parent: "110101"
  name: { zh: 某镇, en: Town }
`,
    },
    /^districts\.yaml 第 8 行 \[3\]\.parent：应为仍设的区域，现为“110101”/,
  ],
  [
    'an area that is closed before it is where it lies',
    { 'districts.yaml': `${districts}  since: 2020-07-01\n  closed: { on: 2020-06-01, into: ["110000"] }\n` },
    /^districts\.yaml 第 7 行 \[2\]\.closed\.on：应为不早于 2020-07-01/,
  ],
  [
    'a place to come',
    { 'districts.yaml': `${districts}  since: 2199-01-01\n` },
    /^districts\.yaml 第 6 行 \[2\]\.since：应为本月或更早一月之首日，现为“2199-01-01”/,
  ],
  [
    'an area that is to be closed',
    { 'districts.yaml': `${districts}  closed: { on: 2199-01-01, into: ["110000"] }\n` },
    /^districts\.yaml 第 6 行 \[2\]\.closed\.on：应为本月或更早一月之首日/,
  ],
  [
    'an area that takes its own place',
    { 'districts.yaml': `${districts}  closed: { on: 2020-06-01, into: ["110101"] }\n` },
    /^districts\.yaml 第 6 行 \[2\]\.closed：应为文件中有的其他区域/,
  ],
  [
    'a city that is closed',
    { 'districts.yaml': '- code: "110000"\n  name: { zh: 某市, en: City }\n  closed: { on: 2020-06-01 }\n' },
    /^city\.yaml 第 1 行 area：应为仍设的区域/,
  ],
  [
    'what it is called by, twice',
    { 'districts.yaml': `${districts}  aliases: [东区, 东区]\n` },
    /^districts\.yaml 第 6 行 \[2\]\.aliases/,
  ],
  [
    'an outline drawn twice',
    {
      'districts.geojson': geojson('110101', triangle).replace(
        /(\{ "type": "Feature",[\s\S]*\}) \] \}$/,
        '$1, $1 ] }',
      ),
    },
    /^districts\.geojson 第 \d+ 行 .*应为前面没有画过的区域/,
  ],
  [
    'what is no YAML',
    { 'districts.yaml': '- code: "1\n' },
    /^districts\.yaml 第 \d+ 行：应为合乎 YAML 的写法/,
  ],
  [
    'an outline of nowhere',
    { 'districts.geojson': geojson('110102', triangle) },
    /^districts\.geojson 第 3 行 .*现为“110102”/,
  ],
  [
    'an outline that is not closed',
    { 'districts.geojson': geojson('110101', [...triangle.slice(0, 3), [3, 3]]) },
    /^districts\.geojson 第 4 行 .*应为首尾为同一点/,
  ],
])('names the file and line of %s', (_, files, fault) => {
  expect(faultsOf(files).join('\n')).toMatch(fault)
})

test('what took the place of an area may be called as it was, before it in the file or after', () => {
  const closed = `- code: "110102"
  parent: "110000"
  name: { zh: 甲区, en: First }
  closed: { on: 2020-07-01, into: ["110101"] }
`
  const [whole = '', part = ''] = districts.split(/(?=- code: "110101")/)
  for (const all of [
    whole + closed + part,
    whole + part + closed,
    whole + closed + closed.replace('102', '103') + part,
  ])
    expect(read({ 'districts.yaml': all }).districts.map(({ nameZh }) => nameZh)).toContain('甲区')
})
