import type { Client } from '../client.ts'
import { say } from '../language.ts'
import { tableLines } from '../print-table.ts'
import { save } from '../save.ts'

interface Options {
  from: string
  to: string
  fromMonth?: string
  toMonth?: string
  district?: string
  format: string
  output?: string
}

/** A number with how it relates to the true one. */
interface Shown {
  value: number | null
  relation: string
  /** The upper number of what lies between two. */
  upTo: number | null
}

interface Review {
  services: {
    figures: (Shown & {
      indicator: { code: string; name: string; unit: string }
      years: (Shown & { name: string })[]
    })[]
  }[]
}

/** How a number that is no exact one is told; nothing before one that is. */
const before: Record<string, readonly [string, string]> = {
  AT_LEAST: ['不少于', 'at least '],
  AT_MOST: ['不超过', 'at most '],
  ABOUT: ['约', 'about '],
}

function numberOf({ value, relation, upTo }: Shown, language: Client['language']) {
  if (value === null) return '–'
  if (upTo !== null) return `${value}${say(language, '至', ' to ')}${upTo}`
  const [zh, en] = before[relation] ?? ['', '']
  return `${say(language, zh, en)}${value}`
}

/** What is asked for, without what was left out. */
const queryOf = (asked: Record<string, string | undefined>): URLSearchParams =>
  new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))

/** Prints or saves the figures of a review. */
export async function figures(
  client: Client,
  { from, to, fromMonth, toMonth, district, format, output }: Options,
): Promise<void> {
  const asked = queryOf({ from, to, fromMonth, toMonth, district })
  const response = await client.get(`/exports/review.${format === 'table' ? 'json' : format}?${asked}`)
  if (format !== 'table') return save(response, output ?? '-', client.language)
  printTable((await response.json()) as Review, client.language)
}

function printTable({ services }: Review, language: Client['language']): void {
  const all = services.flatMap((service) => service.figures)
  const years = all[0]?.years.map(({ name }) => name) ?? []
  const header = [
    say(language, '代码', 'Code'),
    say(language, '指标', 'Indicator'),
    say(language, '单位', 'Unit'),
    say(language, '数值', 'Value'),
    ...years,
  ]
  const rows = all.map(({ indicator, years: values, ...figure }) => [
    ...[indicator.code, indicator.name, indicator.unit, numberOf(figure, language)],
    ...values.map((year) => numberOf(year, language)),
  ])
  process.stdout.write(`${tableLines([header, ...rows]).join('\n')}\n`)
}
