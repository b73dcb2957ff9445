import type { Contribution } from '@kexie/db/book/contribution'
import type * as tables from '@kexie/db/tables/cooperation'

type Row<T extends { $inferSelect: object }> = Omit<T['$inferSelect'], 'id' | 'revision'>
type Part<T extends { $inferSelect: object }> = Omit<T['$inferSelect'], 'recordId' | 'revision' | 'position'>

const haizhi = {
  NATIONAL: 'haizhi-national',
  PROVINCIAL: 'haizhi-provincial',
  MUNICIPAL: 'haizhi-municipal',
} as const

const simple = {
  SERVICE_STATION: 'kckz-service-stations',
  ACADEMICIAN_CENTRE: 'academician-centres',
  OFFSHORE_BASE: 'offshore-bases',
} as const

/**
 * Stations, centres and offshore bases count once when named. A Haizhi base counts at each level it reaches, on the day
 * it reaches it; what it was before is not taken off.
 */
export function platformContributions(
  { kind, level }: Pick<Row<typeof tables.innovationPlatform>, 'kind' | 'level'>,
  upgrades: readonly Part<typeof tables.platformUpgrade>[],
): Contribution[] {
  if (kind in simple) return [{ indicator: simple[kind as keyof typeof simple], quantity: 1 }]
  if (kind !== 'HAIZHI_BASE') return []
  return [
    ...atLevel(level),
    ...upgrades.flatMap((upgrade) =>
      atLevel(upgrade.level).map((one) => ({ ...one, occurredOn: upgrade.upgradedOn })),
    ),
  ]
}

const atLevel = (level: Part<typeof tables.platformUpgrade>['level']): Contribution[] =>
  level === 'COUNTY' ? [] : [{ indicator: haizhi[level], quantity: 1 }]

/** At signing or landing, whichever came first; a mere intention counts nothing. */
export function overseasProjectContributions({
  signedOn,
  landedOn,
  countRelation,
}: Pick<Row<typeof tables.overseasProject>, 'signedOn' | 'landedOn' | 'countRelation'>): Contribution[] {
  const [occurredOn] = [signedOn, landedOn].flatMap((day) => day ?? []).toSorted()
  return occurredOn
    ? [{ indicator: 'overseas-projects', quantity: 1, occurredOn, relation: countRelation }]
    : []
}

const empowered = (enterpriseId: string): Contribution => ({
  indicator: 'empowered-enterprises',
  quantity: 1,
  subject: enterpriseId,
})

/** The enterprise registered, is empowered by it, and declares a benefit on the days it declares it. */
export function bankContributions(
  { enterpriseId }: Pick<Row<typeof tables.achievementBankRegistration>, 'enterpriseId'>,
  benefits: readonly Part<typeof tables.conversionBenefit>[],
): Contribution[] {
  return [
    { indicator: 'info-bank-enterprises', quantity: 1 },
    empowered(enterpriseId),
    ...benefits.map(
      ({ declaredOn, amount }): Contribution => ({
        indicator: 'conversion-benefit',
        quantity: Number(amount),
        occurredOn: declaredOn,
      }),
    ),
  ]
}

export const patentCaseContributions = (): Contribution[] => [{ indicator: 'patent-cases', quantity: 1 }]

/** Enrolled in the Five Hundred plan or diagnosed in a clinic: either way one enterprise, however often. */
export const enterpriseServiceContributions = ({
  enterpriseId,
}: Pick<Row<typeof tables.enterpriseService>, 'enterpriseId'>): Contribution[] => [empowered(enterpriseId)]

/** The expert once, each problem on the day the enterprise confirmed it solved. */
export function technologyManagerContributions(
  { expertId }: Pick<Row<typeof tables.technologyManagerAssignment>, 'expertId'>,
  problems: readonly Pick<Part<typeof tables.enterpriseProblem>, 'solvedOn'>[],
): Contribution[] {
  return [
    { indicator: 'tech-manager-experts', quantity: 1, subject: expertId },
    ...problems.flatMap(({ solvedOn }): Contribution[] =>
      solvedOn ? [{ indicator: 'tech-manager-problems', quantity: 1, occurredOn: solvedOn }] : [],
    ),
  ]
}

/** Activities of the alliance and the association; a co-host has a joint share the city leaves out. */
export function activityContributions(
  { frame }: Pick<Row<typeof tables.cooperationActivity>, 'frame'>,
  coHosts: readonly Part<typeof tables.activityCoHost>[],
): Contribution[] {
  if (frame !== 'ALLIANCE' && frame !== 'ASSOCIATION') return []
  const one = { indicator: 'iur-activities', quantity: 1 } as const
  return [
    one,
    ...coHosts.map(({ organizationId }): Contribution => ({ ...one, standing: 'JOINT', organizationId })),
  ]
}

type ProjectColumns = Pick<
  Row<typeof tables.cooperationProject>,
  'partnerId' | 'industry' | 'amount' | 'amountRelation'
>

/** Agreed on: the project, its partner and its industry. Signed: the contract with its amount. Intentions count nothing. */
export function projectContributions(
  { partnerId, industry, amount, amountRelation }: ProjectColumns,
  stages: readonly Part<typeof tables.projectStep>[],
): Contribution[] {
  const on = (stage: string) => stages.find((step) => step.stage === stage)?.reachedOn
  const contract = on('CONTRACT')
  const agreed = on('AGREEMENT') ?? contract ?? on('LANDED') ?? on('RESULT')
  return [
    ...(agreed ? agreement(agreed, partnerId, industry) : []),
    ...(contract ? [{ indicator: 'iur-contracts', quantity: 1, occurredOn: contract } as const] : []),
    ...(contract && amount
      ? [
          {
            indicator: 'iur-contract-amount',
            quantity: Number(amount),
            occurredOn: contract,
            relation: amountRelation,
          } as const,
        ]
      : []),
  ]
}

function agreement(occurredOn: string, partnerId: string | null, industry: string | null): Contribution[] {
  return [
    { indicator: 'matched-projects', quantity: 1, occurredOn },
    ...(partnerId
      ? [{ indicator: 'matched-universities', quantity: 1, occurredOn, subject: partnerId } as const]
      : []),
    ...(industry
      ? [{ indicator: 'matched-industries', quantity: 1, occurredOn, subject: industry } as const]
      : []),
  ]
}

export const jointApplicationContributions = (): Contribution[] => [
  { indicator: 'joint-applications', quantity: 1 },
]

/** An expert's link or part-time post; links of the delegation and of policy tutors are kept and not counted here. */
export function linkContributions({
  kind,
  personId,
  enterpriseId,
}: Pick<Row<typeof tables.enterpriseLink>, 'kind' | 'personId' | 'enterpriseId'>): Contribution[] {
  if (kind !== 'EXPERT_POST') return []
  return [
    { indicator: 'linked-experts', quantity: 1, subject: personId },
    { indicator: 'linked-enterprises', quantity: 1, subject: enterpriseId },
  ]
}
