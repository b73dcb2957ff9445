/** Where a browser came to, and what stands there. */
export interface Arrived {
  url: URL
  status: number
  body: string
  /** Where it was sent on the way, and by whom. */
  trail: readonly { from: URL; to: URL }[]
}

/** A browser without a window: it keeps the cookies of each site, and goes where it is sent. */
export class Visitor {
  readonly #kept = new Map<string, { value: string; path: string }>()

  /** One request; whoever sends the browser on is not followed. */
  async ask(address: string | URL, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const { origin, pathname } = new URL(address)
    const cookie = this.#cookies(origin, pathname)
    const response = await fetch(address, {
      ...init,
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...headers },
      redirect: 'manual',
    })
    for (const one of response.headers.getSetCookie()) this.#keep(origin, one)
    return response
  }

  /** One visit: from where it is sent on to where it ends. */
  async go(address: string | URL, init: RequestInit = {}, trail: Arrived['trail'] = []): Promise<Arrived> {
    const response = await this.ask(address, init)
    const next = response.headers.get('location')
    const from = new URL(address)
    if (!next) return { url: from, status: response.status, body: await response.text(), trail }
    const to = new URL(next, from)
    return this.go(to, {}, [...trail, { from, to }])
  }

  /** What a form on a page sends. */
  submit(address: string | URL, given: Record<string, string>): Promise<Arrived> {
    return this.go(address, { method: 'POST', body: new URLSearchParams(given) })
  }

  /** The cookie of that name at a site, as it is kept. */
  cookie(origin: string, name: string): string | undefined {
    return this.#kept.get(`${origin} ${name}`)?.value
  }

  /** Clears what a site has left, as somebody else at the same computer does. */
  forget(origin: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(`${origin} `)) this.#kept.delete(key)
  }

  /** Puts a cookie in by hand, as who has stolen it does. */
  plant(origin: string, name: string, value: string, path = '/'): void {
    this.#kept.set(`${origin} ${name}`, { value, path })
  }

  #cookies(origin: string, pathname: string): string {
    return [...this.#kept]
      .filter(([key, { path }]) => key.startsWith(`${origin} `) && pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ')[1]}=${value}`)
      .join('; ')
  }

  #keep(origin: string, header: string): void {
    const [pair = '', ...flags] = header.split(/; ?/)
    const [name = '', ...rest] = pair.split('=')
    const path = /^path=(.*)$/i.exec(flags.find((flag) => /^path=/i.test(flag)) ?? '')?.[1] ?? '/'
    const value = rest.join('=')
    if (value === '') this.#kept.delete(`${origin} ${name}`)
    else this.#kept.set(`${origin} ${name}`, { value, path })
  }
}
