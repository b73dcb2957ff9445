import type { VNodeChild } from 'vue'
import type { AskedPages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { answered } from './answered.tsx'

/** A page of a list that is longer. */
interface Connection<Item> {
  nodes: readonly Item[]
  totalCount: number
}

/** A list that grows by pages: how many of how many are shown, the list itself, and a button for more. */
export function pagesOf<Data, Item>(
  asked: AskedPages<Data>,
  connectionIn: (data: Data) => Connection<Item> | null | undefined,
  show: (items: readonly Item[]) => VNodeChild,
): VNodeChild {
  const { pages, failure, retry } = asked
  const [first] = pages
  const gaps = pages.flatMap((page) => page.gaps)
  const answer = first && { data: first.data, gaps, variables: null }
  return answered({ answer, failure, isStale: false, retry }, (data) => {
    const items = pages.flatMap((page) => connectionIn(page.data)?.nodes ?? [])
    const total = connectionIn(data)?.totalCount ?? 0
    return [show(items), items.length > 0 && <More asked={asked} shown={items.length} total={total} />]
  })
}

interface MoreProps {
  asked: Pick<AskedPages<unknown>, 'hasMore' | 'isAsking' | 'more'>
  shown: number
  total: number
}

function More({ asked: { hasMore, isAsking, more }, shown, total }: MoreProps) {
  return (
    <p class="more">
      <span role="status">
        {text({ zh: `已列 ${shown} 条，共 ${total} 条`, en: `${shown} of ${total}` })}
      </span>
      {hasMore && (
        <button type="button" disabled={isAsking} onClick={more}>
          {text({ zh: '再列一页', en: 'Show more' })}
        </button>
      )}
    </p>
  )
}
