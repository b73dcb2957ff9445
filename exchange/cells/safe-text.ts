/**
 * Text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, which `textOf` takes
 * away again (OWASP, CSV injection).
 */
export const safeText = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
