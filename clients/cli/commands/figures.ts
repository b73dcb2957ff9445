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

interface Review {
  services: {
    figures: {
      indicator: { code: string; name: string; unit: string }
      value: number | null
      years: { name: string; value: number | null }[]
    }[]
  }[]
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
  const rows = all.map(({ indicator, value, years: values }) => [
    ...[indicator.code, indicator.name, indicator.unit, `${value ?? '–'}`],
    ...values.map((year) => `${year.value ?? '–'}`),
  ])
  process.stdout.write(`${tableLines([header, ...rows]).join('\n')}\n`)
}
