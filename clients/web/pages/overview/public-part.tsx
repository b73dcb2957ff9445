import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { mapName } from '../../city/city.ts'
import { language, text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import type { OverviewQuery } from './overview.generated.ts'

/** What anybody may see: published reviews, the map, the calendar, the page for developers. */
export function PublicPart({ editions }: { editions: OverviewQuery['editions'] }) {
  return (
    <Section class="prose" id="public" heading={text({ zh: '公众可见', en: 'Open to everybody' })}>
      <ul class="public">
        {(editions ?? []).map(({ id, title, publishedAt }) => (
          <li key={id}>
            <RouterLink to={`/editions/${id}`}>{title}</RouterLink>{' '}
            <span class="note">
              {text({ zh: '发布于', en: 'published' })} {momentText(publishedAt, language.value)}
            </span>
          </li>
        ))}
        <li>
          <RouterLink to="/map">
            {text({ zh: `${mapName()}：开放的场馆与基地`, en: `${mapName()}: venues and bases` })}
          </RouterLink>
        </li>
        <li>
          <RouterLink to="/calendar">
            {text({ zh: '学术活动预报与订阅', en: 'Academic events, with a feed' })}
          </RouterLink>
        </li>
        <li>
          <RouterLink to="/developers">
            {text({ zh: '开发者：查询、参考与上限', en: 'For developers' })}
          </RouterLink>
        </li>
      </ul>
    </Section>
  )
}
