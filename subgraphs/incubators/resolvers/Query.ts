import { missedSlots } from '@kexie/records/missed-slots'
import { todayInShanghai } from '@kexie/records/row-rules'
import { permitted } from '@kexie/runtime/permit'
import type { QueryResolvers } from '../schema.generated.ts'
import { heldDays } from '../store/held-days.ts'
import { countEnquiries, countListings, listModules } from '../store/listings.ts'

/** 年月周: how often each brand meets. */
const cadences = { CONTEST: 'YEARLY', ROADSHOW: 'MONTHLY', SALON: 'WEEKLY' } as const

export const Query: Pick<QueryResolvers, 'missedCadence' | 'listingStatistics'> = {
  missedCadence: permitted('READ_FIGURES', async (_, { brand, from, to }, { db, now }) => {
    const held = await heldDays(db, brand)
    const [startedOn] = held
    if (!startedOn) return []
    const series = { cadence: cadences[brand], startedOn, endedOn: null }
    return missedSlots(series, { from, to }, held, todayInShanghai(now))
  }),
  listingStatistics: permitted('READ_FIGURES', async (_, { from, to }, { db }) => {
    const listings = await countListings(db, from, to)
    const enquiries = await countEnquiries(db, from, to)
    const modules = (await listModules(db)).filter(
      ({ code, retiredSince }) => !retiredSince || listings.has(code) || enquiries.has(code),
    )
    return modules.map(({ code }) => ({
      module: code,
      listings: listings.get(code) ?? 0,
      enquiries: enquiries.get(code)?.received ?? 0,
      answered: enquiries.get(code)?.answered ?? 0,
    }))
  }),
}
