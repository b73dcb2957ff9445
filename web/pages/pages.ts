import { OverviewPage } from './overview/overview-page.tsx'
import type { Page } from './page.ts'

/** Every page, in the order of the navigation. A new page is one line here and one folder beside this file. */
export const pages: readonly Page[] = [
  // In the entry itself: the first page should not wait for a second file.
  { path: '/', name: 'overview', title: { zh: '五年概览', en: 'Overview' }, component: OverviewPage },
  {
    path: '/map',
    name: 'map',
    title: { zh: '科普地图', en: 'Science map' },
    component: async () => (await import('./map/map-page.tsx')).MapPage,
  },
  {
    path: '/calendar',
    name: 'calendar',
    title: { zh: '学术活动预报', en: 'Calendar' },
    component: async () => (await import('./calendar/calendar-page.tsx')).CalendarPage,
  },
  {
    path: '/editions',
    name: 'editions',
    title: { zh: '发布', en: 'Published' },
    component: async () => (await import('./editions/editions-page.tsx')).EditionsPage,
  },
  {
    path: '/editions/:id',
    name: 'edition',
    title: { zh: '发布', en: 'Edition' },
    component: async () => (await import('./editions/edition-page.tsx')).EditionPage,
    isDetail: true,
  },
  {
    path: '/report',
    name: 'report',
    title: { zh: '填报', en: 'Report' },
    component: async () => (await import('./report/report-page.tsx')).ReportPage,
    roles: ['REPORTER'],
  },
  {
    path: '/review',
    name: 'review',
    title: { zh: '审核', en: 'Review' },
    component: async () => (await import('./review/review-page.tsx')).ReviewPage,
    roles: ['DISTRICT_REVIEWER', 'REVIEWER'],
  },
  {
    path: '/bulletin',
    name: 'bulletin',
    title: { zh: '通报', en: 'Bulletin' },
    component: async () => (await import('./bulletin/bulletin-page.tsx')).BulletinPage,
    roles: ['REPORTER', 'DISTRICT_REVIEWER', 'REVIEWER', 'LEADER'],
  },
  {
    path: '/accounts',
    name: 'accounts',
    title: { zh: '账号', en: 'Accounts' },
    component: async () => (await import('./accounts/accounts-page.tsx')).AccountsPage,
    roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
  },
  {
    path: '/audit',
    name: 'audit',
    title: { zh: '审计', en: 'Audit' },
    component: async () => (await import('./audit/audit-page.tsx')).AuditPage,
    roles: ['AUDIT_ADMIN'],
  },
  {
    path: '/settings',
    name: 'settings',
    title: { zh: '本人设置', en: 'Settings' },
    component: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
    isDetail: true,
  },
  {
    path: '/developers',
    name: 'developers',
    title: { zh: '开发者', en: 'Developers' },
    component: async () => (await import('./developers/developers-page.tsx')).DevelopersPage,
  },
  {
    path: '/figures/:code',
    name: 'figure',
    title: { zh: '指标', en: 'Figure' },
    component: async () => (await import('./figure/figure-page.tsx')).FigurePage,
    isDetail: true,
  },
  {
    path: '/records/:id',
    name: 'record',
    title: { zh: '记录', en: 'Record' },
    component: async () => (await import('./record/record-page.tsx')).RecordPage,
    isDetail: true,
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    title: { zh: '登录', en: 'Sign in' },
    component: async () => (await import('./sign-in/sign-in-page.tsx')).SignInPage,
    isDetail: true,
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    title: { zh: '没有这一页', en: 'No such page' },
    component: async () => (await import('./not-found/not-found-page.tsx')).NotFoundPage,
    isDetail: true,
  },
]
