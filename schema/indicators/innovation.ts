import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 为创新驱动发展服务: paragraphs 9–14 of the five-year report. */
export const innovation = {
  'academic-exchange-events': {
    name: { zh: '学术交流和科技对接活动', en: 'Academic exchange and matchmaking events' },
    definition: {
      zh: '“学术活动月”中举办的学术交流与科技对接活动场次；联合主办的活动全市只计一次。',
      en: 'Exchange and matchmaking events held within the Academic Activity Month; a co-hosted event counts once for the city.',
    },
    unit: { zh: '场', en: 'events' },
    measure: 'SUM',
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const innovationDerived = {} as const satisfies Record<string, DerivedIndicator<keyof typeof innovation>>
