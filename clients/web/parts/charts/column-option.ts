import { spokenMark } from '../figures/basis-words.ts'

/** What a column chart shows: one column for each label, none where nothing was reported. */
export interface Columns {
  labels: readonly string[]
  values: readonly (number | null)[]
  unit: string
  /** Which of them are hatched, place by place. */
  hatched?: readonly boolean[]
  /** A level to reach, drawn across. */
  target?: { value: number; label: string } | undefined
}

const ink = '#1b1f24'
const soft = '#57606a'

/** The option of the chart library; columns stand on zero, so that their heights are to be compared. */
export const columnOption = (columns: Columns) => ({
  animation: false,
  textStyle: { fontFamily: 'inherit' },
  grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
  tooltip: {
    trigger: 'axis',
    axisPointer: { type: 'shadow' },
    valueFormatter: (value: unknown, place: number) => spokenOf(columns, value, place),
  },
  ...axesOf(columns),
  series: [seriesOf(columns)],
})

const axesOf = ({ labels, unit }: Columns) => ({
  xAxis: {
    type: 'category',
    data: [...labels],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: soft } },
    axisLabel: { color: soft },
  },
  yAxis: {
    type: 'value',
    name: unit,
    nameTextStyle: { color: soft, align: 'left' },
    axisLabel: { color: soft, formatter: format },
    splitLine: { lineStyle: { color: '#e4e8ec' } },
  },
})

function spokenOf({ unit, hatched }: Columns, value: unknown, place: number): string {
  if (typeof value !== 'number') return '—'
  return `${format(value)} ${unit}${hatched?.[place] ? spokenMark({ basis: 'SPREAD' }) : ''}`
}

const seriesOf = ({ labels, values, hatched, target }: Columns) => ({
  type: 'bar',
  data: values.map((value, place) => (hatched?.[place] ? { value, itemStyle: hatching } : value)),
  barMaxWidth: 56,
  itemStyle: { color: '#0f4c75' },
  label: {
    show: labels.length <= 12,
    position: 'top',
    distance: 7,
    color: ink,
    formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? format(value) : ''),
  },
  ...(target ? { markLine: targetLine(target) } : {}),
})

const hatching = {
  color: '#ffffff',
  borderColor: '#0f4c75',
  decal: { color: '#0f4c75', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
}

const targetLine = ({ value, label }: { value: number; label: string }) => ({
  symbol: 'none',
  silent: true,
  lineStyle: { color: '#855200', type: 'dashed' },
  label: { formatter: label, color: '#855200', position: 'insideEndTop' },
  data: [{ yAxis: value }],
})

const format = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })
