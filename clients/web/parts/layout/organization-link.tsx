import { RouterLink } from 'vue-router'

/** The name of an organization, leading to its page; a dash where its subgraph does not answer. */
export function OrganizationLink({ of }: { of: { id: string; name: string } | null }) {
  return of ? <RouterLink to={`/organizations/${of.id}`}>{of.name}</RouterLink> : <>—</>
}
