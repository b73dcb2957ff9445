import type { Words } from '../../language/language.ts'

/** What is to be done where the city has not said yet what it counts. */
export const noIndicators: Words = {
  zh: '本市还没有指标。请系统管理员装入本市的数据包（服务、指标、报告、统计表），装好后刷新本页。',
  en: 'The city has no indicators yet. Have its package (services, indicators, report, tables) installed by the system administrator, then reload this page.',
}

/** What is to be done where a service names no figures to look at first. */
export const noHeadlines: Words = {
  zh: '这项服务没有列出先看的指标：请在数据包的 services.yaml 中写上 headlines。',
  en: 'This service names no figures to look at first: list them as headlines in services.yaml of the package.',
}
