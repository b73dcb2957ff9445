import { defineComponent, ref } from 'vue'
import type { GraphFailure } from '../../graph/ask.ts'
import { text } from '../../language/language.ts'
import { askRaw } from './ask-raw.ts'
import { type Client, clientCode, clients } from './client-code.ts'
import type { WorkedQuery } from './worked-queries.ts'

/** A query that can be changed and run here, and its code for three clients. */
export const WorkedQueryItem = defineComponent(
  (props: { item: WorkedQuery }) => {
    const query = ref(props.item.query)
    const client = ref<Client>('fetch')
    const answer = ref('')
    const isAsking = ref(false)
    const run = async () => {
      isAsking.value = true
      answer.value = await askRaw(query.value).catch((err: GraphFailure) => err.message)
      isAsking.value = false
    }
    const endpoint = new URL('/graphql', location.href).href
    return () => (
      <details class="worked" data-query={props.item.name}>
        <summary>{text(props.item.words)}</summary>
        <div class="two-columns">
          <div>
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
            <button type="button" class="primary" disabled={isAsking.value} onClick={run}>
              {text({ zh: '运行', en: 'Run' })}
            </button>
          </div>
          <div>
            <p class="note">{text({ zh: '回答', en: 'Answer' })}</p>
            <pre class="answer" tabindex="0" aria-live="polite">
              {answer.value || text({ zh: '点“运行”向本服务提问。', en: 'Run it against this server.' })}
            </pre>
          </div>
        </div>
        <fieldset class="clients">
          <legend class="visually-hidden">{text({ zh: '客户端代码', en: 'Code of a client' })}</legend>
          {clients.map((name) => (
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
          ))}
        </fieldset>
        <pre tabindex="0">
          <code>{clientCode(client.value, query.value, endpoint)}</code>
        </pre>
      </details>
    )
  },
  { props: ['item'] },
)
