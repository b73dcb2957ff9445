/** Characters of an address to come back to that a cookie has room for. */
const longest = 500

/** A page of this site, as it was asked for; the first page for any other's address. */
export function ownPage(asked: unknown, publicUrl: string): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > longest) return '/'
  const site = new URL(publicUrl)
  // What browsers make of `//host`, of a backslash or a tab is a site of somebody else.
  const found = URL.parse(asked, site)
  return found?.origin === site.origin ? found.pathname + found.search + found.hash : '/'
}
