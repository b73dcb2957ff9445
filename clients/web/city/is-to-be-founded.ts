/** Whether a city can be founded from the first page: there is none, and whoever started the product was given a code for it. */
export async function isToBeFounded(): Promise<boolean> {
  const state = await fetch('/setup')
    .then((response) => response.json() as Promise<{ isOpen?: boolean }>)
    .catch(() => ({ isOpen: false }))
  return state.isOpen ?? false
}
