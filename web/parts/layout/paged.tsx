import type { VNodeChild } from 'vue'
import type { AskedPages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { answered } from './answered.tsx'

/** A list that grows by pages: how many of how many are shown, the list itself, and a button for more. */
export function pagesOf<Data, Item>(
  asked: AskedPages<Data>,
  itemsOf: (data: Data) => readonly Item[],
  totalOf: (data: Data) => number,
  show: (items: readonly Item[]) => VNodeChild,
): VNodeChild {
  const { pages, failure, hasMore, isAsking, more, retry } = asked
  const [first] = pages
  const gaps = pages.flatMap((page) => page.gaps)
  const answer = first && { data: first.data, gaps, variables: null }
  return answered({ answer, failure, isStale: false, retry }, (data) => {
    const items = pages.flatMap((page) => itemsOf(page.data))
    return (
      <>
        {show(items)}
        {items.length > 0 && (
          <p class="more">
            <span role="status">
              {text({
                zh: `已列 ${items.length} 条，共 ${totalOf(data)} 条`,
                en: `${items.length} of ${totalOf(data)}`,
              })}
            </span>
            {hasMore && (
              <button type="button" disabled={isAsking} onClick={more}>
                {text({ zh: '再列一页', en: 'Show more' })}
              </button>
            )}
          </p>
        )}
      </>
    )
  })
}
