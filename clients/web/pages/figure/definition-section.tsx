import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { useFollowedQuery } from '../../graph/use-followed-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
import { FigureDefinitionDocument, type FigureDefinitionQuery } from './figure-definition.generated.ts'

type Described = NonNullable<FigureDefinitionQuery['indicator']>
type Change = Described['changes'][number]

/** How the number comes of the records, by its rule; and for whoever wants to know, what was changed of that, when and by whom. */
export const DefinitionSection = defineComponent(
  (props: { code: string }) => {
    const asked = useFollowedQuery(
      FigureDefinitionDocument,
      () => ({ code: props.code }),
      ({ indicator }) => typeof indicator?.progress === 'number',
    )
    return () => (
      <Section id="definition" heading={text({ zh: '怎样从记录得出', en: 'How it comes of the records' })}>
        {answered(asked.value, ({ indicator }) => indicator && <Described of={indicator} />)}
        {may('SET_INDICATOR') && (
          <p>
            <RouterLink to={{ path: '/indicators/try', query: { change: props.code } }}>
              {text({ zh: '改这个指标', en: 'Change this indicator' })}
            </RouterLink>
          </p>
        )}
      </Section>
    )
  },
  { props: ['code'] },
)

const Described = ({ of: { ruleSentence, changes, progress, proposals } }: { of: Described }) => (
  <>
    {progress !== null && <Counting progress={progress} />}
    <p>
      {ruleSentence ??
        text({
          zh: '现在没有规则：由别处给出，或不再统计。',
          en: 'It has no rule now: it is given from elsewhere, or counted no more.',
        })}
    </p>
    {proposals
      .filter(({ state }) => state === 'IN_FORCE')
      .map((one) => (
        <Adopted key={one.id} of={one} />
      ))}
    <Unfolding
      summary={text({ zh: `历次改动（${changes.length}）`, en: `What was changed (${changes.length})` })}
      content={() => (
        <DataTable
          label={text({ zh: '历次改动', en: 'What was changed' })}
          look="stacked"
          columns={columns()}
          rows={changes}
          keyOf={({ at, kind }) => `${at} ${kind}`}
          empty={text({ zh: '没有改动。', en: 'Nothing was changed.' })}
        />
      )}
    />
  </>
)

const Counting = ({ progress }: { progress: number }) => (
  <p class="note" role="status">
    {text({
      zh: `新的规则正在计算，已算 ${progress} %；算完之前仍是原来的数。`,
      en: `Another rule is being counted, ${progress} % by now; until then the figure stays as it was.`,
    })}
  </p>
)

/** Who proposed what is said of the indicator, who adopted it, and why. */
function Adopted({
  of: { decidedAt, decidedBy, decisionReason, ...one },
}: {
  of: Described['proposals'][number]
}) {
  const when = momentText(decidedAt ?? '', language.value)
  const [author, other] = [authorWords(one.proposedBy), authorWords(decidedBy ?? '')]
  return (
    <p class="note">
      {text({
        zh: `${when} 由${author}提出（${one.reason}），${other}采纳（${decisionReason ?? ''}）`,
        en: `${when}: proposed by ${author} (${one.reason}), adopted by ${other} (${decisionReason ?? ''})`,
      })}
    </p>
  )
}

const columns = (): Columns<Change> => [
  {
    heading: text({ zh: '何时', en: 'When' }),
    cellLook: 'date',
    cell: ({ at }) => momentText(at, language.value),
  },
  { heading: text({ zh: '何人', en: 'Who' }), cell: ({ by }) => (by === null ? '' : authorWords(by)) },
  {
    heading: text({ zh: '改了什么', en: 'What' }),
    names: 'row',
    cell: ({ kind }) => text(valueWords('IndicatorChangeKind', kind)),
  },
  { heading: text({ zh: '改前', en: 'Before' }), cell: ({ before }) => before ?? '—' },
  { heading: text({ zh: '改后', en: 'After' }), cell: ({ after }) => after ?? '—' },
]
