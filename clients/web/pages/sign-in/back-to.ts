/** Where to go after a sign-in. Addresses of this site alone: another's would lead whoever signed in astray. */
export function backTo(back: unknown): string {
  return typeof back === 'string' && /^\/(?!\/)/.test(back) ? back : '/'
}
