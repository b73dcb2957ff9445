import type { ReportableTypesQuery } from './types.generated.ts'

/** A record type as a clerk chooses it: the name of its files, and what it is called. */
export interface ReportableType {
  slug: string
  label: string
}

/** Record types from the mutations that report them: reportAcademicEvents → academic-events, 学术活动. */
export function reportableTypes({ __type }: ReportableTypesQuery): ReportableType[] {
  return (__type?.fields ?? []).flatMap(({ name, description }) => {
    const plural = /^report([A-Z]\w+)$/.exec(name)?.[1]
    if (!plural) return []
    const slug = plural.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
    const label = /：([^。]+?)(（[^）]*）)?。/.exec(description ?? '')?.[1] ?? plural
    return { slug, label: label.split(/[，：,]/)[0] ?? label }
  })
}
