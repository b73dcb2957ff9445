import { defineComponent, shallowRef } from 'vue'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { type PrintedLink, Slips } from '../../parts/people/slips.tsx'
import {
  LackingLinksDocument,
  type LackingLinksQuery,
  RenewLinksDocument,
  type RenewLinksMutation,
} from './lacking-links.generated.ts'

type Lacking = NonNullable<LackingLinksQuery['accounts']>['nodes'][number]

/** Accounts that nobody has entered and whose links ran out: all that are listed get another, on paper, in one press. */
export const LackingLinks = defineComponent(() => {
  const { asked, listed, links, form } = useRenewing()
  const putAway = () => {
    links.value = []
  }
  return () => (
    <>
      {links.value.length > 0 && <Slips links={links.value} onDone={putAway} />}
      {listed().length > 0 && (
        <Section
          id="lacking-links"
          heading={text({ zh: '链接已过期、本人未启用', en: 'Never entered, their links run out' })}
        >
          {pagesOf(asked.value, ({ accounts }) => accounts, names)}
          <MutationForm of={form} label={buttonWords(listed().length)} isQuiet />
        </Section>
      )}
    </>
  )
})

const names = (accounts: readonly Lacking[]) => (
  <p>
    {accounts
      .map(({ displayName, organization, district }) => {
        const where = organization?.name ?? district?.name
        if (!where) return displayName
        return text({ zh: `${displayName}（${where}）`, en: `${displayName} (${where})` })
      })
      .join(text({ zh: '、', en: ', ' }))}
  </p>
)

/** Who lacks a link, and the links that are made here. */
function useRenewing() {
  const links = shallowRef<readonly PrintedLink[]>([])
  const asked = usePages(
    LackingLinksDocument,
    () => ({}),
    ({ accounts }) => accounts?.pageInfo,
  )
  const listed = () => asked.value.pages.flatMap(({ data }) => data.accounts?.nodes ?? [])
  const form = useMutationForm(RenewLinksDocument, {
    id: 'lacking',
    given: {},
    variables: () => ({ input: { accounts: listed().map(({ id }) => id) } }),
    onDone: (answer) => {
      links.value = linksIn(answer)
    },
  })
  return { asked, listed, links, form }
}

const linksIn = ({ renewAccountLinks: outcome }: RenewLinksMutation): PrintedLink[] =>
  'accounts' in outcome
    ? outcome.accounts.flatMap(({ account: { organization, district, ...person }, link }) =>
        link
          ? { ...person, ...link, organization: organization?.name ?? null, district: district?.name ?? null }
          : [],
      )
    : []

const buttonWords = (count: number) =>
  text({
    zh: `为以上 ${count} 个账号另发链接，供打印`,
    en: `Make other links for the ${count} accounts above, to be printed`,
  })
