/** Bytes of the largest logo: it stands above every page. */
export const mostLogoBytes = 100_000

/** What a picture must be. */
export const logoText = {
  zh: `一张 PNG 或 SVG 图，不超过 ${mostLogoBytes / 1000} kB`,
  en: `a PNG or SVG of at most ${mostLogoBytes / 1000} kB`,
}

/** Kinds of pictures that a logo may be, with the file of a city's package that holds one. */
export const logoFiles = { 'image/svg+xml': 'logo.svg', 'image/png': 'logo.png' } as const

type LogoType = keyof typeof logoFiles

/** A picture as it is stored and sent: its kind and its bytes in base64. */
export type Logo = `data:${LogoType};base64,${string}`

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What stands before a picture can be read in one way alone: whatever it holds, that takes as long as it is long. */
const svgStart = /^\uFEFF?\s*(?:(?:<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*>)\s*)*<svg[\s>]/i

/** A picture by what is in it, whatever its name says; undefined for what is no PNG and no SVG, or larger than a logo may be. */
export function logoOf(bytes: Buffer): Logo | undefined {
  if (bytes.length > mostLogoBytes) return undefined
  const type = typeOf(bytes)
  return type && `data:${type};base64,${bytes.toString('base64')}`
}

function typeOf(bytes: Buffer): LogoType | undefined {
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) return 'image/png'
  return svgStart.test(bytes.toString('utf8')) ? 'image/svg+xml' : undefined
}

/** The bytes of a picture and its kind by what is in them; undefined for what `logoOf` does not make. */
export function readLogo(logo: string): { type: LogoType; bytes: Buffer } | undefined {
  const bytes = Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64')
  const type = logoOf(bytes) && typeOf(bytes)
  return type && { type, bytes }
}
