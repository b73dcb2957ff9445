// Before there is any document: Vue draws where it finds one.
import 'vue'
import { expect, test, vi } from 'vitest'

// The words follow the reader's language, which a browser keeps.
vi.stubGlobal('location', { search: '' })
vi.stubGlobal('localStorage', { getItem: () => null })
vi.stubGlobal('document', { documentElement: {} })
const { fieldsOf, shownAlone } = await import('./shapes.ts')
const { relationIn, shownIn } = await import('./shown.ts')

const fields = fieldsOf('YouthContest')
const pupils = fields.find(({ name }) => name === 'pupils')

test.each([
  [{ pupils: 40, pupilsRelation: 'EXACT', pupilsUpTo: null }, '40'],
  [{ pupils: 60, pupilsRelation: 'AT_LEAST', pupilsUpTo: null }, '不少于60'],
  [{ pupils: 30_000, pupilsRelation: 'BETWEEN', pupilsUpTo: 50_000 }, '30,000至50,000'],
  [{ pupils: null, pupilsRelation: 'EXACT', pupilsUpTo: null }, '—'],
])('%o is shown as %s', (row, words) => {
  expect(pupils && shownIn(pupils, row)).toBe(words)
})

test('what stands beside a number or a list is told with it', () => {
  expect(shownAlone(fields).map(({ name }) => name)).toEqual(['discipline', 'pupils', 'tutors', 'results'])
  const list = fieldsOf('AcademicEvent').find(({ name }) => name === 'participants')
  expect(list && relationIn(list, { participantsRelation: 'AT_LEAST' })).toBe('至少')
  expect(list && relationIn(list, { participantsRelation: 'EXACT' })).toBe('')
})
