/** How the month is shown until the reader chooses: seven columns need their room. */
export const usualView = matchMedia('(max-width: 48rem)').matches ? 'list' : 'month'
