import { expect, test } from 'vitest'
import { city, definitions } from '../../../test/changzhou-definitions.ts'
import type { ShownFigure } from '../edition/content.ts'
import { chaptersOver } from './annual-report.ts'

const figure = (code: string, value: string | null): ShownFigure => ({
  span: { from: 2017, to: 2021, area: '320400', organizationId: null, asOf: null },
  code,
  definition: '',
  value,
  relation: 'EXACT',
  years: [],
  districts: [],
  target: null,
  reconciliation: 'UNPUBLISHED',
})

const codesIn = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, code]) => code ?? '')

test('every sentence is bound to indicators of the catalogue, of its own chapter', () => {
  for (const { service, paragraphs } of city.report) {
    const codes = paragraphs.flat().flatMap(codesIn)
    expect(codes.length).toBeGreaterThan(5)
    for (const code of codes) expect([code, definitions.find(code)?.service]).toEqual([code, service])
  }
})

test('every row of a statistical table names an indicator of the catalogue, or says that none carries it', () => {
  for (const { rows } of city.tables)
    for (const { indicator } of rows)
      expect(indicator === undefined || definitions.codes.includes(indicator)).toBe(true)
})

test('a sentence is told with its figures in words, and left out whole when one of them is blank', () => {
  const report = chaptersOver(definitions, [
    figure('tech-cafe-issues', '60'),
    figure('research-topics', null),
    figure('report-compilations', '5'),
  ])
  const text = report.chapters.flatMap(({ paragraphs }) =>
    paragraphs.map(({ segments }) => segments.map((segment) => segment.text).join('')),
  )
  expect(text).toEqual(['“科技咖啡馆”举办60期。'])
  expect(report.blank).toContain('research-topics')
  expect(report.figures.map(({ code }) => code)).toEqual(['tech-cafe-issues'])
})
