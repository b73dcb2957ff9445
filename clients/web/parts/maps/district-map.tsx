import './maps.css'
import { language, text } from '../../language/language.ts'
import { districtOutlines } from './districts.ts'
import { extent, middleOf, pointsOf } from './projection.ts'

interface Area {
  code: string
  name: string
  /** Between 0 and 1: how dark it is drawn; null where nothing was reported. */
  share: number | null
  label: string
}

/** The schematic of the districts, darker where there is more; the table beside it says the same in numbers. */
export function DistrictMap({ areas, title }: { areas: readonly Area[]; title: string }) {
  return (
    <figure class="district-map">
      <svg viewBox={`0 0 ${extent.join(' ')}`} role="img" aria-label={title}>
        {areas.map(({ code, share, name, label }) => {
          const outline = districtOutlines[code]
          if (!outline) return null
          const [x, y] = middleOf(outline)
          const isDark = (share ?? 0) > 0.55
          return (
            <g key={code}>
              <polygon
                points={pointsOf(outline)}
                class={{ blank: share === null }}
                fill-opacity={share === null ? 0 : 0.08 + share * 0.82}
              >
                <title>{`${name} ${label}`}</title>
              </polygon>
              <text x={x} y={y} class={{ light: isDark, latin: language.value === 'en' }}>
                {shortName(name)}
              </text>
            </g>
          )
        })}
      </svg>
      <Origin />
    </figure>
  )
}

/** 常州经济开发区 is 经开 to everybody; the others lose 区 or 市. English names lose what follows the first word. */
export function shortName(name: string): string {
  if (name.includes('经济开发')) return '经开'
  if (name.includes('Economic')) return 'Econ. Zone'
  return /^\p{Script=Han}/u.test(name) ? name.replace(/[区市]$/, '') : (name.split(' ')[0] ?? name)
}

export function Origin() {
  return (
    <figcaption class="note">
      {text({
        zh: '本系统自绘的示意图，只表示相对位置，不是行政区划界线。',
        en: 'A schematic of our own: relative positions only, no administrative boundaries.',
      })}
    </figcaption>
  )
}
