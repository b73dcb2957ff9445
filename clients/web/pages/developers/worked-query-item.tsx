import { defineComponent, type Ref, ref } from 'vue'
import type { GraphFailure } from '../../graph/ask.ts'
import { text } from '../../language/language.ts'
import { askRaw } from './ask-raw.ts'
import { type Client, clientCode, clients } from './client-code.ts'
import type { WorkedQuery } from './worked-queries.ts'

/** A query that can be changed and run here, and its code for three clients. */
export const WorkedQueryItem = defineComponent(
  (props: { item: WorkedQuery }) => {
    const query = ref(props.item.query)
    const answer = ref('')
    const isAsking = ref(false)
    const run = async () => {
      isAsking.value = true
      answer.value = await askRaw(query.value).catch((err: GraphFailure) => err.message)
      isAsking.value = false
    }
    return () => (
      <details class="worked" data-query={props.item.name}>
        <summary>{text(props.item.words)}</summary>
        <div class="two-columns">
          <div>
            <Editor query={query} />
            <button type="button" class="primary" disabled={isAsking.value} onClick={run}>
              {text({ zh: '运行', en: 'Run' })}
            </button>
          </div>
          <Answer of={answer.value} />
        </div>
        <ClientCode query={query.value} />
      </details>
    )
  },
  { props: ['item'] },
)

const Editor = ({ query }: { query: Ref<string> }) => (
  <label class="field">
    {text({ zh: '查询（可改）', en: 'Query (change it)' })}
    <textarea
      spellcheck={false}
      rows={query.value.split('\n').length + 1}
      value={query.value}
      onInput={({ target }) => {
        query.value = (target as HTMLTextAreaElement).value
      }}
    />
  </label>
)

const Answer = ({ of: answer }: { of: string }) => (
  <div>
    <p class="note">{text({ zh: '回答', en: 'Answer' })}</p>
    <pre class="answer" tabindex="0" aria-live="polite">
      {answer || text({ zh: '点“运行”向本服务提问。', en: 'Run it against this server.' })}
    </pre>
  </div>
)

/** The query in the code of a client. */
const ClientCode = defineComponent(
  (props: { query: string }) => {
    const client = ref<Client>('fetch')
    const endpoint = new URL('/graphql', location.href).href
    const button = (name: Client) => (
      <button
        key={name}
        type="button"
        aria-pressed={client.value === name}
        onClick={() => {
          client.value = name
        }}
      >
        {name}
      </button>
    )
    return () => (
      <>
        <fieldset class="clients">
          <legend class="visually-hidden">{text({ zh: '客户端代码', en: 'Code of a client' })}</legend>
          {clients.map(button)}
        </fieldset>
        <pre tabindex="0">
          <code>{clientCode(client.value, props.query, endpoint)}</code>
        </pre>
      </>
    )
  },
  { props: ['query'] },
)
