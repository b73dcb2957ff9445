import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

const product = useProduct()

const feed = async (query: string) => {
  const response = await fetch(`${product.url}/calendar.ics${query}`)
  return { type: response.headers.get('content-type'), status: response.status, text: await response.text() }
}

const valuesOf = (text: string, property: string) =>
  [...text.replaceAll('\r\n ', '').matchAll(new RegExp(`^${property}[^:]*:(.*)\r$`, 'gm'))].map(
    ([, value]) => value,
  )

test('a calendar program gets the events of a month as whole days', async () => {
  const { data } = await product.query(
    '{ academicEvents(filter: { from: "2021-11-01", to: "2021-11-30" }, first: 100) { totalCount nodes { id title occurredOn } } }',
  )
  const { type, text } = await feed('?from=2021-11-01&to=2021-11-30')
  expect(type).toBe('text/calendar; charset=utf-8')
  expect(valuesOf(text, 'SUMMARY')).toHaveLength(data.academicEvents.totalCount)
  const [first] = data.academicEvents.nodes
  expect(valuesOf(text, 'UID')[0]).toBe(`${first.id}@kexie-graph`)
  expect(valuesOf(text, 'DTSTART')[0]).toBe(first.occurredOn.replaceAll('-', ''))
  expect(text).not.toMatch(/DTSTART(?!;VALUE=DATE)/)
})

test('a society has a feed of its own', async () => {
  const { data } = await product.query(
    '{ organizations(filter: { text: "数学学会" }, first: 1) { nodes { id name } } }',
  )
  const [society] = data.organizations.nodes
  const { text } = await feed(`?organization=${society.id}`)
  const hosts = new Set(valuesOf(text, 'DESCRIPTION').map((value) => value?.split('\\n')[0]))
  expect([...hosts]).toEqual([society.name])
})

test('the whole feed has the newest five hundred, and no line is too long', async () => {
  const { text } = await feed('')
  expect(valuesOf(text, 'UID')).toHaveLength(500)
  expect(new Set(valuesOf(text, 'UID')).size).toBe(500)
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
})

test('a filter that is none is refused in words', async () => {
  const { status, text } = await feed('?from=yesterday')
  expect(status).toBe(400)
  expect(text).toMatch(/yesterday/)
})
