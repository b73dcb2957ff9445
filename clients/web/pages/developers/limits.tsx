import { text, type Words } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'

/** What the gateway refuses and how it answers; the numbers are held to the gateway's by a test. */
const limits = {
  cost: { public: 10_000, signedIn: 15_000 },
  depth: 15,
  rootFields: 25,
  tokens: 5000,
  megabytes: 1,
  pageSize: 100,
  rows: 10_000,
}

const persisted: Words = {
  zh: '持久化查询（Apollo APQ）：只发 extensions.persistedQuery.sha256Hash（查询文本的 SHA-256）与 operationName；若答 PERSISTED_QUERY_NOT_FOUND，连同查询再发一次，之后只发哈希即可。本站各页的查询随构建登记，第一次就只发哈希。',
  en: 'Persisted queries (Apollo APQ): send extensions.persistedQuery.sha256Hash (the SHA-256 of the document) and operationName alone; on PERSISTED_QUERY_NOT_FOUND send it once with the query, and from then on the hash is enough. The questions of these pages are listed when they are built, and are asked by hash from the first time on.',
}

const manners: readonly Words[] = [
  {
    zh: `一次查询最深 ${limits.depth} 层、根字段最多 ${limits.rootFields} 个、最多 ${limits.tokens} 个词元；请求体最大 ${limits.megabytes} MB。`,
    en: `A query has at most ${limits.depth} levels, ${limits.rootFields} root fields and ${limits.tokens} tokens; a request at most ${limits.megabytes} MB.`,
  },
  {
    zh: `每次查询有代价：可能返回的每个对象计 1，按文字查找计 400，等等；未登录至多 ${limits.cost.public.toLocaleString('en-US')}，登录后至多 ${limits.cost.signedIn.toLocaleString('en-US')}。extensions.cost 给出代价、上限和本分钟的余额；用尽时答 429，Retry-After 说明何时再来。费时的查询（应报、往期汇总）同时过多时，该字段答 BUSY，过几秒再试。`,
    en: `A query has a cost: each object it may answer counts 1, a search by text 400, and so on; at most ${limits.cost.public.toLocaleString('en-US')} unless signed in, then ${limits.cost.signedIn.toLocaleString('en-US')}. extensions.cost tells the cost, the limit and what is left of this minute; 429 with Retry-After says when to come again. Where too many ask for what takes long (obligations, past sums), the field answers BUSY: ask again in a few seconds.`,
  },
  {
    zh: `列表按 Relay 连接分页，first 为 1–${limits.pageSize}，以 endCursor 作 after 取下一页；填报一次最多 ${limits.rows.toLocaleString('en-US')} 行，dryRun: true 只检查不写入。`,
    en: `Lists are Relay connections, first from 1 to ${limits.pageSize}; a report takes up to ${limits.rows.toLocaleString('en-US')} rows, and dryRun: true only checks.`,
  },
  {
    zh: '可预期的问题是数据：变更返回联合类型，Refused 带逐条问题的代码、字段与行号。意外错误在 errors 中，附关联编号。',
    en: 'Expected problems are data: mutations answer a union, and Refused carries code, field and row. Unexpected errors come in errors, with a correlation id.',
  },
  {
    zh: '某个子图停机时，其余照常回答：errors[].extensions 给出 code: SUBGRAPH_UNAVAILABLE 与 subgraph。',
    en: 'While a subgraph is down the rest is answered: errors[].extensions say SUBGRAPH_UNAVAILABLE and which subgraph.',
  },
  {
    zh: '数量最多两位小数、可超过 32 位；金额以元计；日期是上海的日历日；null 是空白，不是零。',
    en: 'Quantities have at most two decimals and may exceed 32 bits; amounts are yuan; dates are days in Shanghai; null is a blank, not zero.',
  },
  {
    zh: '语言由 Accept-Language 决定（zh 或 en）；每个回答带 x-correlation-id，来问时请附上。',
    en: 'Accept-Language chooses zh or en; every answer carries x-correlation-id: name it when you ask us.',
  },
  persisted,
]

const List = () => <a href="/operations.json">{text({ zh: '登记的查询', en: 'The list' })}</a>

/** What a client keeps to, and what it is told where it does not. */
export const Limits = () => (
  <Section class="prose" id="limits" heading={text({ zh: '约定与上限', en: 'Manners and limits' })}>
    <ul>
      {manners.map((one) => (
        <li key={one.en}>
          {text(one)}
          {one === persisted && [' ', <List />]}
        </li>
      ))}
    </ul>
  </Section>
)
