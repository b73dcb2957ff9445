import './organizations.css'
import { defineComponent } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { usePeriod } from '../../address/use-period.ts'
import type { Gap } from '../../graph/ask.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { NotThere } from '../../parts/layout/not-there.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { Period } from '../../parts/layout/period-and-area.tsx'
import { DutiesSection } from './duties-section.tsx'
import { FiguresSection } from './figures-section.tsx'
import { OneOrganizationDocument, type OneOrganizationQuery } from './organization.generated.ts'
import { RecordsSection } from './records-section.tsx'

const sections = [FiguresSection, DutiesSection, RecordsSection]

type Organization = Extract<NonNullable<OneOrganizationQuery['node']>, { __typename: 'Organization' }>

/** What one organization is, what it reported and when, and the figures it contributed to. */
export const OrganizationPage = defineComponent(() => {
  const route = useRoute()
  const { from, to } = usePeriod()
  const asked = useQuestion(OneOrganizationDocument, () => ({ id: String(route.params.id) }))
  const show = ({ node }: OneOrganizationQuery, _: unknown, gaps: readonly Gap[]) => {
    if (node?.__typename !== 'Organization') return <NotThere gaps={gaps} />
    return (
      <article>
        <p class="breadcrumb">
          <RouterLink to="/organizations">{text({ zh: '单位', en: 'Organizations' })}</RouterLink>
        </p>
        <div class="page-head">
          <h1>{node.name}</h1>
          <div class="controls">
            <Period />
          </div>
        </div>
        <Facts organization={node} />
        {sections.map((Section, index) => (
          <Section key={`${index} ${node.id}`} organization={node.id} from={from.value} to={to.value} />
        ))}
      </article>
    )
  }
  return () => answered(asked.value, show)
})

function Facts({ organization }: { organization: Organization }) {
  const { kind, district, parent, creditCode, foundedOn, dissolvedOn, memberships, roles, provenance } =
    organization
  return (
    <dl class="facts">
      <dt>{text({ zh: '类别', en: 'Kind' })}</dt>
      <dd>{text(valueWords('OrganizationKind', kind))}</dd>
      <dt>{text({ zh: '所在区', en: 'District' })}</dt>
      <dd>{district.name}</dd>
      {parent && (
        <>
          <dt>{text({ zh: '隶属', en: 'Part of' })}</dt>
          <dd>
            <OrganizationLink of={parent} />
          </dd>
        </>
      )}
      {creditCode && (
        <>
          <dt>{text({ zh: '统一社会信用代码', en: 'Credit code' })}</dt>
          <dd>{creditCode}</dd>
        </>
      )}
      {foundedOn && (
        <>
          <dt>{text({ zh: '成立', en: 'Founded' })}</dt>
          <dd>{foundedOn}</dd>
        </>
      )}
      {dissolvedOn && (
        <>
          <dt>{text({ zh: '注销', en: 'Dissolved' })}</dt>
          <dd>{dissolvedOn}</dd>
        </>
      )}
      {(memberships ?? []).length > 0 && (
        <>
          <dt>{text({ zh: '团体会员', en: 'Member of' })}</dt>
          <dd>
            {memberships.map(({ body, admittedOn, endedOn }) => (
              <span key={`${body.id} ${admittedOn}`}>
                <OrganizationLink of={body} /> <small>{spanText(admittedOn, endedOn)}</small>
              </span>
            ))}
          </dd>
        </>
      )}
      {(roles ?? []).length > 0 && (
        <>
          <dt>{text({ zh: '任职', en: 'People' })}</dt>
          <dd>
            {roles.map(({ person, role, startsOn, endsOn }) => (
              <span key={`${person.name} ${role} ${startsOn}`}>
                {role} {person.name} <small>{spanText(startsOn, endsOn)}</small>
              </span>
            ))}
          </dd>
        </>
      )}
      {provenance === 'RECONSTRUCTED' && (
        <>
          <dt>{text({ zh: '来历', en: 'Provenance' })}</dt>
          <dd>{text(valueWords('Provenance', provenance))}</dd>
        </>
      )}
    </dl>
  )
}

const spanText = (from: string, to: string | null) =>
  to ? `${from}–${to}` : text({ zh: `${from} 起`, en: `since ${from}` })
