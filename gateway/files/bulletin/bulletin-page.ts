import { type Bulletin, bulletinText } from './bulletin.ts'

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)

const style = `@page { size: A4; margin: 18mm } body { font: 16px/1.7 "Songti SC", "Noto Serif SC", SimSun, serif; max-width: 54rem; margin: 2rem auto; padding: 0 1rem; color: #111 }
h1 { font-size: 1.6rem; text-align: center; margin-bottom: 0 } .issue { text-align: center; color: #555; margin-top: 0 } .wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem } caption { text-align: left; font-weight: bold; padding: .5rem 0 } th, td { border: 1px solid #888; padding: .2rem .5rem; text-align: left }
thead { display: table-header-group } tr { break-inside: avoid } td:nth-child(1), td:nth-child(n+5) { text-align: right; font-variant-numeric: tabular-nums }`

/** The bulletin as one HTML page that loads nothing and prints on A4. */
export function bulletinPage(bulletin: Bulletin): string {
  const { title, issue, lead, header, rows } = bulletinText(bulletin)
  const cells = (tag: string, row: readonly string[], scope = '') =>
    row.map((text) => `<${tag}${scope}>${escaped(text)}</${tag}>`).join('')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1><p class="issue">${escaped(issue)}</p>
${lead.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
<div class="wide" role="region" tabindex="0" aria-label="报送情况"><table><caption>各单位报送情况</caption><thead><tr>${cells('th', header, ' scope="col"')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}</tbody></table></div>
</main></body></html>`
}
