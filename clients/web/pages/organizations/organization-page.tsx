import './organizations.css'
import { defineComponent } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { usePeriod } from '../../address/use-period.ts'
import type { Gap } from '../../graph/ask.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { type Fact, FactList } from '../../parts/layout/fact-list.tsx'
import { NoSuchPeriod } from '../../parts/layout/no-such-period.tsx'
import { NotThere } from '../../parts/layout/not-there.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { Period } from '../../parts/layout/period-and-area.tsx'
import { DutiesSection } from './duties-section.tsx'
import { FiguresSection } from './figures-section.tsx'
import { HistorySection } from './history-section.tsx'
import { IdentitiesSection } from './identities-section.tsx'
import { OfficeSection } from './office-section.tsx'
import { OneOrganizationDocument, type OneOrganizationQuery } from './organization.generated.ts'
import type { Organization } from './organization.ts'
import { RecordsSection } from './records-section.tsx'

const sections = [FiguresSection, DutiesSection, RecordsSection]

/** What one organization is, what it reported and when, and the figures it contributed to. */
export const OrganizationPage = defineComponent(() => {
  const route = useRoute()
  const { from, to, fault } = usePeriod()
  const asked = useGraphQuery(OneOrganizationDocument, () => ({ id: String(route.params.id) }))
  const show = ({ node }: OneOrganizationQuery, _: unknown, gaps: readonly Gap[]) => {
    if (node?.__typename !== 'Organization') return <NotThere gaps={gaps} />
    return (
      <article>
        <p class="breadcrumb">
          <RouterLink to="/organizations">{text({ zh: '单位', en: 'Organizations' })}</RouterLink>
        </p>
        <PageHead title={node.name}>
          <div class="controls">
            <Period />
          </div>
        </PageHead>
        <Facts organization={node} />
        {sections.map((Section, index) => (
          <Section key={`${index} ${node.id}`} organization={node.id} from={from.value} to={to.value} />
        ))}
        <HistorySection key={`history ${node.id}`} organization={node.id} />
        <OfficeSection key={`office ${node.id}`} organization={node} />
        <IdentitiesSection key={`identities ${node.id}`} organization={node} />
      </article>
    )
  }
  return () => (fault.value ? <NoSuchPeriod of={fault.value} /> : answered(asked.value, show))
})

const Facts = ({ organization }: { organization: Organization }) => (
  <FactList facts={[...basics(organization), ...people(organization)]} />
)

/** What it is and where, and whose part. */
function basics(organization: Organization): Fact[] {
  const { kind, district, parent, creditCode, foundedOn, dissolvedOn, formerNames, isNamedOnly } =
    organization
  return [
    [text({ zh: '类别', en: 'Kind' }), kind.name],
    [text({ zh: '所在区', en: 'District' }), district.name],
    parent && [text({ zh: '隶属', en: 'Part of' }), <OrganizationLink of={parent} />],
    creditCode && [text({ zh: '统一社会信用代码', en: 'Credit code' }), creditCode],
    foundedOn && [text({ zh: '成立', en: 'Founded' }), foundedOn],
    dissolvedOn && [text({ zh: '注销', en: 'Dissolved' }), dissolvedOn],
    formerNames.length > 0 && [
      text({ zh: '曾用名', en: 'Formerly' }),
      formerNames.map(({ name, until }) => (
        <span key={name}>
          {name} {until && <small>{text({ zh: `至 ${until}`, en: `until ${until}` })}</small>}
        </span>
      )),
    ],
    isNamedOnly && [
      text({ zh: '登记', en: 'Register' }),
      text({ zh: '只在填报中提到过，尚待补全', en: 'named in reports alone, to be completed' }),
    ],
  ]
}

/** Of what it is a member and who acts for it, each since when, and where the entry comes from. */
function people({ memberships, roles, provenance }: Organization): Fact[] {
  const bodies = (memberships ?? []).map(({ body, admittedOn, endedOn }) => (
    <span key={`${body.id} ${admittedOn}`}>
      <OrganizationLink of={body} /> <small>{spanText(admittedOn, endedOn)}</small>
    </span>
  ))
  const offices = (roles ?? []).map(({ person, role, startsOn, endsOn }) => (
    <span key={`${person.name} ${role} ${startsOn}`}>
      {role} {person.name} <small>{spanText(startsOn, endsOn)}</small>
    </span>
  ))
  return [
    bodies.length > 0 && [text({ zh: '团体会员', en: 'Member of' }), bodies],
    offices.length > 0 && [text({ zh: '任职', en: 'People' }), offices],
    provenance === 'RECONSTRUCTED' && [
      text({ zh: '来历', en: 'Provenance' }),
      text(valueWords('Provenance', provenance)),
    ],
  ]
}

const spanText = (from: string, to: string | null) =>
  to ? `${from}–${to}` : text({ zh: `${from} 起`, en: `since ${from}` })
