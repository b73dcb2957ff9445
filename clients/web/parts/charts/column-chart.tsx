import './charts.css'
import { defineComponent, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { text } from '../../language/language.ts'
import { type Columns, columnOption } from './column-option.ts'
import { downloadPng } from './download-png.ts'
import { HatchLegend } from './hatching.tsx'

type Chart = ReturnType<typeof import('./echarts.ts')['drawIn']>

interface Props {
  /** What the chart shows, in a sentence: its title, and what a screen reader says. The table beside it has the numbers. */
  title: string
  columns: Columns
  /** Name of the file it is saved as, without its ending. */
  file: string
}

/** Columns over time. The library is loaded when the first chart is shown. */
export const ColumnChart = defineComponent(
  (props: Props) => {
    const place = shallowRef<HTMLElement>()
    let chart: Chart | undefined
    const draw = () => chart?.setOption(columnOption(props.columns), { notMerge: true })
    const resize = new ResizeObserver(() => chart?.resize())
    onMounted(async () => {
      const { drawIn } = await import('./echarts.ts')
      if (!place.value) return
      chart = drawIn(place.value)
      draw()
      resize.observe(place.value)
    })
    onBeforeUnmount(() => {
      resize.disconnect()
      chart?.dispose()
    })
    watch(() => props.columns, draw, { deep: true })
    const save = () => chart && downloadPng(chart, props.title, props.file)
    return () => (
      <figure class="chart">
        <figcaption>
          {props.title}
          <button type="button" class="quiet" onClick={save}>
            {text({ zh: '存为 PNG', en: 'Save as PNG' })}
          </button>
        </figcaption>
        <div ref={place} class="canvas" role="img" aria-label={props.title} />
        <HatchLegend isShown={props.columns.hatched?.includes(true) ?? false} />
      </figure>
    )
  },
  { props: ['title', 'columns', 'file'] },
)
