import './maps.css'
import { defineComponent } from 'vue'
import { language } from '../../language/language.ts'
import { Origin } from './origin.tsx'
import { type Drawing, drawingOf, middleOf, pathOf } from './projection.ts'
import { type Drawn, useOutlines } from './use-outlines.ts'

interface Area {
  code: string
  /** Between 0 and 1: how dark it is drawn; null where nothing was reported. */
  share: number | null
  label: string
  isHatched?: boolean
}

interface Props {
  areas: readonly Area[]
  title: string
}

/** Areas as they lie, darker where there is more; the table beside it says the same in numbers. Nothing where none has an outline. */
export const DistrictMap = defineComponent(
  (props: Props) => {
    const outlines = useOutlines()
    return () => {
      const shown = new Map(props.areas.map((area) => [area.code, area]))
      const drawn = outlines.value.drawn.filter(({ code }) => shown.has(code))
      if (drawn.length === 0) return null
      const drawing = drawingOf(drawn.map(({ outline }) => outline.coordinates))
      return (
        <figure class="district-map">
          <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={props.title}>
            {drawn.map((one) => (
              <Shape key={one.code} drawn={one} area={shown.get(one.code)} drawing={drawing} />
            ))}
          </svg>
          <Origin drawn={drawn} />
        </figure>
      )
    }
  },
  { props: ['areas', 'title'] },
)

interface ShapeProps {
  drawn: Drawn
  area: Area | undefined
  drawing: Drawing
}

function Shape({ drawn: { name, shortName, outline }, area, drawing }: ShapeProps) {
  const { share = null, label, isHatched = false } = area ?? {}
  const [x, y] = middleOf(outline.coordinates, drawing)
  const isDark = !isHatched && (share ?? 0) > 0.55
  return (
    <g>
      <path
        d={pathOf(outline.coordinates, drawing)}
        class={{ blank: share === null, hatched: isHatched }}
        fill-opacity={opacityOf(share, isHatched)}
      >
        <title>{`${name} ${label}`}</title>
      </path>
      <text x={x} y={y} class={{ light: isDark, 'on-hatching': isHatched, latin: language.value === 'en' }}>
        {shortName}
      </text>
    </g>
  )
}

/** Lines between which paper shows are drawn darker, to be seen where there is little. */
function opacityOf(share: number | null, isHatched: boolean): number {
  if (share === null) return 0
  return isHatched ? 0.35 + share * 0.65 : 0.08 + share * 0.82
}
