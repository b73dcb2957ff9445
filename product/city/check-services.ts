import { headlineFlaws } from '@kexie/schema/presentation-rules'
import { twice } from './check-codes.ts'
import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** Indicators and chapters of a service that the package does not have. */
export function serviceFaults({ services, indicators, report }: PlacedDefinitions): Fault[] {
  const codes = services.map(({ value }) => value.code)
  const expected = {
    zh: `services.yaml 中的服务（${codes.join('、')}）`,
    en: `a service of services.yaml (${codes.join(', ')})`,
  }
  return [...indicators, ...report].flatMap(({ value: { service }, file, path }) =>
    codes.includes(service) ? [] : file.fault([...path, 'service'], expected),
  )
}

/** The service that each indicator says it is of. */
export const serviceIn = (indicators: PlacedDefinitions['indicators']) => {
  const services = new Map(indicators.map(({ value: { code, service } }) => [code, service]))
  return (code: string) => services.get(code)
}

/** Headlines that are no indicators of their service, or stand there twice. */
export const headlineFaults = ({ services, indicators }: PlacedDefinitions): Fault[] =>
  services.flatMap((service) => {
    const { value, file, path } = service
    const strange = headlineFlaws(value, serviceIn(indicators), { zh: value.code, en: value.code })
    return [
      ...strange.map((flaw) => file.fault([...path, ...flaw.path], flaw.expected)),
      ...twice(value.headlines.map((code, place) => [service, ['headlines', place], code])),
    ]
  })
