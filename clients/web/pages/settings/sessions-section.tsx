import { defineComponent } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { Refusal } from '../../parts/forms/refusal.tsx'
import { useFormMutation } from '../../parts/forms/use-form-mutation.ts'
import { Section } from '../../parts/layout/section.tsx'
import type { Column, Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { EndOwnSessionsDocument } from './end-sessions.generated.ts'
import type { Self } from './self.ts'

interface Props {
  sessions: Self['sessions']
  /** Told what was done: one is signed out now. */
  onLeft: (outcome: string) => void
}

/** Where one is signed in, and the way out of all of it. */
export const SessionsSection = defineComponent(
  (props: Props) => {
    const mutation = useFormMutation(EndOwnSessionsDocument)
    const end = async () => {
      if (!(await mutation.send({}))) return
      props.onLeft(
        text({
          zh: '您的全部登录已结束，请重新登录。',
          en: 'All your sign-ins have ended. Please sign in again.',
        }),
      )
    }
    const idle = props.sessions.find(({ isPresent }) => isPresent)?.idleMinutes ?? 30
    return () => (
      <Section id="sessions" heading={text({ zh: '登录', en: 'Sign-ins' })}>
        <SessionTable sessions={props.sessions} />
        <p class="note">
          {text({
            zh: `${idle} 分钟未用，或登录满十二小时，登录自动结束。见到陌生的来处，请结束全部登录并修改口令。`,
            en: `A sign-in ends after ${idle} minutes without use, and after twelve hours in any case. Should one be strange to you, end them all and change the password.`,
          })}
        </p>
        <Refusal of={mutation} />
        <button type="button" disabled={mutation.isUnderWay.value} onClick={end}>
          {text({ zh: '结束全部登录（含本次）', en: 'End all, this one included' })}
        </button>
      </Section>
    )
  },
  { props: ['sessions', 'onLeft'] },
)

type Session = Props['sessions'][number]

const SessionTable = ({ sessions }: Pick<Props, 'sessions'>) => (
  <DataTable
    label={text({ zh: '未结束的登录', en: 'Sign-ins that have not ended' })}
    look="stacked"
    columns={columns()}
    rows={sessions}
    keyOf={({ id }) => id}
  />
)

const columns = (): Columns<Session> => [
  {
    heading: text({ zh: '来自', en: 'From' }),
    names: 'row',
    cell: ({ address, isPresent }) => [
      address,
      ' ',
      isPresent && <strong>{text({ zh: '本次登录', en: 'this one' })}</strong>,
    ],
  },
  moment(text({ zh: '登录', en: 'Signed in' }), ({ startedAt }) => startedAt),
  moment(text({ zh: '最近使用', en: 'Last used' }), ({ refreshedAt }) => refreshedAt),
  moment(text({ zh: '最迟结束', en: 'Ends at the latest' }), ({ expiresAt }) => expiresAt),
]

const moment = (heading: string, momentOf: (session: Session) => string): Column<Session> => ({
  heading,
  phoneLabel: heading,
  cell: (session) => <span class="date">{momentText(momentOf(session), language.value)}</span>,
})
