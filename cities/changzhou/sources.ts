import type { Source, SourceKey } from '@kexie/schema/statement'

/** The documents whose figures the Changzhou data set compares itself with. */
export const sources = {
  'kexie-2021': {
    title: '聚焦创新驱动 凝聚科技力量',
    publisher: '常州日报',
    published: '2022-01-11',
    place: '320400',
    chapters: [
      { service: 'INNOVATION', from: 9, to: 14 },
      { service: 'LITERACY', from: 15, to: 20 },
      { service: 'WORKERS', from: 21, to: 24 },
      { service: 'DECISIONS', from: 25, to: 28 },
    ],
  },
  'expo-2019': {
    title: '常州市科学技术局“产学研对接”部门自评价',
    publisher: '常州市科学技术局',
    published: '2019',
    place: '320400',
  },
  // 淮安 speaks of its own fair: cited for the reporting manners it sets, not for figures of Changzhou.
  'huaian-2010': {
    title: '2010淮安科洽會活動方案的有關情況通報',
    publisher: '淮安市',
    published: '2010-06-11',
    place: '320800',
  },
} as const satisfies Record<SourceKey, Source>

export type ChangzhouSource = keyof typeof sources
