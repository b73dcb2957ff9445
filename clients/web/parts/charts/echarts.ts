import { BarChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// What is named here is what is loaded; the whole library is five times that.
use([BarChart, GridComponent, TooltipComponent, MarkLineComponent, SVGRenderer])

/** A chart in `element`, drawn as SVG: crisp in print, and in the document for who looks inside. */
export const drawIn = (element: HTMLElement) => init(element, null, { renderer: 'svg' })
