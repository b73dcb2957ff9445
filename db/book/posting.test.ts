import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EditionRow } from '../testing/edition-domain.ts'
import { idsOf, move, type OpenBook, openBook, report } from '../testing/open-book.ts'
import { societies } from '../testing/small-city.ts'

let book: OpenBook
beforeAll(async () => {
  book = await openBook()
})
afterAll(() => book.close())

let year = 2000
beforeEach(() => {
  year += 1
})

/** Reports and submits one edition of this test's own year. Returns its id. */
async function submitted(changes: Partial<EditionRow>): Promise<string> {
  const input = {
    title: '年会',
    occurredOn: `${year}-05-18`,
    districtCode: '320402',
    contributions: [],
    ...changes,
  }
  const receipt = await report(book.domain, [{ externalKey: `${year} ${changes.title}`, input }], {
    submit: true,
  })
  expect(receipt).toMatchObject({ outcomes: [{ row: 1 }] })
  const [id = ''] = await idsOf(book.domain, societies[0], [`${year} ${changes.title}`])
  return id
}

const cubeYear = () => book.readers`
  select district_code, standing, quantity::float, entries, at_least from metrics.cube_year
  where year = ${year} and entries > 0 order by district_code, standing`

test('counts a co-hosted event once for the city and once for each host', async () => {
  const share = { indicator: 'haizhi-matchmaking-events' as const, quantity: 1 }
  const joint = { ...share, standing: 'JOINT' as const }
  const contributions = [
    share,
    { ...joint, organizationId: societies[1] },
    { ...joint, organizationId: societies[2] },
  ]
  await move(book.reviewers, [await submitted({ contributions })], 'ACCEPT')
  expect(await cubeYear()).toMatchObject([
    { district_code: '320402', standing: 'COUNTED', quantity: 1, entries: 1 },
  ])
  const hosts = await book.readers`
    select organization_id, sum(quantity)::float as events from metrics.cube_month
    where month = ${`${year}-05-01`} and standing in ('COUNTED', 'JOINT') group by 1 order by 1`
  expect(hosts).toMatchObject(societies.map((organization_id) => ({ organization_id, events: 1 })))
})

test('keeps what is announced apart from what was held', async () => {
  const planned = {
    indicator: 'haizhi-matchmaking-events' as const,
    quantity: 1,
    standing: 'PLANNED' as const,
  }
  const id = await submitted({ contributions: [planned] })
  await move(book.reviewers, [id], 'ACCEPT')
  expect(await cubeYear()).toMatchObject([{ standing: 'PLANNED', quantity: 1 }])
  await report(
    book.domain,
    [
      {
        id,
        input: {
          title: '年会',
          occurredOn: `${year}-05-18`,
          districtCode: '320402',
          contributions: [{ ...planned, standing: 'COUNTED' }],
        },
      },
    ],
    { submit: true },
  )
  await move(book.reviewers, [id], 'ACCEPT')
  expect(await cubeYear()).toMatchObject([{ standing: 'COUNTED', quantity: 1 }])
})

test('a reported nothing is a zero with an entry, a withdrawn one is blank', async () => {
  const id = await submitted({ contributions: [{ indicator: 'haizhi-matchmaking-events', quantity: 0 }] })
  await move(book.reviewers, [id], 'ACCEPT')
  expect(await cubeYear()).toMatchObject([{ quantity: 0, entries: 1 }])
  await move(book.reviewers, [id], 'WITHDRAW')
  expect(await cubeYear()).toEqual([])
})

test('a correction into another district, year and relation takes the old count back where it stood', async () => {
  const contributions = [
    { indicator: 'haizhi-matchmaking-participants' as const, quantity: 60, relation: 'AT_LEAST' as const },
  ]
  const id = await submitted({ contributions })
  await move(book.reviewers, [id], 'ACCEPT')
  expect(await cubeYear()).toMatchObject([{ district_code: '320402', quantity: 60, at_least: 1 }])
  const corrected = {
    title: '年会',
    occurredOn: `${year + 500}-01-01`,
    districtCode: '320411',
    contributions: [{ ...contributions[0], relation: 'EXACT', quantity: 63 }],
  } as EditionRow
  await report(book.domain, [{ id, input: corrected }], { submit: true })
  expect(await cubeYear()).toMatchObject([{ district_code: '320402', quantity: 60 }])
  await move(book.reviewers, [id], 'ACCEPT')
  expect(await cubeYear()).toEqual([])
  year += 500
  expect(await cubeYear()).toMatchObject([{ district_code: '320411', quantity: 63, at_least: 0 }])
  year -= 500
})

test('a subject seen in two districts and two years is one for the city', async () => {
  const seen = (title: string, districtCode: string, occurredOn: string) =>
    submitted({
      title,
      districtCode,
      occurredOn,
      contributions: [{ indicator: 'academic-academicians', quantity: 1, subject: `院士${year}` }],
    })
  const visits = [
    await seen('一', '320402', `${year}-12-31`),
    await seen('二', '320411', `${year + 1}-01-01`),
  ]
  await move(book.reviewers, visits, 'ACCEPT')
  const distinct = async (scope: string) => {
    const [row] = await book.readers`
      select coalesce(sum(subjects), 0)::integer as subjects from metrics.cube_distinct
      where scope_code = ${scope} and year between ${year} and ${year + 1} and previous_year < ${year}`
    return row?.subjects
  }
  expect([await distinct('320400'), await distinct('320402'), await distinct('320411')]).toEqual([1, 1, 1])
  await move(book.reviewers, visits.slice(0, 1), 'WITHDRAW')
  expect([await distinct('320400'), await distinct('320402'), await distinct('320411')]).toEqual([1, 0, 1])
  year += 1
})

test('who asks for the past waits until every posting begun before is committed', async () => {
  const contributions = [{ indicator: 'haizhi-matchmaking-events' as const, quantity: 1 }]
  const id = await submitted({ contributions })
  const order: string[] = []
  const posted = Promise.withResolvers<void>()
  const accepting = move(book.reviewers, [id], 'ACCEPT', async () => {
    posted.resolve()
    await new Promise((resolve) => setTimeout(resolve, 100))
    order.push('committing')
  })
  await posted.promise
  await book.readers`select metrics.await_postings()`
  order.push('the past is complete')
  expect(await cubeYear()).toMatchObject([{ quantity: 1 }])
  await accepting
  expect(order).toEqual(['committing', 'the past is complete'])
})
