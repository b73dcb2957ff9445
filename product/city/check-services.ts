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

/** Headlines that are no indicators of their service, or stand there twice. */
export function headlineFaults({ services, indicators }: PlacedDefinitions): Fault[] {
  const serviceOf = new Map(indicators.map(({ value: { code, service } }) => [code, service]))
  return services.flatMap((service) => {
    const { value, file, path } = service
    const expected = { zh: `${value.code} 的一个指标`, en: `an indicator of ${value.code}` }
    const strange = value.headlines.flatMap((code, place) =>
      serviceOf.get(code) === value.code ? [] : file.fault([...path, 'headlines', place], expected),
    )
    return [...strange, ...twice(value.headlines.map((code, place) => [service, ['headlines', place], code]))]
  })
}
