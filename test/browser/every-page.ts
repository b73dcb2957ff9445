import { organizationGlobalId } from '@kexie/changzhou/registers'
import { type Account, ownSociety } from '../journeys/accounts.ts'
import type { Ask } from '../journeys/client.ts'
import { listedPages } from './listed-pages.ts'

/** A page to look at: what it is called, and its address. */
export interface Visit {
  name: string
  address: string
  /** Who looks at it: a leader unless stated. */
  part?: Account | 'PUBLIC'
  /** A key that shows more of it, for pictures. */
  press?: string
}

/**
 * Every page of the dashboard in a state that shows what it can, addresses of records are the product's own; and whatever else the
 * router lists, as it is entered by the first of those in whose navigation it stands.
 */
export async function everyPage(query: Ask): Promise<Visit[]> {
  const shown = await pagesThatShow(query)
  const visited = new Set(shown.map(({ address }) => pathOf(address)))
  const others = listedPages().filter(({ path }) => !visited.has(path))
  return [
    ...shown,
    ...others.map(({ name, path, roles: [role] }) => ({
      name,
      address: path,
      ...(role && { part: role as Account }),
    })),
  ]
}

const pathOf = (address: string) => new URL(address, 'http://page').pathname

async function pagesThatShow(query: Ask): Promise<Visit[]> {
  const { data } = await query(
    `query ($own: ID) { districts { id code } academicEvents(first: 1) { nodes { id organization { id } } }
      scienceBases(first: 1) { nodes { id } } own: academicEvents(first: 1, filter: { organization: $own }) { nodes { id } } }`,
    { own: organizationGlobalId(ownSociety) },
  )
  const district = (code: string) => data.districts.find((one: { code: string }) => one.code === code).id
  return [
    { name: 'overview', address: '/' },
    { name: 'overview-district', address: `/?from=2019&to=2021&district=${district('320411')}` },
    { name: 'overview-found', address: '/?verdict=INCONSISTENT' },
    { name: 'overview-english', address: '/?lang=en' },
    { name: 'screen', address: '/?screen=1' },
    { name: 'figure', address: '/figures/academic-exchange-events' },
    { name: 'figure-english', address: '/figures/academic-exchange-events?from=2021&to=2021&lang=en' },
    { name: 'figure-target', address: '/figures/hundred-lectures' },
    { name: 'figure-inconsistent', address: '/figures/municipal-bases-growth' },
    { name: 'figure-blank', address: '/figures/science-events?asOf=2020-01-01' },
    { name: 'record-event', address: `/records/${data.academicEvents.nodes[0].id}` },
    { name: 'record-base', address: `/records/${data.scienceBases.nodes[0].id}` },
    { name: 'map', address: '/map' },
    { name: 'map-district', address: `/map?district=${district('320402')}` },
    { name: 'calendar', address: '/calendar?month=2021-11&view=month' },
    { name: 'calendar-list', address: '/calendar?month=2021-11&view=list' },
    { name: 'calendar-empty', address: '/calendar' },
    { name: 'developers', address: '/developers?type=Figure' },
    { name: 'not-found', address: '/nowhere' },
    { name: 'sign-in', address: '/sign-in', part: 'PUBLIC' },
    { name: 'report', address: '/report', part: 'REPORTER' },
    { name: 'form', address: '/report/academic-events', part: 'REPORTER' },
    {
      name: 'form-record',
      address: `/report/academic-events?record=${data.own.nodes[0].id}`,
      part: 'REPORTER',
    },
    { name: 'form-english', address: '/report/expo-activities?lang=en', part: 'REPORTER' },
    { name: 'form-venue', address: '/report/science-bases', part: 'REPORTER' },
    { name: 'review', address: '/review', part: 'REVIEWER', press: 'o' },
    { name: 'duplicates', address: '/review?view=duplicates', part: 'REVIEWER' },
    { name: 'bulletin', address: '/bulletin?month=2021-03' },
    { name: 'duties', address: '/duties?month=2022-03', part: 'REVIEWER' },
    { name: 'duties-yearly', address: '/duties?form=yearly&month=2021-01' },
    { name: 'targets', address: '/targets?open=hundred-lectures:2017-2021' },
    { name: 'organizations', address: '/organizations' },
    { name: 'organization', address: `/organizations/${data.academicEvents.nodes[0].organization.id}` },
    {
      name: 'public-organization',
      address: `/organizations/${data.academicEvents.nodes[0].organization.id}`,
      part: 'PUBLIC',
    },
    {
      name: 'organization-long',
      address: `/organizations/${data.academicEvents.nodes[0].organization.id}?from=2012&to=2024`,
      part: 'REVIEWER',
    },
    { name: 'bulletin-missing', address: '/bulletin?month=2022-03', part: 'REVIEWER' },
    { name: 'editions', address: '/editions' },
    { name: 'settings', address: '/settings', part: 'REPORTER' },
    { name: 'settings-administrator', address: '/settings', part: 'SYSTEM_ADMIN' },
    { name: 'settings-public', address: '/settings', part: 'PUBLIC' },
    { name: 'tokens', address: '/tokens', part: 'REPORTER' },
    { name: 'tokens-security', address: '/tokens', part: 'SECURITY_ADMIN' },
    { name: 'redeem-over', address: '/redeem#kxl_none', part: 'PUBLIC' },
    { name: 'accounts', address: '/accounts', part: 'SYSTEM_ADMIN' },
    { name: 'accounts-granting', address: '/accounts', part: 'SECURITY_ADMIN' },
    { name: 'audit', address: '/audit', part: 'AUDIT_ADMIN' },
    { name: 'audit-filtered', address: '/audit?action=SIGN_IN&outcome=DONE', part: 'AUDIT_ADMIN' },
    { name: 'record-audited', address: `/records/${data.academicEvents.nodes[0].id}`, part: 'REVIEWER' },
    { name: 'statistical-tables', address: '/statistical-tables?year=2021' },
    { name: 'public-editions', address: '/editions', part: 'PUBLIC' },
    { name: 'public-overview', address: '/', part: 'PUBLIC' },
    { name: 'public-map', address: '/map', part: 'PUBLIC' },
    { name: 'public-calendar', address: '/calendar?month=2021-11&view=month', part: 'PUBLIC' },
  ]
}
